package dev.colophon.book;

import dev.colophon.config.BookConfig;
import dev.colophon.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * A book: its chapters in reading order.
 *
 * @param config what its config says
 * @param title its title as far as its config or summary says; may be empty
 * @param items its contents
 * @param diagnostics what was wrong with its summary
 */
public record Book(
        BookConfig config, String title, List<BookItem> items, List<Diagnostic> diagnostics) {
    public Book {
        items = List.copyOf(items);
        diagnostics = List.copyOf(diagnostics);
    }

    /** All chapters in reading order, those below other chapters included. */
    public List<BookItem.Chapter> chapters() {
        List<BookItem.Chapter> all = new ArrayList<>();
        for (BookItem item : items) {
            if (item instanceof BookItem.Chapter chapter) {
                collect(chapter, all);
            }
        }
        return all;
    }

    private static void collect(BookItem.Chapter chapter, List<BookItem.Chapter> all) {
        all.add(chapter);
        chapter.children().forEach(child -> collect(child, all));
    }
}
