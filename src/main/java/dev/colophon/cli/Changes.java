package dev.colophon.cli;

import java.util.Set;
import java.util.TreeSet;

/**
 * What changed on disk since the last look.
 *
 * @param paths files and folders, from the repository's root, with {@code /}
 * @param structural whether one of them came or went, so that folders list other names
 * @param git whether Git's head may be another commit
 * @param unknown whether more may have changed than was seen
 */
record Changes(Set<String> paths, boolean structural, boolean git, boolean unknown) {
    static final Changes NONE = new Changes(Set.of(), false, false, false);

    /** Some were missed: nothing that was known before holds. */
    static final Changes UNKNOWN = new Changes(Set.of(), true, true, true);

    static final Changes GIT = new Changes(Set.of(), false, true, false);

    Changes {
        paths = Set.copyOf(paths);
    }

    static Changes edited(String path) {
        return new Changes(Set.of(path), false, false, false);
    }

    static Changes cameOrWent(String path) {
        return new Changes(Set.of(path), true, false, false);
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    Changes and(Changes other) {
        Set<String> both = new TreeSet<>(paths);
        both.addAll(other.paths);
        return new Changes(
                both, structural || other.structural, git || other.git, unknown || other.unknown);
    }

    /** Whether pages stay as they are, and only their looks change. */
    boolean isStyleOnly() {
        return !paths.isEmpty()
                && !git
                && !unknown
                && paths.stream().allMatch(path -> path.endsWith(".css"));
    }
}
