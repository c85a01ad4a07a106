package dev.colophon.catalog;

import dev.colophon.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * A part of a catalog that a page shows.
 *
 * @param show how
 * @param whole the catalog; absent where there is none such
 * @param part the same with only the entries that are wanted, and their relations
 * @param diagnostics what is wrong with the fence that asks for it
 */
public record Excerpt(
        Show show, Optional<Catalog> whole, Optional<Catalog> part, List<Diagnostic> diagnostics) {
    public Excerpt {
        diagnostics = List.copyOf(diagnostics);
    }

    /** How a part of a catalog is shown. */
    public enum Show {
        LIST,
        GRAPH,
        MATRIX
    }
}
