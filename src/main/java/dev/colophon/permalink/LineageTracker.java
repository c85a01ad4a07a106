package dev.colophon.permalink;

import dev.colophon.history.Change;
import dev.colophon.history.MainLineState;
import dev.colophon.markdown.Document;
import dev.colophon.markdown.MarkdownParser;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Follows every page from state to state, whatever it is called, and keeps where each of its
 * anchors went. A worker.
 */
final class LineageTracker {
    /**
     * How much two pages must have in common for one to be the other, come back under a new name.
     */
    private static final double SAME_PAGE = 0.5;

    /** A page that says less is not known again by what it says. */
    private static final int FEW = 10;

    private final MarkdownParser parser = new MarkdownParser(NoFiles.INSTANCE);
    private final Map<String, Lineage> files = new HashMap<>();
    private final Map<String, Lineage> deleted = new HashMap<>();
    private final Set<Lineage> published = new LinkedHashSet<>();
    private final Set<Lineage> ended = new LinkedHashSet<>();
    private Map<String, String> addresses = Map.of();
    private String before = "";
    private Set<String> paths = Set.of();

    /** Every page that was ever published. */
    Set<Lineage> published() {
        return published;
    }

    /** The page in a file. */
    Optional<Lineage> at(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** What the newest state published. */
    Map<String, String> addresses() {
        return addresses;
    }

    /** Takes the next state of the main branch, and what it published. */
    void advance(MainLineState state, Map<String, String> newAddresses) {
        Set<String> changed = rename(state);
        Lineage.Ending ending =
                new Lineage.Ending(state.commit(), before, state.time(), state.subject());
        before = state.commit();
        SourceTree tree = state.tree();
        advance(
                changed,
                newAddresses,
                ending,
                (path, lineage) ->
                        tree.read(path).map(file -> new Version(file, tree, parser)).orElse(null));
    }

    /** Takes the work tree, with whatever in it is not committed yet. */
    void finish(
            SourceTree tree, Map<String, String> newAddresses, Map<String, Document> documents) {
        published.forEach(Lineage::settle);
        Set<String> sources = new TreeSet<>(newAddresses.values());
        for (String path : sources) {
            files.computeIfAbsent(path, Lineage::new);
        }
        Lineage.Ending ending = new Lineage.Ending("", before, Instant.EPOCH, "");
        advance(
                sources,
                newAddresses,
                ending,
                (path, lineage) ->
                        tree.read(path)
                                .filter(
                                        file ->
                                                lineage.version()
                                                        .map(known -> !known.hasText(file.text()))
                                                        .orElse(true))
                                .map(file -> version(file, documents))
                                .orElse(null));
    }

    private Version version(SourceFile file, Map<String, Document> documents) {
        return new Version(file, documents.get(file.path()), parser);
    }

    /** Gives files their new names; the names of those that changed in any way. */
    private Set<String> rename(MainLineState state) {
        Set<String> changed = new TreeSet<>();
        Map<String, Lineage> moved = new HashMap<>();
        for (MainLineState.FileChange change : state.changes()) {
            changed.add(change.path());
            if (change.kind() == Change.Kind.RENAMED) {
                Lineage page = files.remove(change.former().orElseThrow());
                moved.put(change.path(), page == null ? new Lineage(change.path()) : page);
            } else if (change.kind() == Change.Kind.DELETED) {
                Lineage page = files.remove(change.path());
                if (page != null) {
                    deleted.put(change.path(), page);
                }
            } else if (change.kind() == Change.Kind.ADDED) {
                Lineage before = deleted.remove(change.path());
                moved.put(change.path(), before == null ? new Lineage(change.path()) : before);
            }
        }
        files.putAll(moved);
        return changed;
    }

    private void advance(
            Set<String> changed,
            Map<String, String> newAddresses,
            Lineage.Ending ending,
            BiFunction<String, Lineage, @Nullable Version> reader) {
        boolean sameAddresses = newAddresses == addresses;
        Set<String> newPaths = sameAddresses ? paths : new TreeSet<>(newAddresses.values());
        List<Lineage> justEnded = sameAddresses ? List.of() : end(newPaths, ending);
        Map<Lineage, Version> versions = versions(changed, newPaths, reader);
        versions.forEach((page, version) -> take(page, version, versions));
        justEnded.stream().filter(ended::contains).forEach(page -> page.scatter(versions));
        if (!sameAddresses) {
            published.forEach(page -> page.leave(newAddresses.keySet(), ending));
            newAddresses.forEach((address, path) -> publish(files.get(path), address));
        }
        addresses = newAddresses;
        paths = newPaths;
    }

    private void publish(@Nullable Lineage page, String address) {
        if (page != null) {
            page.publish(address);
            published.add(page);
        }
    }

    /** Ends the pages that are published no more. */
    private List<Lineage> end(Set<String> newPaths, Lineage.Ending ending) {
        Set<Lineage> still = new HashSet<>();
        newPaths.forEach(path -> at(path).ifPresent(still::add));
        List<Lineage> justEnded = new ArrayList<>();
        for (Lineage page : published) {
            if (!still.contains(page) && ended.add(page)) {
                page.end(ending);
                justEnded.add(page);
            }
        }
        return justEnded;
    }

    /** The new versions of the pages that changed or are published anew. */
    private Map<Lineage, Version> versions(
            Set<String> changed,
            Set<String> newPaths,
            BiFunction<String, Lineage, @Nullable Version> reader) {
        Map<Lineage, Version> versions = new LinkedHashMap<>();
        for (String path : newPaths == paths ? changed : newPaths) {
            Lineage page = newPaths.contains(path) ? files.get(path) : null;
            if (page == null) {
                continue;
            }
            boolean read =
                    changed.contains(path) || !paths.contains(path) || page.version().isEmpty();
            Version version = read ? reader.apply(path, page) : null;
            if (version != null) {
                page = known(page, path, version);
                versions.put(page, version);
            }
            ended.remove(page);
            page.moveTo(path);
        }
        return versions;
    }

    /** A page that is new may be one that ended before, under another name. */
    private Lineage known(Lineage page, String path, Version version) {
        if (!page.version().isEmpty() || ended.isEmpty()) {
            return page;
        }
        Lineage best = null;
        double most = SAME_PAGE;
        for (Lineage candidate : ended) {
            Fingerprint before = candidate.outline().whole();
            if (before.size() >= FEW && before.similarity(version.outline().whole()) >= most) {
                most = before.similarity(version.outline().whole());
                best = candidate;
            }
        }
        if (best == null) {
            return page;
        }
        files.values().remove(best);
        files.put(path, best);
        return best;
    }

    private static void take(Lineage page, Version version, Map<Lineage, Version> versions) {
        if (page.version().isEmpty() || page.version().get().isKeptBy(version)) {
            page.keep(version);
        } else {
            page.update(version, versions);
        }
    }
}
