package dev.colophon.config;

import dev.colophon.source.Digest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of server that repositories are published on, and how each builds its addresses. */
public enum Forge {
    GITHUB("/", "/commits/"),
    GITLAB("/-/", "/-/commits/"),
    GITEA("/", "/commits/branch/");

    private final String prefix;
    private final String commits;

    Forge(String prefix, String commits) {
        this.prefix = prefix;
        this.commits = commits;
    }

    /** The kind of server that a host's name tells: {@code git.example.org} tells none. */
    static Optional<Forge> of(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.contains("github")) {
            return Optional.of(GITHUB);
        }
        if (name.contains("gitlab")) {
            return Optional.of(GITLAB);
        }
        boolean gitea = Stream.of("gitea", "forgejo", "codeberg").anyMatch(name::contains);
        return gitea ? Optional.of(GITEA) : Optional.empty();
    }

    String blob(String url, String branch, String path) {
        String kind = this == GITEA ? "src/branch/" : "blob/";
        return url + prefix + kind + encode(branch) + "/" + encode(path);
    }

    String at(String url, String commit, String path) {
        String kind = this == GITEA ? "src/commit/" : "blob/";
        return url + prefix + kind + commit + "/" + encode(path);
    }

    String tree(String url, String branch, String path) {
        String kind = this == GITEA ? "src/branch/" : "tree/";
        return url + prefix + kind + encode(branch) + (path.isEmpty() ? "" : "/" + encode(path));
    }

    String edit(String url, String branch, String path) {
        String kind = this == GITEA ? "_edit/" : "edit/";
        return url + prefix + kind + encode(branch) + "/" + encode(path);
    }

    String history(String url, String branch, String path) {
        return url + commits + encode(branch) + "/" + encode(path);
    }

    String commit(String url, String id) {
        return url + prefix + "commit/" + id;
    }

    /** The form for a new file in a folder, which may be filled in as far as the forge allows. */
    String newFile(String url, String branch, String path, String text) {
        int slash = path.lastIndexOf('/');
        String folder = slash < 0 ? "" : "/" + encode(path.substring(0, slash));
        String name = query(path.substring(slash + 1));
        return switch (this) {
            case GITHUB ->
                    url
                            + "/new/"
                            + encode(branch)
                            + folder
                            + "?filename="
                            + name
                            + "&value="
                            + query(text);
            case GITLAB -> url + "/-/new/" + encode(branch) + folder + "?file_name=" + name;
            case GITEA -> url + "/_new/" + encode(branch) + folder;
        };
    }

    /** The form for a new issue, filled in. */
    String newIssue(String url, String title, String body) {
        String titleKey = this == GITLAB ? "issue%5Btitle%5D=" : "title=";
        String bodyKey = this == GITLAB ? "issue%5Bdescription%5D=" : "body=";
        return url + prefix + "issues/new?" + titleKey + query(title) + "&" + bodyKey + query(body);
    }

    /** What is added to the address of a file, so that a line of its source is shown. */
    String line(int line) {
        return (this == GITEA ? "?display=source#L" : "?plain=1#L") + line;
    }

    private static String query(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** GitHub names the place of a file by the digest of its path. */
    String compare(String url, String from, String to, String path) {
        String place = this == GITHUB ? "#diff-" + Digest.of(path) : "";
        return url + prefix + "compare/" + from + "..." + to + place;
    }

    private static String encode(String path) {
        return Arrays.stream(path.split("/")).map(Forge::query).collect(Collectors.joining("/"));
    }
}
