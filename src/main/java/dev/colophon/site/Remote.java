package dev.colophon.site;

import dev.colophon.config.Forge;
import dev.colophon.config.RepositoryConfig;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the URL of a Git remote to the repository's page on its forge. */
final class Remote {
    private static final Pattern URL =
            Pattern.compile(
                    "(?:https?://|ssh://|git://)?(?:[^@/]+@)?([A-Za-z0-9.-]+\\.[A-Za-z]+)(?::\\d+)?[:/](.+?)(?:\\.git)?/?");

    private Remote() {}

    /** Empty for a remote that is a folder, or on a server of a kind not known by its name. */
    static Optional<RepositoryConfig> repository(String remote, String branch) {
        Matcher matcher = URL.matcher(remote);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String host = matcher.group(1).toLowerCase(Locale.ROOT);
        return forge(host)
                .map(
                        forge ->
                                new RepositoryConfig(
                                        "https://" + host + "/" + matcher.group(2), branch, forge));
    }

    private static Optional<Forge> forge(String host) {
        if (host.contains("github")) {
            return Optional.of(Forge.GITHUB);
        }
        if (host.contains("gitlab")) {
            return Optional.of(Forge.GITLAB);
        }
        return host.contains("gitea") || host.contains("forgejo") || host.equals("codeberg.org")
                ? Optional.of(Forge.GITEA)
                : Optional.empty();
    }
}
