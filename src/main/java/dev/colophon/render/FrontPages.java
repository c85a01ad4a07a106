package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.config.AddressStyle;
import dev.colophon.site.Addresses;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where each book starts, and where the site does.
 *
 * @param fronts a front page for each book, by the book's id
 * @param home the address of the site's home page
 * @param homeIsMade whether the home page is made by us, as no page or front page is at the site's
 *     root
 */
record FrontPages(Map<String, Front> fronts, String home, boolean homeIsMade) {

    /**
     * The start of a book.
     *
     * @param address its address
     * @param title the book's title
     * @param isMade whether it is made by us, as no page of the book is there
     */
    record Front(String address, String title, boolean isMade) {}

    static FrontPages of(Site site) {
        Map<String, Page> byFile = new HashMap<>();
        site.pages().forEach(page -> byFile.put(Addresses.file(page.address()), page));
        BookTitles titles = BookTitles.of(site, byFile);
        Map<String, Front> fronts = new HashMap<>();
        String home = "";
        boolean homeIsMade = !byFile.containsKey("index.html");
        for (Book book : site.books()) {
            String id = book.config().id();
            Optional<Page> page = Optional.ofNullable(byFile.get(file(book)));
            Front front =
                    new Front(
                            page.map(Page::address).orElse(address(book)),
                            titles.of(book, page),
                            page.isEmpty());
            fronts.put(id, front);
            if (Addresses.file(front.address()).equals("index.html")) {
                home = front.address();
                homeIsMade = false;
            }
        }
        return new FrontPages(fronts, home, homeIsMade);
    }

    private static String address(Book book) {
        String path = book.config().path();
        return book.config().style() == AddressStyle.HTML ? path + "index.html" : path;
    }

    /** The file of a book's front page. */
    static String file(Book book) {
        return Addresses.file(address(book));
    }

    Front of(Book book) {
        return fronts.get(book.config().id());
    }

    /** The addresses of those that are no pages of a book, the home page first. */
    List<String> made() {
        Stream<String> books =
                fronts.values().stream().filter(Front::isMade).map(Front::address).sorted();
        return Stream.concat(homeIsMade ? Stream.of(home) : Stream.of(), books).toList();
    }
}
