package dev.colophon.history;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name and email that a commit gives for somebody, cleaned: without control characters and of
 * bounded length.
 */
record Identity(String name, String email) {
    private static final int LONGEST = 200;

    /** Control characters, and those that turn the direction of the text after them. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]+");

    /** {@code ID+LOGIN@users.noreply.github.com}; GitLab puts a hyphen after the number. */
    private static final Pattern NO_REPLY =
            Pattern.compile(
                    "(?:\\d+\\+|\\d+-(?=.*gitlab))?"
                            + "([a-z0-9][\\w.-]{0,99})(\\[bot])?"
                            + "@users\\.noreply\\.(github|gitlab)\\.com",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BOT_SUFFIX = Pattern.compile("(?:[ _-]bot|\\[bot])$");

    private static final Set<String> BOTS =
            Set.of(
                    "allcontributors",
                    "copilot",
                    "dependabot",
                    "dependabot-preview",
                    "gitbook",
                    "github action",
                    "github actions",
                    "github-action",
                    "github-actions",
                    "greenkeeper",
                    "imgbot",
                    "imgbotapp",
                    "mergify",
                    "pre-commit-ci",
                    "renovate",
                    "semantic-release",
                    "snyk",
                    "travis ci",
                    "web-flow",
                    "weblate");

    private static final Set<String> BOT_EMAILS =
            Set.of(
                    "action@github.com",
                    "actions@github.com",
                    "bot@renovateapp.com",
                    "cursoragent@cursor.com",
                    "hosted@weblate.org",
                    "noreply@anthropic.com",
                    "noreply@github.com",
                    "noreply@openai.com");

    Identity {
        name = clean(name);
        email = clean(email);
    }

    static String clean(String text) {
        String clean = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        return clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST)).strip();
    }

    /**
     * The name to print: the forge's login, or {@code unknown}, stands in for one that is empty.
     */
    String displayName() {
        return name.isEmpty() ? login().orElse("unknown") : name;
    }

    /** The name as it is compared: letter case and the way accents are encoded don't count. */
    String plainName() {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The same for all commits that are surely of one person. */
    String key() {
        if (bot()) {
            return "bot " + plainName();
        }
        return profile()
                .map(profile -> profile.toLowerCase(Locale.ROOT))
                .orElse(email.isEmpty() ? "name " + plainName() : email.toLowerCase(Locale.ROOT));
    }

    /** Where the forge shows this person, if the email gives it away. */
    Optional<String> profile() {
        Matcher matcher = NO_REPLY.matcher(email);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String forge = "https://" + matcher.group(3).toLowerCase(Locale.ROOT) + ".com/";
        return Optional.of(forge + (matcher.group(2) == null ? "" : "apps/") + matcher.group(1));
    }

    /** Whether this is an automatic account: it says so, or is known to be one. */
    boolean bot() {
        return isBot(name)
                || isBot(email.replaceFirst("@.*", ""))
                || isBot(login().orElse(""))
                || BOT_EMAILS.contains(email.toLowerCase(Locale.ROOT));
    }

    private Optional<String> login() {
        Matcher matcher = NO_REPLY.matcher(email);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static boolean isBot(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("[bot]") || BOTS.contains(BOT_SUFFIX.matcher(lower).replaceFirst(""));
    }
}
