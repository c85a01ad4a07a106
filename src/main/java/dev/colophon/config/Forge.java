package dev.colophon.config;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

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

    String blob(String url, String branch, String path) {
        String kind = this == GITEA ? "src/branch/" : "blob/";
        return url + prefix + kind + encode(branch) + "/" + encode(path);
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

    private static String encode(String path) {
        return Arrays.stream(path.split("/"))
                .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
