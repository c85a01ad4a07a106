package dev.colophon.history;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * One version of a file: what a commit made of it. The versions it was made from are found later,
 * in the order of the commit's parents.
 */
final class Version {
    final RevCommit commit;
    final String path;
    final ObjectId text;
    private final Version[] before;

    Version(RevCommit commit, String path, ObjectId text) {
        this.commit = commit;
        this.path = path;
        this.text = text;
        before = new Version[commit.getParentCount()];
    }

    void follows(int parent, Version version) {
        before[parent] = version;
    }

    /** The versions that it was made from; none for a new file. */
    List<Version> before() {
        List<Version> found = new ArrayList<>();
        for (Version version : before) {
            if (version != null) {
                found.add(version);
            }
        }
        return found;
    }
}
