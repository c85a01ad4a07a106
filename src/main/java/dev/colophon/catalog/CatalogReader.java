package dev.colophon.catalog;

import dev.colophon.book.Book;
import dev.colophon.config.CatalogConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the catalogs of a site: one for each book that has entries of a catalog's kinds. */
public final class CatalogReader {

    /** In the order of the books, then of the config; a book without entries has none. */
    public List<Catalog> read(Site site) {
        List<Catalog> catalogs = new ArrayList<>();
        for (Book book : site.config().catalogs().isEmpty() ? List.<Book>of() : site.books()) {
            List<Page> pages = site.pages(book);
            for (CatalogConfig config : site.config().catalogs()) {
                read(config, book, pages).ifPresent(catalogs::add);
            }
        }
        return catalogs;
    }

    private static Optional<Catalog> read(CatalogConfig config, Book book, List<Page> pages) {
        EntryReader reader = new EntryReader(config);
        List<Entry> entries = reader.read(book, pages);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        StatementReader statements = new StatementReader(config, entries);
        List<Relation> relations = new RelationMerger(entries).merge(statements.read(entries));
        List<Diagnostic> diagnostics = new ArrayList<>(reader.diagnostics());
        diagnostics.addAll(statements.diagnostics());
        return Optional.of(
                new Catalog(
                        config,
                        book,
                        entries,
                        relations,
                        IndexPage.of(entries, pages),
                        templates(config, pages),
                        diagnostics));
    }

    private static Map<String, Page> templates(CatalogConfig config, List<Page> pages) {
        KindFinder kinds = new KindFinder(config);
        Map<String, Page> templates = new HashMap<>();
        pages.stream()
                .filter(page -> KindFinder.isTemplate(page.source()))
                .forEach(
                        page ->
                                kinds.marked(page)
                                        .ifPresent(kind -> templates.putIfAbsent(kind.id(), page)));
        return templates;
    }
}
