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

/**
 * Finds the catalogs of a site: one for each book that has entries of a catalog's kinds. It
 * remembers of what kind pages are, for whoever reads a site again and again. For one thread.
 */
public final class CatalogReader {
    private List<CatalogConfig> configs = List.of();
    private List<KindFinder> finders = List.of();

    /** In the order of the books, then of the config; a book without entries has none. */
    public List<Catalog> read(Site site) {
        look(site);
        List<Catalog> catalogs = new ArrayList<>();
        for (Book book : site.config().catalogs().isEmpty() ? List.<Book>of() : site.books()) {
            List<Page> pages = site.pages(book);
            for (int i = 0; i < configs.size(); i++) {
                read(configs.get(i), finders.get(i), book, pages).ifPresent(catalogs::add);
            }
        }
        return catalogs;
    }

    private void look(Site site) {
        if (configs != site.config().catalogs()) {
            configs = site.config().catalogs();
            finders = configs.stream().map(KindFinder::new).toList();
        }
        finders.forEach(finder -> finder.look(site.pages()));
    }

    private static Optional<Catalog> read(
            CatalogConfig config, KindFinder kinds, Book book, List<Page> pages) {
        EntryReader reader = new EntryReader(config, kinds);
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
                        templates(kinds, pages),
                        diagnostics));
    }

    private static Map<String, Page> templates(KindFinder kinds, List<Page> pages) {
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
