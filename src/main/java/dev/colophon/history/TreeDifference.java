package dev.colophon.history;

import java.io.IOException;
import java.util.List;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Which files differ between two trees; what is not a file, such as a submodule, is as good as not
 * there.
 */
record TreeDifference(List<DiffEntry> entries) {
    static final TreeDifference NONE = new TreeDifference(List.of());

    /** From one tree, or from nothing, to another. */
    static TreeDifference between(@Nullable RevTree from, RevTree to, ObjectReader reader)
            throws IOException {
        if (to.equals(from)) {
            return NONE;
        }
        try (TreeWalk walk = new TreeWalk(reader)) {
            if (from == null) {
                walk.addTree(new EmptyTreeIterator());
            } else {
                walk.addTree(from);
            }
            walk.addTree(to);
            walk.setRecursive(true);
            walk.setFilter(TreeFilter.ANY_DIFF);
            List<DiffEntry> all = DiffEntry.scan(walk);
            return new TreeDifference(all.stream().filter(TreeDifference::isFile).toList());
        }
    }

    TreeDifference added() {
        return only(ChangeType.ADD);
    }

    TreeDifference deleted() {
        return only(ChangeType.DELETE);
    }

    /** The path of an entry, on the side where it is there. */
    static String path(DiffEntry entry) {
        return entry.getChangeType() == ChangeType.DELETE ? entry.getOldPath() : entry.getNewPath();
    }

    /** Whether this is a file or a symbolic link. */
    static boolean isFile(FileMode mode) {
        int type = mode.getBits() & FileMode.TYPE_MASK;
        return type == FileMode.TYPE_FILE || type == FileMode.TYPE_SYMLINK;
    }

    private TreeDifference only(ChangeType type) {
        return new TreeDifference(
                entries.stream().filter(entry -> entry.getChangeType() == type).toList());
    }

    private static boolean isFile(DiffEntry entry) {
        return isFile(
                entry.getChangeType() == ChangeType.DELETE
                        ? entry.getOldMode()
                        : entry.getNewMode());
    }
}
