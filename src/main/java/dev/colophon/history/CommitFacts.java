package dev.colophon.history;

import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What was found out about commits, which took comparing their folders. It stays true whatever
 * commits come: a commit's id is a digest of its files and of its parents.
 *
 * @param entries what commits changed
 * @param merged the files that merges have otherwise than their first parents
 */
record CommitFacts(Map<Pair, List<DiffEntry>> entries, Map<ObjectId, List<MergedFile>> merged) {
    static final CommitFacts NONE = new CommitFacts(Map.of(), Map.of());

    /** A commit and the number of one of its parents; a first commit is compared with nothing. */
    record Pair(ObjectId commit, int parent) {}
}
