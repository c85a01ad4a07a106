package dev.colophon.site;

import dev.colophon.config.Forge;
import dev.colophon.config.RepositoryConfig;
import dev.colophon.markdown.Url;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises URLs of the site's own repository: {@code
 * https://github.com/ORG/REPO/blob/main/x.md#y} in any letter case is the file {@code x.md}.
 */
final class OwnAddress {
    private final List<Pattern> patterns;

    OwnAddress(Optional<RepositoryConfig> repository) {
        patterns = repository.map(OwnAddress::patterns).orElse(List.of());
    }

    private static List<Pattern> patterns(RepositoryConfig repository) {
        String url = Pattern.quote(repository.url().replaceFirst("^https?://(www\\.)?", ""));
        String branch = "(?:" + Pattern.quote(repository.branch()) + "|HEAD)";
        String tail = "(?:/(?<path>[^?#]*))?(?:\\?[^#]*)?(?<fragment>#.*)?$";
        String forge =
                repository.forge() == Forge.GITEA
                        ? "/(?:src/branch|(?<raw>raw)/branch|(?<tool>_edit))/"
                        : "/(?:-/)?(?:blob|tree|(?<raw>raw)|(?<tool>edit|blame))/(?:refs/heads/)?";
        Pattern page = pattern("https?://(?:www\\.)?" + url + forge + branch + tail);
        return repository.url().toLowerCase(Locale.ROOT).contains("//github.com/")
                ? List.of(page, pattern(rawOnGitHub(repository) + branch + tail))
                : List.of(page);
    }

    private static String rawOnGitHub(RepositoryConfig repository) {
        String path = repository.url().replaceFirst("^https?://github\\.com/", "");
        String host = "https?://(?<raw>raw)(?<tool>)\\.githubusercontent\\.com/";
        return host + Pattern.quote(path) + "/(?:refs/heads/)?";
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /**
     * A file of the own repository that a URL names.
     *
     * @param path its path, or a folder's
     * @param fragment the URL's fragment, without the sign
     * @param raw whether the URL is that of the file's bytes, not of a page of the forge
     * @param tool whether it is that of the forge's editor or of who wrote which line, so that the
     *     page on the site cannot stand in for it
     */
    record Place(String path, String fragment, boolean raw, boolean tool) {}

    Optional<Place> find(String url) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(url);
            if (matcher.matches()) {
                String path = group(matcher, "path").replaceFirst("/$", "");
                String fragment = group(matcher, "fragment").replaceFirst("^#", "");
                boolean raw = !group(matcher, "raw").isEmpty();
                boolean tool = !group(matcher, "tool").isEmpty();
                return Optional.of(new Place(Url.decode(path), fragment, raw, tool));
            }
        }
        return Optional.empty();
    }

    private static String group(Matcher matcher, String name) {
        return matcher.group(name) == null ? "" : matcher.group(name);
    }
}
