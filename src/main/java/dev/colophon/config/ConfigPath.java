package dev.colophon.config;

import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A path or an address in a config file, and where it is written.
 *
 * @param role what it is for
 * @param text what it says
 * @param start where it stands in the text of the file, without its quotes
 * @param quoted whether it has quotes
 */
public record ConfigPath(Role role, String text, int start, boolean quoted) {
    /** What a path is for, which tells where it starts. */
    public enum Role {
        /** The folder of a book, seen from the config's folder. */
        SOURCE,
        /** The summary of the book whose source stands before it, seen from that. */
        SUMMARY,
        /** A link in the header, seen from the config's folder. */
        NAVIGATION,
        /** The target of a redirect: a file seen from the config's folder, or an address. */
        REDIRECT
    }

    /**
     * The paths of {@code site-config.yml}, or the redirects of {@code .gitbook.yaml}; none when
     * the file cannot be read. What is written with escapes or over several lines is left out.
     */
    public static List<ConfigPath> find(SourceFile file) {
        List<ConfigPath> found = new ArrayList<>();
        new YamlReader(Rule.INVALID_CONFIG)
                .read(file.path(), file.text(), 1)
                .root()
                .filter(YamlMap.class::isInstance)
                .ifPresent(root -> new Finder(file.text(), found).find((YamlMap) root));
        return List.copyOf(found);
    }

    /** Goes through one file. */
    private record Finder(String text, List<ConfigPath> found) {
        void find(YamlMap root) {
            for (YamlMap book : maps(root, "books")) {
                add(Role.SOURCE, book, "source");
                add(Role.SUMMARY, book, "summary");
            }
            maps(root, "navigation").forEach(link -> add(Role.NAVIGATION, link, "link"));
            if (root.get("redirects").orElse(null) instanceof YamlMap redirects) {
                redirects.entries().keySet().forEach(key -> add(Role.REDIRECT, redirects, key));
            }
        }

        private static List<YamlMap> maps(YamlMap root, String key) {
            return root.get(key).orElse(null) instanceof YamlList list
                    ? list.items().stream()
                            .filter(YamlMap.class::isInstance)
                            .map(YamlMap.class::cast)
                            .toList()
                    : List.of();
        }

        private void add(Role role, YamlMap map, String key) {
            if (map.get(key).orElse(null) instanceof YamlScalar scalar && !scalar.isEmpty()) {
                int start = offset(scalar.location()) + (scalar.quoted() ? 1 : 0);
                if (text.startsWith(scalar.text(), start)) {
                    found.add(new ConfigPath(role, scalar.text(), start, scalar.quoted()));
                }
            }
        }

        private int offset(Location location) {
            int start = 0;
            for (int line = 1; line < location.line(); line++) {
                start = text.indexOf('\n', start) + 1;
            }
            return start + location.column() - 1;
        }
    }
}
