package dev.colophon.history;

import dev.colophon.history.Change.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Follows pages from the newest commit back to the oldest, all at once: each commit hands its
 * parents what the pages were called before it.
 *
 * <p>Where a merge brings in a line of history that has not yet seen a rename, the pages go on
 * there under a former name. Former names only come up further back, where the line branched off;
 * so the commits are walked through again until no new one is found, which is usually twice.
 */
final class PageTracker {
    private static final int MOST_PASSES = 6;

    private final CommitDifferences differences;
    private final Map<String, Set<String>> formerNames = new HashMap<>();

    PageTracker(CommitDifferences differences) {
        this.differences = differences;
    }

    /** What one commit did to a page, which it calls {@code path}. */
    record Step(RevCommit commit, Kind kind, String path) {}

    /** What happened to each page, newest first; the commits come children before parents. */
    Map<String, List<Step>> track(Collection<String> pages, List<RevCommit> commits) {
        Map<String, List<Step>> steps = Map.of();
        int known = -1;
        for (int pass = 0; pass < MOST_PASSES && known < names(); pass++) {
            known = names();
            steps = pass(PathMap.of(pages), commits);
        }
        return steps;
    }

    private int names() {
        return formerNames.values().stream().mapToInt(Set::size).sum();
    }

    private Map<String, List<Step>> pass(PathMap pages, List<RevCommit> commits) {
        Map<String, List<Step>> steps = new HashMap<>();
        Map<RevCommit, PathMap> open = new HashMap<>();
        commits.stream().limit(1).forEach(head -> open.put(head, pages));
        for (RevCommit commit : commits) {
            PathMap here = open.remove(commit);
            RevCommit[] parents = commit.getParents();
            if (parents.length > 1) {
                Set<String> added = addedByMerge(commit, here);
                for (int i = 0; i < parents.length; i++) {
                    open.merge(parents[i], beforeMerge(commit, i, here, added), PathMap::and);
                }
            } else {
                PathMap before = before(commit, here, steps);
                if (parents.length == 1) {
                    open.merge(parents[0], before, PathMap::and);
                }
            }
        }
        return steps;
    }

    /** Notes what a commit did, and finds what the pages were called before. */
    private PathMap before(RevCommit commit, PathMap here, Map<String, List<Step>> steps) {
        Map<String, String> names = renames(commit, 0, added(commit, 0, here));
        for (DiffEntry entry : differences.entries(commit, 0)) {
            String path = TreeDifference.path(entry);
            Step step = new Step(commit, kind(entry, names), path);
            here.at(path).forEach(page -> note(steps, page, step));
        }
        return here.renamed(names);
    }

    private PathMap beforeMerge(RevCommit commit, int parent, PathMap here, Set<String> added) {
        Map<String, String> names = renames(commit, parent, added);
        for (String path : added(commit, parent, here)) {
            formerName(path, commit.getParent(parent))
                    .ifPresent(name -> names.putIfAbsent(path, name));
        }
        return here.renamed(names);
    }

    /** The newest former name under which a commit has this file. */
    private Optional<String> formerName(String path, RevCommit commit) {
        Deque<String> names = new ArrayDeque<>(formerNames.getOrDefault(path, Set.of()));
        Set<String> seen = new HashSet<>(Set.of(path));
        while (!names.isEmpty()) {
            String name = names.poll();
            if (seen.add(name)) {
                if (differences.has(commit, name)) {
                    return Optional.of(name);
                }
                names.addAll(formerNames.getOrDefault(name, Set.of()));
            }
        }
        return Optional.empty();
    }

    private Map<String, String> renames(RevCommit commit, int parent, Collection<String> added) {
        Map<String, String> names =
                added.isEmpty() ? new HashMap<>() : differences.renames(commit, parent, added);
        names.forEach(
                (path, name) ->
                        formerNames.computeIfAbsent(path, key -> new LinkedHashSet<>()).add(name));
        return names;
    }

    /** The paths of pages that are in no parent: the merge itself added or renamed them. */
    private Set<String> addedByMerge(RevCommit commit, PathMap here) {
        Set<String> added = added(commit, 0, here);
        for (int i = 1; i < commit.getParentCount() && !added.isEmpty(); i++) {
            added.retainAll(added(commit, i, here));
        }
        return added;
    }

    private Set<String> added(RevCommit commit, int parent, PathMap here) {
        Set<String> added = new LinkedHashSet<>();
        for (DiffEntry entry : differences.entries(commit, parent)) {
            if (entry.getChangeType() == ChangeType.ADD && here.has(entry.getNewPath())) {
                added.add(entry.getNewPath());
            }
        }
        return added;
    }

    private static Kind kind(DiffEntry entry, Map<String, String> names) {
        return switch (entry.getChangeType()) {
            case DELETE -> Kind.DELETED;
            case ADD -> names.containsKey(entry.getNewPath()) ? Kind.RENAMED : Kind.ADDED;
            default -> Kind.MODIFIED;
        };
    }

    /** A commit counts once for a page, however many of the page's names it touched. */
    private static void note(Map<String, List<Step>> steps, String page, Step step) {
        List<Step> list = steps.computeIfAbsent(page, key -> new ArrayList<>());
        int last = list.size() - 1;
        if (last < 0 || !list.get(last).commit().equals(step.commit())) {
            list.add(step);
        } else if (rank(step.kind()) > rank(list.get(last).kind())) {
            list.set(last, step);
        }
    }

    private static int rank(Kind kind) {
        return switch (kind) {
            case RENAMED -> 3;
            case MODIFIED -> 2;
            case ADDED -> 1;
            case DELETED -> 0;
        };
    }
}
