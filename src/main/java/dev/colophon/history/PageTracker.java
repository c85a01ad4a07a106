package dev.colophon.history;

import dev.colophon.history.Change.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

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
    private final FormerNames formerNames;

    PageTracker(CommitDifferences differences, FormerNames formerNames) {
        this.differences = differences;
        this.formerNames = formerNames;
    }

    /**
     * What one commit did to a page, which it calls {@code path}.
     *
     * @param before the objects that the page was in the parents that had it
     * @param after the object that it is; zero for a deletion
     */
    record Step(RevCommit commit, Kind kind, String path, List<ObjectId> before, ObjectId after) {
        boolean isMerge() {
            return commit.getParentCount() > 1;
        }
    }

    /** What happened to each page, newest first; the commits come children before parents. */
    Map<String, List<Step>> track(Collection<String> pages, List<RevCommit> commits) {
        Map<String, List<Step>> steps = Map.of();
        int known = -1;
        for (int pass = 0; pass < MOST_PASSES && known < formerNames.count(); pass++) {
            known = formerNames.count();
            steps = pass(PathMap.of(pages), commits);
        }
        return steps;
    }

    private Map<String, List<Step>> pass(PathMap pages, List<RevCommit> commits) {
        Map<String, List<Step>> steps = new HashMap<>();
        Map<RevCommit, PathMap> open = new HashMap<>();
        commits.stream().limit(1).forEach(head -> open.put(head, pages));
        for (RevCommit commit : commits) {
            PathMap here = open.remove(commit);
            RevCommit[] parents = commit.getParents();
            if (parents.length > 1) {
                List<PathMap> before = beforeMerge(commit, here, steps);
                for (int i = 0; i < parents.length; i++) {
                    open.merge(parents[i], before.get(i), PathMap::and);
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
        Map<String, String> names = formerNames.find(commit, 0, added(commit, 0, here));
        for (DiffEntry entry : differences.entries(commit, 0)) {
            String path = TreeDifference.path(entry);
            if (here.has(path)) {
                Step step = step(commit, entry, names);
                here.at(path).forEach(page -> note(steps, page, step));
            }
        }
        return here.renamed(names);
    }

    private Step step(RevCommit commit, DiffEntry entry, Map<String, String> names) {
        String path = TreeDifference.path(entry);
        ObjectId after = entry.getNewId().toObjectId();
        return switch (entry.getChangeType()) {
            case DELETE -> new Step(commit, Kind.DELETED, path, List.of(), ObjectId.zeroId());
            case ADD -> {
                List<ObjectId> before = formerObjects(commit, names.get(path));
                yield new Step(
                        commit, before.isEmpty() ? Kind.ADDED : Kind.RENAMED, path, before, after);
            }
            default -> {
                List<ObjectId> before = List.of(entry.getOldId().toObjectId());
                yield new Step(commit, Kind.MODIFIED, path, before, after);
            }
        };
    }

    private List<ObjectId> formerObjects(RevCommit commit, @Nullable String name) {
        return name == null
                ? List.of()
                : differences.object(commit.getParent(0), name).stream().toList();
    }

    /** Notes what a merge did that none of its parents did, and finds the pages in each parent. */
    private List<PathMap> beforeMerge(
            RevCommit commit, PathMap here, Map<String, List<Step>> steps) {
        Set<String> added = addedByMerge(commit, here);
        List<Map<String, String>> names = new ArrayList<>();
        List<PathMap> before = new ArrayList<>();
        for (int i = 0; i < commit.getParentCount(); i++) {
            names.add(beforeMerge(commit, i, here, added));
            before.add(here.renamed(names.get(i)));
        }
        for (MergedFile file : differences.merged(commit)) {
            if (here.has(file.path()) && file.sameParent() < 0) {
                Step step = step(commit, file, names);
                here.at(file.path()).forEach(page -> note(steps, page, step));
            }
        }
        return before;
    }

    private Step step(RevCommit merge, MergedFile file, List<Map<String, String>> names) {
        List<ObjectId> before = new ArrayList<>();
        boolean renamed = true;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).get(file.path());
            if (file.isIn(i)) {
                before.add(file.before().get(i));
                renamed = false;
            } else if (name != null) {
                differences.object(merge.getParent(i), name).ifPresent(before::add);
            }
        }
        Kind kind = before.isEmpty() ? Kind.ADDED : renamed ? Kind.RENAMED : Kind.MODIFIED;
        return new Step(merge, kind, file.path(), before, file.after());
    }

    private Map<String, String> beforeMerge(
            RevCommit commit, int parent, PathMap here, Set<String> added) {
        Map<String, String> names = formerNames.find(commit, parent, added);
        for (String path : added(commit, parent, here)) {
            formerNames
                    .at(commit.getParent(parent), path)
                    .ifPresent(name -> names.putIfAbsent(path, name));
        }
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
