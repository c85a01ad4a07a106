package dev.colophon.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A repository to be filled commit by commit; each commit is a minute younger than the last. */
final class RepositoryFixture implements AutoCloseable {
    private static final String SUBMODULE = "submodule";

    final Path root;
    final Repository repository;
    private final Map<String, Map<String, String>> snapshots = new HashMap<>();
    private Map<String, String> files = new TreeMap<>();
    private List<String> parents = List.of();
    private String name = "Ada";
    private String email = "ada@example.org";
    private Instant time = Instant.parse("2020-01-01T00:00:00Z");

    RepositoryFixture(Path root) {
        QuietSystem.install();
        this.root = root;
        try {
            repository = new FileRepositoryBuilder().setWorkTree(root.toFile()).build();
            ((FileRepository) repository).create(false);
            repository.updateRef(Constants.HEAD).link("refs/heads/main");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RepositoryFixture by(String name, String email) {
        this.name = name;
        this.email = email;
        return this;
    }

    RepositoryFixture at(Instant time) {
        this.time = time;
        return this;
    }

    RepositoryFixture write(String path, String text) {
        files.put(path, text);
        return this;
    }

    RepositoryFixture submodule(String path) {
        return write(path, SUBMODULE);
    }

    RepositoryFixture delete(String path) {
        files.remove(path);
        return this;
    }

    RepositoryFixture move(String from, String to) {
        files.put(to, files.remove(from));
        return this;
    }

    Map<String, String> files() {
        return files;
    }

    /** Goes on from an earlier commit. */
    RepositoryFixture from(String commit) {
        files = new TreeMap<>(snapshots.get(commit));
        parents = List.of(commit);
        return this;
    }

    /** Goes on without a past. */
    RepositoryFixture orphan() {
        files = new TreeMap<>();
        parents = List.of();
        return this;
    }

    /** Commits the files as they are, as a merge of the last commit with others. */
    String merge(String... others) {
        parents = java.util.stream.Stream.concat(parents.stream(), Arrays.stream(others)).toList();
        return commit("Merge");
    }

    String commit(String message) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            PersonIdent who = new PersonIdent(name, email, time, ZoneOffset.UTC);
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree(inserter));
            commit.setParentIds(parents.stream().map(ObjectId::fromString).toList());
            commit.setAuthor(who);
            commit.setCommitter(who);
            commit.setMessage(message);
            return done(inserter.insert(commit), inserter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A commit with any text at all. */
    String raw(String header, String message) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            StringBuilder text = new StringBuilder("tree " + tree(inserter).name() + "\n");
            parents.forEach(parent -> text.append("parent ").append(parent).append('\n'));
            byte[] bytes =
                    text.append(header)
                            .append("\n\n")
                            .append(message)
                            .toString()
                            .getBytes(StandardCharsets.ISO_8859_1);
            return done(inserter.insert(Constants.OBJ_COMMIT, bytes), inserter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String done(ObjectId id, ObjectInserter inserter) throws IOException {
        inserter.flush();
        RefUpdate head = repository.updateRef(Constants.HEAD);
        head.setNewObjectId(id);
        head.forceUpdate();
        time = time.plusSeconds(60);
        snapshots.put(id.name(), new TreeMap<>(files));
        parents = List.of(id.name());
        return id.name();
    }

    private ObjectId tree(ObjectInserter inserter) throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        for (Map.Entry<String, String> file : files.entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(file.getKey());
            boolean submodule = file.getValue().equals(SUBMODULE);
            byte[] bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
            entry.setFileMode(submodule ? FileMode.GITLINK : FileMode.REGULAR_FILE);
            entry.setObjectId(
                    submodule
                            ? ObjectId.fromString("1".repeat(40))
                            : inserter.insert(Constants.OBJ_BLOB, bytes));
            builder.add(entry);
        }
        builder.finish();
        return index.writeTree(inserter);
    }

    /** Takes an object away, as if it had never been fetched. */
    void lose(ObjectId id) {
        String hex = id.name();
        Path objects = repository.getDirectory().toPath().resolve("objects");
        try {
            Files.delete(objects.resolve(hex.substring(0, 2)).resolve(hex.substring(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void config(String section, String subsection, String key, String value) {
        repository.getConfig().setString(section, subsection, key, value);
        try {
            repository.getConfig().save();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    History read(String... paths) {
        return new HistoryReader().read(root, List.of(paths));
    }

    /** What happened to a file, newest first: {@code MODIFIED a.md}. */
    List<String> changes(String path) {
        return read(path).of(path).changes().stream()
                .map(change -> change.kind() + " " + change.path())
                .toList();
    }

    /** The commits that changed a file, newest first. */
    List<String> commits(String path) {
        return read(path).of(path).changes().stream()
                .map(change -> change.revision().id())
                .toList();
    }

    /** Twenty lines that are like no other file's. */
    static String text(String subject) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            text.append("Line ").append(i).append(" about ").append(subject).append(".\n");
        }
        return text.toString();
    }

    @Override
    public void close() {
        repository.close();
    }
}
