package dev.colophon.history;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The commits that can be reached from one, each after all its children, the newest first where
 * that leaves a choice. A commit that cannot be read ends its line.
 *
 * @param commits children before parents
 * @param shallow whether the clone was cut off somewhere among them
 */
record CommitGraph(List<RevCommit> commits, boolean shallow) {
    private static final CommitGraph CUT_OFF = new CommitGraph(List.of(), true);

    static CommitGraph from(ObjectId head, RevWalk walk, Unreadable unreadable) throws IOException {
        Set<ObjectId> cuts = walk.getObjectReader().getShallowCommits();
        // Each commit found so far, with the number of its children among them.
        Map<RevCommit, Integer> children = new LinkedHashMap<>();
        Deque<RevCommit> open = new ArrayDeque<>(List.of(walk.lookupCommit(head)));
        while (!open.isEmpty()) {
            RevCommit commit = open.pop();
            if (cuts.contains(commit)) {
                return CUT_OFF;
            }
            if (!children.containsKey(commit) && readable(commit, walk, unreadable)) {
                children.put(commit, 0);
                for (RevCommit parent : commit.getParents()) {
                    open.push(parent);
                }
            }
        }
        return new CommitGraph(sorted(children), false);
    }

    private static boolean readable(RevCommit commit, RevWalk walk, Unreadable unreadable) {
        return unreadable
                .attempt(
                        commit,
                        "a commit",
                        () -> {
                            walk.parseHeaders(commit);
                            return commit;
                        })
                .isPresent();
    }

    private static List<RevCommit> sorted(Map<RevCommit, Integer> children) {
        children.keySet().forEach(commit -> count(commit, children, 1));
        Comparator<RevCommit> newest =
                Comparator.comparing(commit -> -Integer.toUnsignedLong(commit.getCommitTime()));
        PriorityQueue<RevCommit> ready = new PriorityQueue<>(newest.thenComparing(RevCommit::name));
        children.keySet().stream().filter(one -> children.get(one) == 0).forEach(ready::add);
        List<RevCommit> sorted = new ArrayList<>(children.size());
        while (!ready.isEmpty()) {
            RevCommit commit = ready.poll();
            sorted.add(commit);
            ready.addAll(count(commit, children, -1));
        }
        return sorted;
    }

    /** Adds to the number of children of each parent, and returns those that are left with none. */
    private static List<RevCommit> count(
            RevCommit commit, Map<RevCommit, Integer> children, int change) {
        List<RevCommit> childless = new ArrayList<>();
        for (RevCommit parent : commit.getParents()) {
            Integer left = children.computeIfPresent(parent, (key, count) -> count + change);
            if (left != null && left == 0) {
                childless.add(parent);
            }
        }
        return childless;
    }
}
