package dev.colophon.catalog;

import dev.colophon.book.Book;
import dev.colophon.config.CatalogConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.site.Page;
import java.util.List;
import java.util.Map;

/**
 * The entries of one book and how they hang together.
 *
 * @param config what its kinds are
 * @param book the book whose pages its entries are
 * @param entries in the order of the kinds, then of the book
 * @param relations each pair once, in the order of the entries they start from
 * @param indexes the front pages of folders with entries
 * @param templates the pages that are there to be copied, by the id of their kind
 * @param diagnostics what was wrong while it was read; what the rules say of it is not
 */
public record Catalog(
        CatalogConfig config,
        Book book,
        List<Entry> entries,
        List<Relation> relations,
        List<IndexPage> indexes,
        Map<String, Page> templates,
        List<Diagnostic> diagnostics) {
    public Catalog {
        entries = List.copyOf(entries);
        relations = List.copyOf(relations);
        indexes = List.copyOf(indexes);
        templates = Map.copyOf(templates);
        diagnostics = List.copyOf(diagnostics);
    }

    /** What finds its entries and relations fast; to be kept for many questions. */
    public Lookup lookup() {
        return new Lookup(this);
    }
}
