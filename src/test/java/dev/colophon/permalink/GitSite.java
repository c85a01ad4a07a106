package dev.colophon.permalink;

import dev.colophon.config.ConfigLoader;
import dev.colophon.config.SiteConfig;
import dev.colophon.history.HistoryReader;
import dev.colophon.history.Revisions;
import dev.colophon.site.Site;
import dev.colophon.site.SiteLoader;
import dev.colophon.source.SourceTree;
import dev.colophon.source.WorkTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A site in a repository, to be written commit by commit; the work tree is the last state. */
public final class GitSite implements AutoCloseable {
    private static final String SUBMODULE = "submodule";
    private static final String LINK = "symbolic link to ";

    private final Path root;
    private final FileRepository repository;
    private final Map<String, Map<String, String>> snapshots = new HashMap<>();
    private ObjectInserter inserter;
    private Map<String, String> files = new TreeMap<>();
    private List<String> parents = List.of();
    private Instant time = Instant.parse("2020-01-01T00:00:00Z");

    public GitSite(Path root) {
        this.root = root;
        // Opening sets JGit up as the program does.
        Revisions.open(root).ifPresent(Revisions::close);
        try {
            repository =
                    (FileRepository) new FileRepositoryBuilder().setWorkTree(root.toFile()).build();
            repository.create(false);
            repository.updateRef(Constants.HEAD).link("refs/heads/main");
            inserter = repository.newObjectInserter();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path root() {
        return root;
    }

    /** Writes all objects from now on into one pack, when this is closed or checked out. */
    GitSite packed() {
        inserter = repository.getObjectDatabase().newPackInserter();
        return this;
    }

    GitSite at(Instant instant) {
        time = instant;
        return this;
    }

    /** Goes on some days later. */
    public GitSite later(int days) {
        time = time.plusSeconds(days * 86_400L);
        return this;
    }

    public GitSite write(String path, String text) {
        files.put(path, text);
        return this;
    }

    GitSite submodule(String path) {
        return write(path, SUBMODULE);
    }

    GitSite link(String path, String target) {
        return write(path, LINK + target);
    }

    public GitSite delete(String path) {
        files.remove(path);
        return this;
    }

    public GitSite move(String from, String to) {
        files.put(to, files.remove(from));
        return this;
    }

    /** Goes on from an earlier commit. */
    public GitSite from(String commit) {
        files = new TreeMap<>(snapshots.get(commit));
        parents = List.of(commit);
        return this;
    }

    /** Goes on without a past. */
    public GitSite orphan() {
        files = new TreeMap<>();
        parents = List.of();
        return this;
    }

    /** Commits the files as they are, as a merge of the last commit with others. */
    public String merge(String... others) {
        parents = Stream.concat(parents.stream(), Arrays.stream(others)).toList();
        return commit("Merge");
    }

    public String commit(String message) {
        try {
            PersonIdent who = new PersonIdent("Ada", "ada@example.org", time, ZoneOffset.UTC);
            CommitBuilder commit = new CommitBuilder();
            commit.setTreeId(tree());
            commit.setParentIds(parents.stream().map(ObjectId::fromString).toList());
            commit.setAuthor(who);
            commit.setCommitter(who);
            commit.setMessage(message);
            ObjectId id = inserter.insert(commit);
            time = time.plusSeconds(60);
            snapshots.put(id.name(), new TreeMap<>(files));
            parents = List.of(id.name());
            return id.name();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectId tree() throws IOException {
        DirCache index = DirCache.newInCore();
        DirCacheBuilder builder = index.builder();
        for (Map.Entry<String, String> file : files.entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(file.getKey());
            String text = file.getValue();
            boolean submodule = text.equals(SUBMODULE);
            boolean link = text.startsWith(LINK);
            byte[] bytes = (link ? target(text) : text).getBytes(StandardCharsets.UTF_8);
            entry.setFileMode(
                    submodule ? FileMode.GITLINK : link ? FileMode.SYMLINK : FileMode.REGULAR_FILE);
            entry.setObjectId(
                    submodule
                            ? ObjectId.fromString("1".repeat(40))
                            : inserter.insert(Constants.OBJ_BLOB, bytes));
            builder.add(entry);
        }
        builder.finish();
        return index.writeTree(inserter);
    }

    /** Makes the last commit the head of the main branch, and the files those on disk. */
    public GitSite checkOut() {
        try {
            inserter.flush();
            RefUpdate head = repository.updateRef(Constants.HEAD);
            head.setNewObjectId(ObjectId.fromString(parents.get(0)));
            head.forceUpdate();
            clear();
            for (Map.Entry<String, String> file : files.entrySet()) {
                if (!file.getValue().equals(SUBMODULE)) {
                    writeToDisk(root.resolve(file.getKey()), file.getValue());
                }
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeToDisk(Path target, String text) throws IOException {
        Files.createDirectories(target.getParent());
        if (text.startsWith(LINK)) {
            Files.createSymbolicLink(target, Path.of(target(text)));
        } else {
            Files.writeString(target, text);
        }
    }

    private static String target(String link) {
        return link.substring(LINK.length());
    }

    private void clear() throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> found = Files.walk(root)) {
            found.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (Path each : all) {
            String name = root.relativize(each).toString();
            if (!name.isEmpty() && !name.startsWith(".git") && !name.startsWith(".colophon")) {
                Files.delete(each);
            }
        }
    }

    /** Takes an object away, as if it had never been fetched. */
    public void lose(String revision) {
        try {
            inserter.flush();
            String hex = repository.resolve(revision).name();
            Path objects = repository.getDirectory().toPath().resolve("objects");
            Files.delete(objects.resolve(hex.substring(0, 2)).resolve(hex.substring(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets what came before a commit, as a shallow clone does. */
    public void cutOff(String commit) {
        try {
            Files.writeString(repository.getDirectory().toPath().resolve("shallow"), commit + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The site of the work tree. */
    public Site site() {
        WorkTree tree = SourceTree.around(root);
        SiteConfig config =
                new ConfigLoader().load(tree, "", Optional.empty()).config().orElseThrow();
        return new SiteLoader(tree, paths -> new HistoryReader().read(tree.root(), paths))
                .load(config);
    }

    /** The ledger of all that is committed. */
    Ledger ledger() {
        checkOut();
        return ledger("HEAD");
    }

    /** The ledger up to a revision, with the files as they are on disk. */
    Ledger ledger(String revision) {
        return new LedgerReader(SourceTree.around(root), Optional.empty()).read(site(), revision);
    }

    /** A page with one heading, and sixty words that are like no other page's. */
    public static String page(String title) {
        return "# " + title + "\n\n" + words(title, 60);
    }

    /** A section of forty words that are like no other's. */
    public static String section(String title) {
        return section(title, title);
    }

    public static String section(String title, String subject) {
        return "\n## " + title + "\n\n" + words(subject, 40);
    }

    private static String words(String subject, int count) {
        String stem = subject.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "");
        StringBuilder text = new StringBuilder("Words");
        for (int i = 0; i < count; i++) {
            text.append(i % 10 == 9 ? '\n' : ' ').append(stem).append(i * 7 % 64 + i);
        }
        return text.append(".\n").toString();
    }

    @Override
    public void close() {
        inserter.close();
        repository.close();
    }
}
