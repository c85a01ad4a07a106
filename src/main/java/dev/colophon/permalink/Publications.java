package dev.colophon.permalink;

import dev.colophon.book.Book;
import dev.colophon.book.BookReader;
import dev.colophon.config.BookConfig;
import dev.colophon.config.ConfigLoader;
import dev.colophon.config.SiteConfig;
import dev.colophon.history.Change;
import dev.colophon.history.MainLineState;
import dev.colophon.markdown.OutlineParser;
import dev.colophon.site.AddressPlan;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a revision published: by its own config, as it was built then, and by today's config, as
 * links were made by people who know the site of today. A worker that goes from the oldest revision
 * to the newest.
 */
final class Publications {
    private static final Set<String> CONFIGS =
            Set.of("book.toml", ".gitbook.yaml", "site-config.yml");

    private static final int FORGET_AFTER = 20;

    private final SiteConfig today;
    private final Optional<String> configPath;
    private final Exclusion exclusion;
    private OutlineParser outlines = new OutlineParser();
    private int readings;
    private final Set<String> watched;
    private final Set<String> excluded;
    private final PublicationEdit edit = new PublicationEdit();
    private final Map<String, String> current;

    /** The books of the state that was read last, where they are today's. */
    private List<BookConfig> books = List.of();

    /**
     * @param today today's config
     * @param configPath the file it was read from, if that was named on the command line
     * @param memory what was known after the state before
     */
    Publications(
            SiteConfig today, Optional<String> configPath, Exclusion exclusion, Memory memory) {
        this.today = today;
        this.configPath = configPath;
        this.exclusion = exclusion;
        watched = memory.watched();
        excluded = memory.excluded();
        current = new HashMap<>(memory.current());
    }

    /**
     * All that it knows after a state.
     *
     * @param watched the files that say what is published
     * @param excluded addresses of pages that do not count
     * @param current address to source
     */
    record Memory(Set<String> watched, Set<String> excluded, Map<String, String> current) {
        Memory() {
            this(new TreeSet<>(), new TreeSet<>(), Map.of());
        }
    }

    Memory memory() {
        return new Memory(watched, excluded, current);
    }

    /** What differs from the state before. */
    Difference at(MainLineState state) {
        if (state.changes().stream().noneMatch(this::isStructural)) {
            return Difference.NONE;
        }
        boolean config = state.changes().stream().anyMatch(change -> isConfig(change.path()));
        Optional<Difference> edited =
                config || !exclusion.isEmpty() ? Optional.empty() : edit.next(state, current);
        Difference difference = edited.orElseGet(() -> readAll(state.tree()));
        current.keySet().removeAll(difference.removed());
        current.putAll(difference.added());
        return difference;
    }

    private Difference readAll(SourceTree files) {
        if (++readings % FORGET_AFTER == 0) {
            // It keeps every summary that it ever read.
            outlines = new OutlineParser();
        }
        ReadLog tree = new ReadLog(files);
        Map<String, String> published = read(tree);
        watched.addAll(tree.paths());
        // Where a summary or config cannot be read, what was published before stands.
        if (tree.paths().stream().noneMatch(path -> isUnreadable(files, path))) {
            edit.reset(files, books, published);
            return Difference.between(current, published);
        }
        edit.reset(files, List.of(), Map.of());
        return Difference.NONE;
    }

    private static boolean isUnreadable(SourceTree tree, String path) {
        return tree.isFile(path) && tree.read(path).isEmpty();
    }

    private boolean isConfig(String path) {
        return CONFIGS.contains(SourcePath.fileName(path)) || configPath.equals(Optional.of(path));
    }

    /** Whether a change can add, remove or move pages. */
    private boolean isStructural(MainLineState.FileChange change) {
        String name = SourcePath.fileName(change.path());
        return isConfig(change.path())
                || watched.contains(change.path())
                || SourcePath.isMarkdown(name)
                        && (change.kind() != Change.Kind.MODIFIED
                                || name.equalsIgnoreCase("summary.md")
                                || name.equalsIgnoreCase("toc.md"));
    }

    private Map<String, String> read(SourceTree tree) {
        Map<String, String> published = new TreeMap<>();
        if (!tree.isFolder(today.folder())) {
            return published;
        }
        List<BookConfig> then =
                new ConfigLoader()
                        .load(tree, today.folder(), configPath.filter(tree::isFile))
                        .config()
                        .map(SiteConfig::books)
                        .orElse(List.of());
        add(tree, then, published);
        books = then.equals(today.books()) ? then : List.of();
        if (!then.equals(today.books())) {
            add(
                    tree,
                    today.books().stream().filter(book -> exists(tree, book)).toList(),
                    published);
        }
        return published;
    }

    private static boolean exists(SourceTree tree, BookConfig book) {
        return book.summary().map(tree::isFile).orElseGet(() -> tree.isFolder(book.source()));
    }

    private void add(SourceTree tree, List<BookConfig> configs, Map<String, String> published) {
        List<Book> books = new ArrayList<>();
        BookReader reader = new BookReader(tree, outlines);
        configs.forEach(config -> books.add(reader.read(config)));
        for (AddressPlan.Planned page : AddressPlan.of(tree, books).pages()) {
            if (exclusion.excludes(page.source())) {
                excluded.add(page.address());
            } else {
                published.putIfAbsent(page.address(), page.source());
            }
        }
    }
}
