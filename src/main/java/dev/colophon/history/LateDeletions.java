package dev.colophon.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Finds moves that were made in two commits: one writes a file a second time, elsewhere, and one of
 * the next few deletes the first. The files are called alike, are at least half the same, and the
 * first is not there again today.
 */
final class LateDeletions {
    /** So many commits later the deletion may come. */
    private static final int FEW = 20;

    private final CommitDifferences differences;
    private final List<RevCommit> commits;
    private final Map<RevCommit, Integer> places = new HashMap<>();
    private final Map<String, List<Deletion>> byName = new HashMap<>();

    /** A deleted file, and how many commits are newer. */
    private record Deletion(DiffEntry file, RevCommit commit, int place) {}

    /** The commits come children before parents. */
    LateDeletions(CommitDifferences differences, List<RevCommit> commits) {
        this.differences = differences;
        this.commits = commits;
    }

    /** The file that a commit doubled when it added one; most commits did not. */
    Optional<String> find(RevCommit commit, String added) {
        if (places.isEmpty()) {
            note();
        }
        int place = places.getOrDefault(commit, 0);
        return byName.getOrDefault(name(added), List.of()).stream()
                .filter(one -> one.place() < place && one.place() >= place - FEW)
                .filter(one -> isMove(commit, added, one))
                .map(one -> one.file().getOldPath())
                .reduce((newer, older) -> older);
    }

    private void note() {
        for (RevCommit commit : commits) {
            places.put(commit, places.size());
            if (commit.getParentCount() == 1) {
                note(commit);
            }
        }
    }

    private void note(RevCommit commit) {
        for (DiffEntry entry : differences.entries(commit, 0)) {
            if (entry.getChangeType() == ChangeType.DELETE) {
                byName.computeIfAbsent(name(entry.getOldPath()), key -> new ArrayList<>())
                        .add(new Deletion(entry, commit, places.get(commit)));
            }
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private boolean isMove(RevCommit commit, String added, Deletion deletion) {
        String former = deletion.file().getOldPath();
        return !former.equals(added)
                && differences.has(commit.getParent(0), former)
                && differences.has(commit, former)
                && differences.has(deletion.commit(), added)
                && !differences.has(commits.get(0), former)
                && !wentElsewhere(deletion)
                && differences.isAlike(commit, added, deletion.file());
    }

    /** Whether the commit that deleted the file also moved it. */
    private boolean wentElsewhere(Deletion deletion) {
        List<String> added =
                differences.entries(deletion.commit(), 0).stream()
                        .filter(entry -> entry.getChangeType() == ChangeType.ADD)
                        .map(DiffEntry::getNewPath)
                        .toList();
        return differences
                .renames(deletion.commit(), 0, added)
                .containsValue(deletion.file().getOldPath());
    }
}
