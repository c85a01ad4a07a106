package dev.colophon.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * The versions that led to today's files, found in one walk from the newest commit to the oldest.
 * Like {@code git blame}, it follows a merge only to the parent that has the same text, where one
 * has; else to all of them.
 */
final class VersionGraph {
    private final CommitDifferences differences;
    private final FormerNames formerNames;
    private final Map<String, FileVersion> newest = new HashMap<>();
    private final List<FileVersion> all = new ArrayList<>();
    private final Map<RevCommit, Map<String, List<Consumer<FileVersion>>>> open = new HashMap<>();

    private VersionGraph(CommitDifferences differences, FormerNames formerNames) {
        this.differences = differences;
        this.formerNames = formerNames;
    }

    /** Of pages of the first commit; the commits come children before parents. */
    static VersionGraph of(
            Collection<String> pages,
            List<RevCommit> commits,
            CommitDifferences differences,
            FormerNames formerNames) {
        VersionGraph graph = new VersionGraph(differences, formerNames);
        for (String page : pages) {
            graph.wait(commits.get(0), page, version -> graph.newest.put(page, version));
        }
        for (RevCommit commit : commits) {
            Map<String, List<Consumer<FileVersion>>> waiting = graph.open.remove(commit);
            if (waiting != null) {
                graph.visit(commit, waiting);
            }
        }
        return graph;
    }

    /** The version that each page is today. */
    Map<String, FileVersion> newest() {
        return newest;
    }

    /**
     * All versions, each before those that it was made from. Those of one commit come backwards:
     * from the last to the first, all are in the order in which Git is likely to have written them,
     * and each text is then quickly read after the one before.
     */
    List<FileVersion> all() {
        return all;
    }

    private void wait(RevCommit commit, String path, Consumer<FileVersion> child) {
        open.computeIfAbsent(commit, key -> new HashMap<>())
                .computeIfAbsent(path, key -> new ArrayList<>())
                .add(child);
    }

    private void visit(RevCommit commit, Map<String, List<Consumer<FileVersion>>> waiting) {
        if (commit.getParentCount() > 1) {
            merge(commit, waiting);
        } else {
            change(commit, waiting);
        }
        if (commit.getParentCount() > 0) {
            open.merge(commit.getParent(0), waiting, VersionGraph::union);
        }
    }

    /** Adds the smaller map to the larger one. */
    private static Map<String, List<Consumer<FileVersion>>> union(
            Map<String, List<Consumer<FileVersion>>> one,
            Map<String, List<Consumer<FileVersion>>> other) {
        Map<String, List<Consumer<FileVersion>>> larger = one.size() > other.size() ? one : other;
        (larger == one ? other : one)
                .forEach(
                        (path, children) ->
                                larger.computeIfAbsent(path, key -> new ArrayList<>())
                                        .addAll(children));
        return larger;
    }

    private void change(RevCommit commit, Map<String, List<Consumer<FileVersion>>> waiting) {
        Set<String> added = new LinkedHashSet<>();
        List<DiffEntry> entries = new ArrayList<>();
        for (DiffEntry entry : differences.entries(commit, 0)) {
            boolean isNew = !entry.getNewId().equals(entry.getOldId());
            if (isNew && waiting.containsKey(entry.getNewPath())) {
                entries.add(entry);
                if (entry.getChangeType() == ChangeType.ADD) {
                    added.add(entry.getNewPath());
                }
            }
        }
        Map<String, String> names = formerNames.find(commit, 0, added);
        Collections.reverse(entries);
        for (DiffEntry entry : entries) {
            String path = entry.getNewPath();
            FileVersion version = new FileVersion(commit, path, entry.getNewId().toObjectId());
            arrive(version, waiting.remove(path));
            String before = added.contains(path) ? names.get(path) : path;
            if (before != null && commit.getParentCount() > 0) {
                wait(commit.getParent(0), before, parent -> version.follows(0, parent));
            }
        }
    }

    private void arrive(FileVersion version, List<Consumer<FileVersion>> children) {
        all.add(version);
        children.forEach(child -> child.accept(version));
    }

    private void merge(RevCommit commit, Map<String, List<Consumer<FileVersion>>> waiting) {
        for (MergedFile file : differences.merged(commit)) {
            List<Consumer<FileVersion>> children = waiting.remove(file.path());
            int same = file.sameParent();
            if (children != null && same >= 0) {
                children.forEach(child -> wait(commit.getParent(same), file.path(), child));
            } else if (children != null) {
                FileVersion version = new FileVersion(commit, file.path(), file.after());
                arrive(version, children);
                follow(version, file);
            }
        }
    }

    private void follow(FileVersion version, MergedFile file) {
        RevCommit merge = version.commit;
        for (int i = 0; i < merge.getParentCount(); i++) {
            int parent = i;
            Consumer<FileVersion> child = found -> version.follows(parent, found);
            if (file.isIn(i)) {
                wait(merge.getParent(i), file.path(), child);
            } else {
                name(file, merge, i).ifPresent(name -> wait(merge.getParent(parent), name, child));
            }
        }
    }

    /** What a file of a merge is called in a parent that has no file of that name. */
    private Optional<String> name(MergedFile file, RevCommit merge, int parent) {
        boolean isNew = IntStream.range(0, merge.getParentCount()).noneMatch(file::isIn);
        Set<String> added = isNew ? Set.of(file.path()) : Set.of();
        return Optional.ofNullable(formerNames.find(merge, parent, added).get(file.path()))
                .or(() -> formerNames.at(merge.getParent(parent), file.path()));
    }
}
