package dev.colophon.permalink;

import static java.util.stream.Collectors.toMap;

import dev.colophon.history.Change;
import dev.colophon.history.MainLineState;
import dev.colophon.markdown.Document;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Follows every page from state to state, whatever it is called, and keeps where each of its
 * anchors went. A worker.
 */
final class LineageTracker {
    private final OutlineReader reader;
    private final Map<String, Lineage> files;
    private final Map<String, Lineage> deleted;
    private final Set<Lineage> published;
    private final Set<Lineage> ended;

    /** The page that was at each address last. */
    private final Map<String, Lineage> owners;

    /** The pages that include files. */
    private final Set<Lineage> including = new LinkedHashSet<>();

    private final PublishedFiles current;
    private String before;

    /** Goes on from where another one was, with the reader of pages. */
    LineageTracker(OutlineReader reader, LineageMemory memory) {
        this.reader = reader;
        files = memory.files();
        deleted = memory.deleted();
        published = memory.published();
        ended = memory.ended();
        owners = memory.owners();
        current = new PublishedFiles(memory.addresses());
        before = memory.commit();
        new TreeMap<>(files)
                .values().stream()
                        .filter(page -> !page.includes().isEmpty())
                        .forEach(including::add);
    }

    LineageMemory memory() {
        return new LineageMemory(
                files, deleted, published, ended, owners, current.byAddress(), before);
    }

    /** Every page that was ever published. */
    Set<Lineage> published() {
        return published;
    }

    /** The page in a file. */
    Optional<Lineage> at(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The page that was at an address after all others that ever were. */
    Lineage lastAt(String address) {
        return owners.get(address);
    }

    /** What the newest state published. */
    Map<String, String> addresses() {
        return Collections.unmodifiableMap(new TreeMap<>(current.byAddress()));
    }

    /** Takes the next state of the main branch, and how what it published differs. */
    void advance(MainLineState state, Difference published) {
        Set<String> changed = rename(state);
        Lineage.Ending ending =
                new Lineage.Ending(state.commit(), before, state.time(), state.subject());
        before = state.commit();
        SourceTree tree = state.tree();
        advance(
                changed,
                published,
                ending,
                (path, page) ->
                        tree.read(path).map(file -> committed(file, tree, page)).orElse(null));
    }

    private PageVersion committed(SourceFile file, SourceTree tree, Lineage page) {
        return PageVersion.committed(before, file, tree, page.text(), reader);
    }

    /** Saves parsing the pages that are as they are in the work tree. */
    void offer(SourceTree tree, Map<String, Document> documents) {
        for (String path : current.files()) {
            Document document = documents.get(path);
            Optional<PageVersion> version = at(path).flatMap(Lineage::version);
            if (document != null && version.isPresent()) {
                tree.read(path).ifPresent(file -> version.get().offer(file, document));
            }
        }
    }

    /** Reads what a ledger needs in any case: what is in pages that are gone, and in the others. */
    void prepare() {
        ended.forEach(Lineage::outline);
        if (!ended.isEmpty()) {
            current.files().forEach(path -> at(path).ifPresent(Lineage::outline));
        }
    }

    /** Takes the work tree, with whatever in it is not committed yet. */
    void finish(
            SourceTree tree, Map<String, String> newAddresses, Map<String, Document> documents) {
        published.forEach(Lineage::settle);
        Lineage.Ending ending = new Lineage.Ending("", before, Instant.EPOCH, "");
        Set<String> paths = new TreeSet<>(newAddresses.values());
        Map<String, SourceFile> changed = changed(tree, paths);
        advance(
                paths,
                Difference.between(current.byAddress(), newAddresses),
                ending,
                (path, page) ->
                        changed.containsKey(path)
                                ? present(page, changed.get(path), documents)
                                : null);
    }

    /** The files that may not be what the newest versions of their pages are. */
    private Map<String, SourceFile> changed(SourceTree tree, Set<String> paths) {
        return paths.parallelStream()
                .flatMap(path -> tree.read(path).stream())
                .filter(file -> !isSame(file))
                .collect(toMap(SourceFile::path, file -> file));
    }

    private boolean isSame(SourceFile file) {
        return at(file.path())
                .flatMap(Lineage::version)
                .filter(known -> known.includes().isEmpty() && known.hasText(file.text()))
                .isPresent();
    }

    private PageVersion present(Lineage page, SourceFile file, Map<String, Document> documents) {
        Document document = documents.get(file.path());
        return PageVersion.present(file, document, page.includes(), page.text(), reader);
    }

    /** Gives files their new names; the names of those that changed in any way. */
    private Set<String> rename(MainLineState state) {
        Set<String> changed = new TreeSet<>();
        Map<String, Lineage> moved = new HashMap<>();
        for (MainLineState.FileChange change : state.changes()) {
            changed.add(change.path());
            Lineage page = null;
            if (change.kind() == Change.Kind.RENAMED) {
                page = files.remove(change.former().orElseThrow());
            } else if (change.kind() == Change.Kind.ADDED) {
                page = deleted.remove(change.path());
            } else if (change.kind() == Change.Kind.DELETED && files.containsKey(change.path())) {
                deleted.put(change.path(), files.remove(change.path()));
            }
            if (page != null) {
                moved.put(change.path(), page);
            }
        }
        files.putAll(moved);
        for (Lineage page : including) {
            boolean isThere = files.get(page.path()) == page && current.has(page.path());
            if (isThere && !Collections.disjoint(page.includes(), changed)) {
                changed.add(page.path());
            }
        }
        return changed;
    }

    private void advance(
            Set<String> changed,
            Difference published,
            Lineage.Ending ending,
            BiFunction<String, Lineage, @Nullable PageVersion> read) {
        Difference difference = published.with(replaced(changed), current.byAddress());
        Set<Lineage> arriving = new HashSet<>();
        for (String path : difference.added().values()) {
            arriving.add(files.computeIfAbsent(path, Lineage::new));
        }
        ended.removeAll(arriving); // Not to be found again under another name.
        List<Lineage> justEnded = end(difference, arriving, ending);
        Set<String> arrived = new TreeSet<>(difference.added().values());
        arrived.removeIf(current::has);
        current.apply(published);
        Set<String> candidates = new TreeSet<>(changed);
        candidates.addAll(difference.added().values());
        candidates.removeIf(path -> !current.has(path));
        Map<Lineage, PageVersion> versions = versions(candidates, changed, arrived, read);
        versions.forEach((page, version) -> page.take(version, versions));
        justEnded.stream().filter(ended::contains).forEach(page -> page.scatter(versions));
        difference.removed().forEach(address -> owners.get(address).leave(address, ending));
        difference.added().forEach((address, path) -> publish(files.get(path), address, ending));
    }

    private void publish(@Nullable Lineage page, String address, Lineage.Ending ending) {
        if (page == null) {
            return;
        }
        Lineage last = owners.put(address, page);
        if (last != null && last != page) {
            last.leave(address, ending);
        }
        page.publish(address);
        published.add(page);
    }

    /** The addresses of published files that have another page in them than before. */
    private Set<String> replaced(Set<String> changed) {
        Set<String> replaced = new HashSet<>();
        for (String path : changed) {
            Lineage page = files.get(path);
            if (page == null || !page.path().equals(path)) {
                replaced.addAll(current.addresses(path));
            }
        }
        return replaced;
    }

    /** Ends the pages that are published no more. */
    private List<Lineage> end(Difference difference, Set<Lineage> arriving, Lineage.Ending ending) {
        List<Lineage> justEnded = new ArrayList<>();
        for (String address : difference.removed()) {
            Lineage page = owners.get(address);
            boolean stays = arriving.contains(page) || page.isElsewhere(difference.removed());
            if (!stays && ended.add(page)) {
                page.end(ending);
                justEnded.add(page);
            }
        }
        return justEnded;
    }

    /** The new versions of the pages that changed or are published anew. */
    private Map<Lineage, PageVersion> versions(
            Set<String> candidates,
            Set<String> changed,
            Set<String> arrived,
            BiFunction<String, Lineage, @Nullable PageVersion> read) {
        Map<Lineage, PageVersion> versions = new LinkedHashMap<>();
        for (String path : candidates) {
            Lineage page = files.get(path);
            if (page == null) {
                continue;
            }
            boolean isNew =
                    changed.contains(path) || arrived.contains(path) || page.version().isEmpty();
            PageVersion version = isNew ? read.apply(path, page) : null;
            if (version != null) {
                page = known(page, path, version);
                versions.put(page, version);
                including.remove(page);
                if (!version.includes().isEmpty()) {
                    including.add(page);
                }
            }
            ended.remove(page);
            page.moveTo(path);
        }
        return versions;
    }

    /** A page that is new may be one that ended before, under another name. */
    private Lineage known(Lineage page, String path, PageVersion version) {
        if (page.version().isPresent() || ended.isEmpty()) {
            return page;
        }
        Optional<Lineage> before = Reunion.find(ended, path, version);
        before.ifPresent(
                known -> {
                    files.values().remove(known);
                    deleted.values().remove(known);
                    files.put(path, known);
                });
        return before.orElse(page);
    }
}
