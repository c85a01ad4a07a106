package dev.colophon.history;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * AI assistants that people write with, told by the names and addresses that they put into commits.
 * Some are called like people; those are known by their address, or by a name that no person has.
 */
final class Assistants {
    private static final List<Known> KNOWN =
            List.of(
                    known("Aider", "aider( \\(.*\\))?", ".*@aider\\.chat"),
                    known("Amazon Q", "amazon q( developer)?", "amazon-q-developer"),
                    known("Amp", "amp@ampcode\\.com"),
                    known("ChatGPT", "chat ?gpt( .*)?", "gpt-[0-9].*"),
                    known(
                            "Claude",
                            "claude[ -](code|opus|sonnet|haiku|[0-9v]).*",
                            ".*@anthropic\\.com"),
                    known(
                            "Codex",
                            "(openai )?codex( .*)?",
                            "chatgpt-codex-connector",
                            ".*@openai\\.com"),
                    known(
                            "Copilot",
                            "(github )?copilot( .*)?",
                            "copilot-swe-agent",
                            "copilot@github\\.com"),
                    known(
                            "Cursor",
                            "cursor( ?agent)?",
                            "cursoragent@cursor\\.com",
                            "cursor@cursor\\.com"),
                    known(
                            "Devin",
                            "devin ai",
                            "devin-ai-integration",
                            ".*@cognition\\.ai",
                            ".*@devin\\.ai"),
                    known("Gemini", "(google )?gemini[ -](cli|code|[0-9]).*", "gemini-code-assist"),
                    known("Gemini", "google gemini", "gemini(-cli)?@google\\.com"),
                    known("Jules", "google-labs-jules", "jules@google\\.com"),
                    known("Junie", "jetbrains junie", "junie@jetbrains\\.com"),
                    known("Kiro", "kiro agent", "kiro-agent"),
                    known("opencode", "opencode( .*)?", ".*@opencode\\.ai"),
                    known("Windsurf", "windsurf", "codeium", ".*@(codeium|windsurf)\\.com"));

    /** Assistants that are called like people: only a name without any address is theirs. */
    private static final Map<String, String> ALSO_PEOPLE =
            Map.of("claude", "Claude", "devin", "Devin", "gemini", "Gemini", "jules", "Jules");

    private static final Pattern NOBODYS_ADDRESS =
            Pattern.compile("|(noreply|no-reply|bot|ai|assistant)@.*");

    private Assistants() {}

    /** With patterns of name, of login or of email address, all in lower case. */
    private record Known(String assistant, List<Pattern> patterns) {
        boolean matches(String text) {
            return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
        }
    }

    private static Known known(String assistant, String... patterns) {
        return new Known(assistant, Stream.of(patterns).map(Pattern::compile).toList());
    }

    /** What the assistant is called that signs like this, if it is one. */
    static Optional<String> find(Identity identity) {
        String name = plain(identity.name());
        String email = identity.email().toLowerCase(Locale.ROOT);
        String login = identity.login().map(Assistants::plain).orElse("");
        if (NOBODYS_ADDRESS.matcher(email).matches() && ALSO_PEOPLE.containsKey(name)) {
            return Optional.of(ALSO_PEOPLE.get(name));
        }
        return KNOWN.stream()
                .filter(one -> one.matches(name) || one.matches(login) || one.matches(email))
                .map(Known::assistant)
                .findFirst();
    }

    private static String plain(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("[bot]") ? lower.substring(0, lower.length() - 5).strip() : lower;
    }
}
