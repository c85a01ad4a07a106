package dev.colophon.freshness;

import java.util.List;
import java.util.Map;

/**
 * What is new, changed, moved and removed, newest first; only the latest of it.
 *
 * @param site of the whole site
 * @param books of each book, by its id
 */
public record PageChanges(List<PageChange> site, Map<String, List<PageChange>> books) {
    /** Where nothing is known. */
    public static final PageChanges NONE = new PageChanges(List.of(), Map.of());

    public PageChanges {
        site = List.copyOf(site);
        books = Map.copyOf(books);
    }

    /** Those of one book. */
    public List<PageChange> of(String book) {
        return books.getOrDefault(book, List.of());
    }
}
