package dev.colophon.history;

import dev.colophon.history.CommitFacts.Pair;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.DiffEntry.ChangeType;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.treewalk.TreeWalk;

/** What each commit changed, compared with each of its parents; nothing is compared twice. */
final class CommitDifferences {
    private final ObjectReader reader;
    private final Unreadable unreadable;
    private final SharedReading.Side shared;
    private final RenameFinder finder;
    private final Map<Pair, List<DiffEntry>> differences = new HashMap<>();
    private final Map<Pair, Map<String, Optional<String>>> renames = new HashMap<>();
    private final Map<ObjectId, List<MergedFile>> merged = new HashMap<>();
    private final CommitFacts known;

    /** With what is known of commits already. */
    CommitDifferences(
            ObjectReader reader,
            Unreadable unreadable,
            CommitFacts known,
            SharedReading.Side shared) {
        this.shared = shared;
        this.reader = reader;
        this.unreadable = unreadable;
        this.known = known;
        this.finder = new RenameFinder(reader, unreadable);
    }

    /** All that a commit changed; of a merge only what the parent did not have. */
    List<DiffEntry> entries(RevCommit commit, int parent) {
        return differences.computeIfAbsent(new Pair(commit, parent), key -> entries(key, commit));
    }

    private List<DiffEntry> entries(Pair pair, RevCommit commit) {
        List<DiffEntry> found = known.entries().get(pair);
        if (found != null) {
            return found;
        }
        TreeDifference all = compare(commit, pair.parent());
        return commit.getParentCount() > 1 ? all.added().entries() : all.entries();
    }

    /**
     * The files that a merge has otherwise than its first parent; none where that is unreadable.
     */
    List<MergedFile> merged(RevCommit merge) {
        return merged.computeIfAbsent(
                merge,
                key -> {
                    List<MergedFile> found = known.merged().get(key);
                    return found == null ? compare(merge) : found;
                });
    }

    private List<MergedFile> compare(RevCommit merge) {
        return Stream.of(merge.getParents()).anyMatch(parent -> parent.getTree() == null)
                ? List.of()
                : unreadable
                        .attempt(
                                merge.getTree(),
                                "the files of commit " + merge.name(),
                                () -> MergedFile.of(merge, reader))
                        .orElse(List.of());
    }

    /** What is known of commits now. */
    CommitFacts facts() {
        return new CommitFacts(differences, merged);
    }

    /** The object of a file in a commit. */
    Optional<ObjectId> object(RevCommit commit, String path) {
        return unreadable
                .attempt(commit.getTree(), "a folder", () -> objectAt(commit.getTree(), path))
                .flatMap(found -> found);
    }

    private Optional<ObjectId> objectAt(RevTree tree, String path) throws IOException {
        try (TreeWalk walk = TreeWalk.forPath(reader, path, tree)) {
            return walk != null && TreeDifference.isFile(walk.getFileMode(0))
                    ? Optional.of(walk.getObjectId(0))
                    : Optional.empty();
        }
    }

    /** The former names of those of the files added in a commit that have one. */
    Map<String, String> renames(RevCommit commit, int parent, Collection<String> added) {
        Map<String, Optional<String>> known =
                renames.computeIfAbsent(new Pair(commit, parent), key -> new HashMap<>());
        Set<String> asked = new HashSet<>(added);
        asked.removeAll(known.keySet());
        if (!asked.isEmpty()) {
            Map<String, String> found = find(commit, parent, asked);
            asked.forEach(path -> known.put(path, Optional.ofNullable(found.get(path))));
        }
        Map<String, String> names = new HashMap<>();
        added.forEach(path -> known.get(path).ifPresent(name -> names.put(path, name)));
        return names;
    }

    /** Whether a file that a commit added could be one that another commit deleted. */
    boolean isAlike(RevCommit commit, String added, DiffEntry deleted) {
        List<DiffEntry> files =
                entries(commit, 0).stream()
                        .filter(entry -> entry.getChangeType() == ChangeType.ADD)
                        .filter(entry -> entry.getNewPath().equals(added))
                        .toList();
        return !finder.find(files, List.of(deleted)).isEmpty();
    }

    /** Whether a commit has a file of this name. */
    boolean has(RevCommit commit, String path) {
        return object(commit, path).isPresent();
    }

    private Map<String, String> find(RevCommit commit, int parent, Set<String> asked) {
        List<DiffEntry> added = new ArrayList<>();
        for (DiffEntry entry : entries(commit, parent)) {
            if (entry.getChangeType() == ChangeType.ADD && asked.contains(entry.getNewPath())) {
                added.add(entry);
            }
        }
        TreeDifference whole =
                commit.getParentCount() > 1
                        ? compare(commit, parent)
                        : new TreeDifference(entries(commit, parent));
        return finder.find(added, whole.deleted().entries());
    }

    private TreeDifference compare(RevCommit commit, int parent) {
        RevTree from = commit.getParentCount() == 0 ? null : commit.getParent(parent).getTree();
        if (from == null && commit.getParentCount() > 0) {
            // The parent cannot be read: better no change than one that adds everything.
            return TreeDifference.NONE;
        }
        return unreadable
                .attempt(
                        commit.getTree(),
                        "the files of commit " + commit.name(),
                        () -> shared.difference(from, commit.getTree(), reader))
                .orElse(TreeDifference.NONE);
    }
}
