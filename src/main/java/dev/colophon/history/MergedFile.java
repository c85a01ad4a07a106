package dev.colophon.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * A file that a merge has otherwise than its first parent.
 *
 * @param after the object it is in the merge
 * @param before the objects of that name in the parents; zero where there is none
 */
record MergedFile(String path, ObjectId after, List<ObjectId> before) {

    /** All of one merge. */
    static List<MergedFile> of(RevCommit merge, ObjectReader reader) throws IOException {
        List<MergedFile> files = new ArrayList<>();
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(merge.getTree());
            for (RevCommit parent : merge.getParents()) {
                walk.addTree(parent.getTree());
            }
            walk.setRecursive(true);
            walk.setFilter(new UnlikeFirstParent());
            while (walk.next()) {
                if (TreeDifference.isFile(walk.getFileMode(0))) {
                    files.add(file(walk));
                }
            }
        }
        return files;
    }

    private static MergedFile file(TreeWalk walk) {
        List<ObjectId> before = new ArrayList<>();
        for (int i = 1; i < walk.getTreeCount(); i++) {
            boolean isFile = TreeDifference.isFile(walk.getFileMode(i));
            before.add(isFile ? walk.getObjectId(i) : ObjectId.zeroId());
        }
        return new MergedFile(walk.getPathString(), walk.getObjectId(0), before);
    }

    /** The first parent that has the file as the merge has it; negative where none has. */
    int sameParent() {
        return before.indexOf(after);
    }

    boolean isIn(int parent) {
        return !before.get(parent).equals(ObjectId.zeroId());
    }

    private static final class UnlikeFirstParent extends TreeFilter {
        @Override
        public boolean include(TreeWalk walk) {
            return walk.getRawMode(0) != 0
                    && (walk.getRawMode(0) != walk.getRawMode(1) || !walk.idEqual(0, 1));
        }

        @Override
        public boolean shouldBeRecursive() {
            return false;
        }

        @Override
        public TreeFilter clone() {
            return this;
        }
    }
}
