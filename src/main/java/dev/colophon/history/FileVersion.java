package dev.colophon.history;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * One version of a file: what a commit made of it. The versions it was made from are found later,
 * in the order of the commit's parents.
 */
final class FileVersion {
    final RevCommit commit;
    final String path;
    final ObjectId text;
    private final FileVersion[] before;

    FileVersion(RevCommit commit, String path, ObjectId text) {
        this.commit = commit;
        this.path = path;
        this.text = text;
        before = new FileVersion[commit.getParentCount()];
    }

    void follows(int parent, FileVersion version) {
        before[parent] = version;
    }

    /** The versions that it was made from; none for a new file. */
    List<FileVersion> before() {
        List<FileVersion> found = new ArrayList<>();
        for (FileVersion version : before) {
            if (version != null) {
                found.add(version);
            }
        }
        return found;
    }
}
