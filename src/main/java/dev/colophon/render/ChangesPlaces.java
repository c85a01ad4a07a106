package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.freshness.PageChanges;
import dev.colophon.site.FileNames;
import dev.colophon.site.Site;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the pages and feeds are that tell what changed.
 *
 * @param site those of the whole site; always with a feed, whose address is kept free for it
 * @param books those of the books that have their own, by the book's id
 */
record ChangesPlaces(Place site, Map<String, Place> books) {
    private static final String PAGE = "changes";

    /**
     * A page and its feed.
     *
     * @param page the page's address; empty when nothing is known to have changed
     * @param feed the feed's address
     */
    record Place(String page, String feed) {}

    static ChangesPlaces of(Site site, PageChanges changes, FileNames names) {
        String page = changes.site().isEmpty() ? "" : names.free(PAGE, "/");
        Map<String, Place> books = new HashMap<>();
        for (Book book : site.books()) {
            String folder = book.config().path();
            String id = book.config().id();
            boolean own = site.books().size() > 1 && !folder.isEmpty();
            if (own && !changes.of(id).isEmpty()) {
                String feed = names.free(folder + "feed", ".xml");
                books.put(id, new Place(names.free(folder + PAGE, "/"), feed));
            }
        }
        return new ChangesPlaces(new Place(page, "feed.xml"), books);
    }

    /** Those of a book, if it has its own. */
    Optional<Place> of(Book book) {
        return Optional.ofNullable(books.get(book.config().id()));
    }
}
