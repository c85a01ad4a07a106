package dev.colophon.history;

import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;

/** What was found out earlier about how a file differs between two trees. */
final class FileDifference extends DiffEntry {

    /** With its path on both sides, and zero where there is no such file. */
    FileDifference(String path, FileMode before, ObjectId from, FileMode after, ObjectId to) {
        oldMode = before;
        newMode = after;
        oldPath = before == FileMode.MISSING ? DEV_NULL : path;
        newPath = after == FileMode.MISSING ? DEV_NULL : path;
        oldId = AbbreviatedObjectId.fromObjectId(from);
        newId = AbbreviatedObjectId.fromObjectId(to);
        changeType =
                before == FileMode.MISSING
                        ? ChangeType.ADD
                        : after == FileMode.MISSING ? ChangeType.DELETE : ChangeType.MODIFY;
    }
}
