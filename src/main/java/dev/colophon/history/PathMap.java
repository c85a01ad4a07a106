package dev.colophon.history;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the pages were called at one commit. A value: most commits share one.
 *
 * @param pages by path, the pages whose history goes on at that path, by what they are called today
 */
record PathMap(Map<String, Set<String>> pages) {
    static PathMap of(Collection<String> paths) {
        Map<String, Set<String>> pages = new HashMap<>();
        paths.forEach(path -> pages.put(path, Set.of(path)));
        return new PathMap(pages);
    }

    Set<String> at(String path) {
        return pages.getOrDefault(path, Set.of());
    }

    boolean has(String path) {
        return pages.containsKey(path);
    }

    /** This map with other names: the pages at each key are found at its value instead. */
    PathMap renamed(Map<String, String> names) {
        if (names.isEmpty()) {
            return this;
        }
        Map<String, Set<String>> renamed = new HashMap<>();
        pages.forEach(
                (path, here) ->
                        renamed.merge(names.getOrDefault(path, path), here, PathMap::union));
        return new PathMap(renamed);
    }

    /** The pages of both maps. */
    PathMap and(PathMap other) {
        if (this == other || equals(other)) {
            return this;
        }
        Map<String, Set<String>> both = new HashMap<>(pages);
        other.pages.forEach((path, here) -> both.merge(path, here, PathMap::union));
        return new PathMap(both);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        if (one.equals(other)) {
            return one;
        }
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
