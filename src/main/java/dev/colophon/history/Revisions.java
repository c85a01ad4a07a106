package dev.colophon.history;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.source.Cache;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The revisions of a repository, whose files can be read like those of the work tree. */
public final class Revisions implements AutoCloseable {
    private final Repository repository;
    private final ObjectReader reader;
    private final String name;
    private final SharedReading.Side shared;
    private final Unreadable unreadable = new Unreadable();

    private Revisions(Repository repository, String name, SharedReading.Side shared) {
        this.repository = repository;
        this.reader = shared.over(repository.newObjectReader());
        this.name = name;
        this.shared = shared;
    }

    /**
     * The revisions of the repository whose root folder this is; empty where there is no
     * repository.
     */
    public static Optional<Revisions> open(Path root) {
        return open(root, SharedReading.ALONE);
    }

    /** The same, for a reading that another one may go along with. */
    public static Optional<Revisions> open(Path root, SharedReading.Side shared) {
        QuietSystem.install();
        File folder = root.toAbsolutePath().normalize().toFile();
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder);
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        try {
            Path last = root.toAbsolutePath().normalize().getFileName();
            String name = last == null ? "" : last.toString();
            return Optional.of(new Revisions(QuietSystem.open(builder), name, shared));
        } catch (IOException e) {
            throw Unreadable.whole(e);
        }
    }

    /** The full id of a commit; empty when there is no such revision. */
    public Optional<String> commit(String revision) {
        return resolve(revision).map(ObjectId::name);
    }

    /** When a commit was made; empty when there is no such revision. */
    public Optional<Instant> time(String revision) {
        Optional<ObjectId> commit = resolve(revision);
        if (commit.isEmpty()) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(reader)) {
            long seconds = walk.parseCommit(commit.get()).getCommitTime();
            return Optional.of(Instant.ofEpochSecond(seconds));
        } catch (IOException e) {
            throw Unreadable.whole(e);
        }
    }

    /**
     * The commit at which HEAD left the line of a revision; empty when there is none, or no such
     * revision.
     */
    public Optional<String> mergeBase(String revision) {
        Optional<ObjectId> one = resolve(revision);
        Optional<ObjectId> head = resolve(Constants.HEAD);
        if (one.isEmpty() || head.isEmpty()) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(reader)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(one.get()));
            walk.markStart(walk.parseCommit(head.get()));
            return Optional.ofNullable(walk.next()).map(RevCommit::name);
        } catch (IOException e) {
            throw Unreadable.whole(e);
        }
    }

    /**
     * What the history of today's files was at a commit that led to HEAD; their words are not
     * counted.
     */
    public History at(String commit, History present) {
        Set<String> later = new HashSet<>();
        try (RevWalk walk = new RevWalk(reader)) {
            walk.markStart(walk.parseCommit(resolve(Constants.HEAD).orElseThrow()));
            walk.markUninteresting(walk.parseCommit(ObjectId.fromString(commit)));
            walk.forEach(each -> later.add(each.name()));
        } catch (IOException e) {
            throw Unreadable.whole(e);
        }
        return FormerHistory.of(present, commit, later);
    }

    /**
     * The files of a revision, to be read until this is closed; empty when there is no such
     * revision.
     */
    public Optional<SourceTree> tree(String revision) {
        return resolve(revision).map(this::tree);
    }

    private SourceTree tree(ObjectId commit) {
        try (RevWalk walk = new RevWalk(reader)) {
            NavigableMap<String, ObjectId> files = new TreeMap<>();
            SymbolicLinks links = new SymbolicLinks(reader, unreadable);
            list(walk.parseCommit(commit).getTree(), files, links);
            return new CommitTree(name, files, links, reader, unreadable);
        } catch (IOException e) {
            throw Unreadable.whole(e);
        }
    }

    private void list(RevTree tree, NavigableMap<String, ObjectId> files, SymbolicLinks links)
            throws IOException {
        try (TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next()) {
                if (TreeDifference.isFile(walk.getFileMode(0))) {
                    files.put(walk.getPathString(), walk.getObjectId(0));
                }
                if (walk.getFileMode(0) == FileMode.SYMLINK) {
                    links.put(walk.getPathString(), walk.getObjectId(0));
                }
            }
        }
    }

    /**
     * The main branch up to a revision; nothing when there is none.
     *
     * @param since the first commit that counts: those that led to it are left out
     */
    public MainLine mainLine(String revision, Optional<String> since) {
        Optional<ObjectId> tip = resolve(revision);
        if (tip.isEmpty()) {
            return new MainLine(List.of(), unreadable.diagnostic().isEmpty());
        }
        try (RevWalk walk = new RevWalk(reader)) {
            return new MainLineWalk(name, walk, unreadable, shared)
                    .line(tip.get(), since.flatMap(this::resolve));
        } catch (IOException e) {
            throw Unreadable.whole(e);
        }
    }

    /**
     * Visits the states of the main branch, the oldest first.
     *
     * @param from how many of them are left out at the start
     * @return whether the folders of all could be read
     */
    public boolean visit(MainLine line, int from, Consumer<MainLineState> visitor) {
        try (RevWalk walk = new RevWalk(reader)) {
            return new MainLineWalk(name, walk, unreadable, shared)
                    .visit(line.commits(), from, visitor);
        } catch (IOException e) {
            throw Unreadable.whole(e);
        }
    }

    /** A text file of a revision; empty when it is not there or cannot be read. */
    public Optional<SourceFile> read(String revision, String path) {
        Optional<Entry> found = find(revision, path).filter(Entry::isRegular);
        if (found.isEmpty()) {
            // It may be a symbolic link, or lie behind one.
            return tree(revision).flatMap(tree -> tree.read(path));
        }
        NavigableMap<String, ObjectId> files = new TreeMap<>(Map.of(path, found.get().id()));
        SymbolicLinks none = new SymbolicLinks(reader, unreadable);
        return new CommitTree(name, files, none, reader, unreadable).read(path);
    }

    /** What of a cache may be used: all of it or nothing. */
    public Cache ours(Cache cache) {
        return resolve(Constants.HEAD)
                .flatMap(
                        head ->
                                unreadable.attempt(
                                        head, Cache.ROOT, () -> ours(cache, reader, head)))
                .orElse(Cache.NONE);
    }

    /** What a shallow clone knows is not all, and a folder that is committed is not ours. */
    static Cache ours(Cache cache, ObjectReader reader, ObjectId head) throws IOException {
        boolean isOurs =
                !cache.isOff()
                        && reader.getShallowCommits().isEmpty()
                        && find(reader, head, Cache.ROOT).isEmpty();
        return isOurs ? cache : Cache.NONE;
    }

    /** What a folder of a revision has under a name. */
    private record Entry(ObjectId id, FileMode mode) {
        boolean isRegular() {
            return (mode.getBits() & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
        }
    }

    private Optional<Entry> find(String revision, String path) {
        return resolve(revision)
                .flatMap(
                        commit ->
                                unreadable.attempt(commit, path, () -> find(reader, commit, path)))
                .flatMap(found -> found);
    }

    private static Optional<Entry> find(ObjectReader reader, ObjectId commit, String path)
            throws IOException {
        try (RevWalk walk = new RevWalk(reader);
                TreeWalk found =
                        TreeWalk.forPath(reader, path, walk.parseCommit(commit).getTree())) {
            return Optional.ofNullable(found)
                    .map(each -> new Entry(each.getObjectId(0), each.getFileMode(0)));
        }
    }

    /** Whether this clone lacks the older commits. */
    public boolean isShallow() {
        try {
            return !reader.getShallowCommits().isEmpty();
        } catch (IOException e) {
            throw Unreadable.whole(e);
        }
    }

    /** What could not be read so far. */
    public List<Diagnostic> diagnostics() {
        return unreadable.diagnostic().stream().toList();
    }

    private Optional<ObjectId> resolve(String revision) {
        try {
            Optional<ObjectId> named =
                    ObjectId.isId(revision)
                            ? Optional.of(ObjectId.fromString(revision))
                            : Optional.ofNullable(repository.resolve(revision));
            return named.flatMap(
                    object ->
                            unreadable.attempt(
                                    object,
                                    "the commit of `" + revision + "`",
                                    () -> repository.resolve(revision + "^{commit}")));
        } catch (RevisionSyntaxException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw Unreadable.whole(e);
        }
    }

    @Override
    public void close() {
        reader.close();
        repository.close();
    }
}
