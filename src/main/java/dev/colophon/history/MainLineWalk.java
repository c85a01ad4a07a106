package dev.colophon.history;

import dev.colophon.history.MainLineState.FileChange;
import dev.colophon.source.SourcePath;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/** One walk along the main branch, from its first commit on; a worker. */
final class MainLineWalk {
    private final String name;
    private final RevWalk walk;
    private final Unreadable unreadable;
    private final SharedReading.Side shared;
    private final TreeMemory folders;
    private final RenameFinder renames;
    private final NavigableMap<String, ObjectId> files = new TreeMap<>();
    private final SymbolicLinks links;
    private final RecentTexts texts = new RecentTexts();

    MainLineWalk(String name, RevWalk walk, Unreadable unreadable, SharedReading.Side shared) {
        this.shared = shared;
        this.name = name;
        this.walk = walk;
        this.unreadable = unreadable;
        folders = new TreeMemory(walk.getObjectReader());
        renames = new RenameFinder(walk.getObjectReader(), unreadable);
        links = new SymbolicLinks(walk.getObjectReader(), unreadable);
    }

    /** The main branch up to a commit, without what came before another one. */
    MainLine line(ObjectId tip, Optional<ObjectId> since) throws IOException {
        Set<ObjectId> shallow = new HashSet<>(walk.getObjectReader().getShallowCommits());
        Set<ObjectId> early = since.isPresent() ? parents(since.get()) : Set.of();
        Deque<String> commits = new ArrayDeque<>();
        ObjectId next = tip;
        while (next != null && !early.contains(next)) {
            Optional<RevCommit> commit = commit(next);
            commit.map(RevCommit::name).ifPresent(commits::addFirst);
            if (commit.isEmpty() || shallow.contains(next) && !since.equals(Optional.of(next))) {
                return new MainLine(List.copyOf(commits), false);
            }
            next = commit.get().getParentCount() == 0 ? null : commit.get().getParent(0);
        }
        return new MainLine(List.copyOf(commits), true);
    }

    /** All commits that led to one. */
    private Set<ObjectId> parents(ObjectId tip) {
        Set<ObjectId> found = new HashSet<>();
        Deque<ObjectId> open = new ArrayDeque<>(List.of(tip));
        while (!open.isEmpty()) {
            for (RevCommit parent :
                    commit(open.pop()).map(RevCommit::getParents).orElse(new RevCommit[0])) {
                if (found.add(parent)) {
                    open.push(parent);
                }
            }
        }
        return found;
    }

    private Optional<RevCommit> commit(ObjectId id) {
        return unreadable.attempt(
                id,
                "a commit of the main branch",
                () -> {
                    RevCommit commit = walk.lookupCommit(id);
                    walk.parseHeaders(commit);
                    commit.disposeBody();
                    return commit;
                });
    }

    /**
     * Visits the states of the main branch from one on; of the first, everything is a change from
     * the one before, if there is one.
     *
     * @return whether all their folders could be read
     */
    boolean visit(List<String> commits, int from, Consumer<MainLineState> visitor)
            throws IOException {
        RevTree before = from == 0 ? null : start(ObjectId.fromString(commits.get(from - 1)));
        boolean complete = true;
        for (String id : commits.subList(from, commits.size())) {
            RevCommit commit = walk.lookupCommit(ObjectId.fromString(id));
            walk.parseBody(commit);
            Optional<List<DiffEntry>> entries = difference(before, commit);
            if (entries.isPresent()) {
                // What cannot be read is skipped: the next state is compared with the last good
                // one.
                before = commit.getTree();
                entries.get().forEach(this::apply);
                visitor.accept(state(commit, entries.get()));
            }
            complete &= entries.isPresent();
            commit.disposeBody();
        }
        return complete;
    }

    private RevTree start(ObjectId id) throws IOException {
        RevTree tree = walk.parseCommit(id).getTree();
        TreeDifference.between(null, tree, walk.getObjectReader()).entries().forEach(this::apply);
        return tree;
    }

    private MainLineState state(RevCommit commit, List<DiffEntry> entries) {
        return new MainLineState(
                commit.name(),
                Instant.ofEpochSecond(Integer.toUnsignedLong(commit.getCommitTime())),
                commit.getShortMessage(),
                new CommitTree(name, files, links, walk.getObjectReader(), unreadable, texts),
                LinkedChanges.with(changes(entries), links));
    }

    private Optional<List<DiffEntry>> difference(@Nullable RevTree before, RevCommit commit) {
        return unreadable
                .attempt(
                        commit.getTree(),
                        "the files of commit " + commit.name(),
                        () -> shared.difference(before, commit.getTree(), folders))
                .map(TreeDifference::entries);
    }

    private void apply(DiffEntry entry) {
        if (entry.getChangeType() == DiffEntry.ChangeType.DELETE) {
            files.remove(entry.getOldPath());
            links.remove(entry.getOldPath());
            return;
        }
        files.put(entry.getNewPath(), entry.getNewId().toObjectId());
        if (entry.getNewMode() == FileMode.SYMLINK) {
            links.put(entry.getNewPath(), entry.getNewId().toObjectId());
        } else {
            links.remove(entry.getNewPath());
        }
    }

    private List<FileChange> changes(List<DiffEntry> entries) {
        List<DiffEntry> added = pages(entries, DiffEntry.ChangeType.ADD);
        List<DiffEntry> deleted = pages(entries, DiffEntry.ChangeType.DELETE);
        Map<String, String> former =
                added.isEmpty() || deleted.isEmpty()
                        ? Map.of()
                        : onceEach(renames.find(added, deleted));
        Set<String> renamed = new HashSet<>(former.values());
        List<FileChange> changes = new ArrayList<>();
        for (DiffEntry entry : entries) {
            String path = TreeDifference.path(entry);
            if (former.containsKey(path) && entry.getChangeType() == DiffEntry.ChangeType.ADD) {
                changes.add(
                        new FileChange(Change.Kind.RENAMED, path, Optional.of(former.get(path))));
            } else if (!(renamed.contains(path)
                    && entry.getChangeType() == DiffEntry.ChangeType.DELETE)) {
                changes.add(new FileChange(kind(entry), path, Optional.empty()));
            }
        }
        return changes;
    }

    /** A file has one successor: of several that are like it, the first by path. */
    private static Map<String, String> onceEach(Map<String, String> former) {
        Map<String, String> once = new HashMap<>();
        Set<String> taken = new HashSet<>();
        for (Map.Entry<String, String> entry : new TreeMap<>(former).entrySet()) {
            if (taken.add(entry.getValue())) {
                once.put(entry.getKey(), entry.getValue());
            }
        }
        return once;
    }

    private static List<DiffEntry> pages(List<DiffEntry> entries, DiffEntry.ChangeType type) {
        return entries.stream()
                .filter(entry -> entry.getChangeType() == type)
                .filter(entry -> SourcePath.isMarkdown(TreeDifference.path(entry)))
                .toList();
    }

    private static Change.Kind kind(DiffEntry entry) {
        return switch (entry.getChangeType()) {
            case ADD, COPY -> Change.Kind.ADDED;
            case DELETE -> Change.Kind.DELETED;
            case MODIFY, RENAME -> Change.Kind.MODIFIED;
        };
    }
}
