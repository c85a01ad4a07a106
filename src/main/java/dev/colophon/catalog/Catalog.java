package dev.colophon.catalog;

import dev.colophon.book.Book;
import dev.colophon.config.CatalogConfig;
import dev.colophon.diagnostic.Diagnostic;
import java.util.List;

/**
 * The entries of one book and how they hang together.
 *
 * @param config what its kinds are
 * @param book the book whose pages its entries are
 * @param entries in the order of the kinds, then of the book
 * @param relations each pair once, in the order of the entries they start from
 * @param indexes the front pages of folders with entries
 * @param diagnostics what was wrong while it was read; what the rules say of it is not
 */
public record Catalog(
        CatalogConfig config,
        Book book,
        List<Entry> entries,
        List<Relation> relations,
        List<IndexPage> indexes,
        List<Diagnostic> diagnostics) {
    public Catalog {
        entries = List.copyOf(entries);
        relations = List.copyOf(relations);
        indexes = List.copyOf(indexes);
        diagnostics = List.copyOf(diagnostics);
    }

    /** What finds its entries and relations fast; to be kept for many questions. */
    public Lookup lookup() {
        return new Lookup(this);
    }
}
