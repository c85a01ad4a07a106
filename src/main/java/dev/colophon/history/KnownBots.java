package dev.colophon.history;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Automatic accounts, told by what they are called and by their addresses. */
final class KnownBots {
    private static final Pattern BOT_SUFFIX = Pattern.compile("(?:[ _-]bot|\\[bot])$");

    private static final Set<String> BOTS =
            Set.of(
                    "allcontributors",
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
                    "hosted@weblate.org",
                    "noreply@github.com");

    private KnownBots() {}

    static boolean has(Identity identity) {
        return isBot(identity.name())
                || isBot(identity.email().replaceFirst("@.*", ""))
                || isBot(identity.login().orElse(""))
                || BOT_EMAILS.contains(identity.email().toLowerCase(Locale.ROOT));
    }

    private static boolean isBot(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith("[bot]") || BOTS.contains(BOT_SUFFIX.matcher(lower).replaceFirst(""));
    }
}
