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
        String tail = "(?:/([^?#]*))?(?:\\?[^#]*)?(#.*)?$";
        String forge =
                repository.forge() == Forge.GITEA
                        ? "/(?:src/branch|(raw)/branch|_edit)/"
                        : "/(?:-/)?(?:blob|tree|edit|(raw)|blame)/(?:refs/heads/)?";
        Pattern page = pattern("https?://(?:www\\.)?" + url + forge + branch + tail);
        return repository.url().toLowerCase(Locale.ROOT).contains("//github.com/")
                ? List.of(page, pattern(rawOnGitHub(repository) + branch + tail))
                : List.of(page);
    }

    private static String rawOnGitHub(RepositoryConfig repository) {
        String path = repository.url().replaceFirst("^https?://github\\.com/", "");
        String host = "https?://(raw)\\.githubusercontent\\.com/";
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
     */
    record Place(String path, String fragment, boolean raw) {}

    Optional<Place> find(String url) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(url);
            if (matcher.matches()) {
                String path =
                        matcher.group(2) == null ? "" : matcher.group(2).replaceFirst("/$", "");
                String fragment = matcher.group(3) == null ? "" : matcher.group(3).substring(1);
                boolean raw = matcher.group(1) != null;
                return Optional.of(new Place(Url.decode(path), fragment, raw));
            }
        }
        return Optional.empty();
    }
}
