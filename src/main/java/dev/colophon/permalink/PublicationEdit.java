package dev.colophon.permalink;

import dev.colophon.config.AddressStyle;
import dev.colophon.config.BookConfig;
import dev.colophon.history.Change;
import dev.colophon.history.MainLineState;
import dev.colophon.site.Addresses;
import dev.colophon.source.FolderIndex;
import dev.colophon.source.SourceTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a state published, told from what the state before did and the lines of the summary that
 * changed. It gives up wherever that is not sure to be the same as reading everything; then
 * everything is read.
 */
final class PublicationEdit {
    private final Map<String, BookConfig> books = new HashMap<>();
    private final Map<String, SummaryText> summaries = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    /** What an edit changes of what was published before. */
    private record Step(
            Map<String, String> before, Map<String, String> added, Set<String> removed) {
        Step(Map<String, String> before) {
            this(before, new TreeMap<>(), new TreeSet<>());
        }

        /** Whether this file was at the address until now. */
        boolean remove(String address, String path) {
            return added.containsKey(address)
                    ? added.remove(address, path)
                    : path.equals(before.get(address)) && removed.add(address);
        }

        /** Whether the address was free. */
        boolean add(String address, String path) {
            boolean isFree =
                    !added.containsKey(address)
                            && (removed.contains(address) || !before.containsKey(address));
            return isFree && added.put(address, path) == null;
        }

        /** An address that a file left and got again is not changed. */
        Difference difference() {
            Set<String> same = new TreeSet<>(added.keySet());
            same.removeIf(address -> !added.get(address).equals(before.get(address)));
            added.keySet().removeAll(same);
            removed.removeAll(same);
            return new Difference(added, removed);
        }
    }

    /** Remembers what was published when everything was read. */
    void reset(SourceTree tree, List<BookConfig> configs, Map<String, String> published) {
        books.clear();
        summaries.clear();
        addresses.clear();
        published.forEach((address, path) -> addresses.put(path, address));
        boolean simple =
                addresses.size() == published.size()
                        && configs.stream().allMatch(PublicationEdit::isSimple);
        for (BookConfig book : simple ? configs : List.<BookConfig>of()) {
            String summary = book.summary().orElseThrow();
            books.put(summary, book);
            tree.read(summary)
                    .ifPresent(
                            file -> summaries.put(summary, new SummaryText(summary, file.text())));
        }
    }

    /**
     * Whether a book's addresses follow from the paths of its files, and its pages from its
     * summary.
     */
    private static boolean isSimple(BookConfig book) {
        return book.style() != AddressStyle.GITBOOK
                && book.summary().isPresent()
                && book.readme().isEmpty();
    }

    /** What differs in the next state; empty when everything must be read. */
    Optional<Difference> next(MainLineState state, Map<String, String> before) {
        Step step = new Step(before);
        Set<String> settled = new HashSet<>();
        boolean sure = !summaries.isEmpty() && summaries.size() == books.size();
        for (MainLineState.FileChange change : state.changes()) {
            if (sure && books.containsKey(change.path())) {
                sure =
                        change.kind() == Change.Kind.MODIFIED
                                && edit(change.path(), state.tree(), step, settled);
            }
        }
        for (MainLineState.FileChange change : state.changes()) {
            sure = sure && isSettled(change, state.tree(), step, settled);
        }
        return sure ? Optional.of(step.difference()) : Optional.empty();
    }

    private boolean edit(String summary, SourceTree tree, Step step, Set<String> settled) {
        SummaryText text = summaries.get(summary);
        Optional<SummaryEdit> edit = tree.read(summary).flatMap(file -> text.edit(file.text()));
        if (edit.isEmpty()) {
            return false;
        }
        for (String path : edit.get().removed()) {
            String address = addresses.remove(path);
            if (text.names(path) || address != null && !step.remove(address, path)) {
                return false;
            }
        }
        for (String path : edit.get().added()) {
            String address = Addresses.ofPath(books.get(summary), path);
            boolean isNew = tree.isFile(path) && !addresses.containsKey(path);
            if (isNew && !step.add(address, path)) {
                return false;
            }
            if (isNew) {
                addresses.put(path, address);
            }
        }
        settled.addAll(edit.get().removed());
        settled.addAll(edit.get().added());
        return true;
    }

    /**
     * A page must not come without the summary saying so, nor may any file that could say more; one
     * that goes is published no more, whatever the summary says.
     */
    private boolean isSettled(
            MainLineState.FileChange change, SourceTree tree, Step step, Set<String> settled) {
        if (change.kind() == Change.Kind.MODIFIED) {
            return true;
        }
        boolean goes = change.kind() == Change.Kind.DELETED;
        String gone = goes ? change.path() : change.former().orElse("");
        boolean named = !goes && !settled.contains(change.path()) && isNamed(change.path());
        return !named && (!addresses.containsKey(gone) || isDropped(gone, tree, step));
    }

    /** Not sure of what stands for its folder: another file may be in its place then. */
    private boolean isDropped(String path, SourceTree tree, Step step) {
        return !FolderIndex.is(path)
                && !tree.isFile(path)
                && !tree.isFolder(path)
                && step.remove(addresses.remove(path), path);
    }

    private boolean isNamed(String path) {
        return summaries.values().stream().anyMatch(summary -> summary.names(path));
    }
}
