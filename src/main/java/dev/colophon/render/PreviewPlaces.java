package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.config.SharingConfig.Previews;
import dev.colophon.site.FileNames;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where the preview pictures of pages are. There are none where the config does not want them, or
 * the site's URL is not known: only full URLs are of use.
 *
 * @param files the address of each picture, by that of its page
 * @param books the picture of each book, by the book's id
 * @param home the picture of the site; absent where there are none
 */
record PreviewPlaces(Map<String, String> files, Map<String, String> books, Optional<String> home) {
    private static final String PNG = ".png";

    static PreviewPlaces of(Site site, FrontPages fronts, FileNames names) {
        Previews wanted = site.config().sharing().previews();
        if (wanted == Previews.NONE || site.config().url().isEmpty()) {
            return new PreviewPlaces(Map.of(), Map.of(), Optional.empty());
        }
        Map<String, String> files = new HashMap<>();
        String folder = names.freeFolder("previews");
        FileNames inside = new FileNames();
        for (String address : addresses(site, fronts, wanted)) {
            String start = address.replaceFirst("(/|\\.html)$", "");
            String name = inside.freeName(start.isEmpty() ? "index" : start, PNG);
            files.put(address, folder + name + PNG);
        }
        Map<String, String> books = new HashMap<>();
        fronts.fronts().forEach((book, front) -> books.put(book, files.get(front.address())));
        return new PreviewPlaces(files, books, Optional.ofNullable(files.get(fronts.home())));
    }

    /** Of the pages if they are wanted, then of the front pages. */
    private static Set<String> addresses(Site site, FrontPages fronts, Previews wanted) {
        Set<String> addresses = new LinkedHashSet<>();
        if (wanted == Previews.PAGES) {
            site.pages().forEach(page -> addresses.add(page.address()));
        }
        addresses.addAll(fronts.made());
        site.books().forEach(book -> addresses.add(fronts.of(book).address()));
        return addresses;
    }

    /** Its own picture, or else its book's. */
    Optional<String> of(Page page) {
        return at(page.address()).or(() -> of(page.book()));
    }

    Optional<String> of(Book book) {
        return Optional.ofNullable(books.get(book.config().id()));
    }

    /** The picture of the page at an address. */
    Optional<String> at(String address) {
        return Optional.ofNullable(files.get(address));
    }
}
