package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.config.AddressStyle;
import dev.colophon.config.Format;
import dev.colophon.site.FileNames;
import dev.colophon.site.Site;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where each book is on one page: where mdBook has it in a book of that style, else in {@code
 * print/}. A book of one page has none.
 *
 * @param addresses by the id of the book
 */
record WholeBookPlaces(Map<String, String> addresses) {

    static WholeBookPlaces of(Site site, FileNames names) {
        Map<String, String> addresses = new HashMap<>();
        for (Book book : site.books()) {
            boolean html = book.config().style() == AddressStyle.HTML;
            if (isWanted(site, html) && site.pages(book).size() > 1) {
                String start = book.config().path() + "print";
                addresses.put(book.config().id(), free(names, start, html));
            }
        }
        return new WholeBookPlaces(addresses);
    }

    /** mdBook has it without being asked, so that address is one that its books had. */
    private static boolean isWanted(Site site, boolean html) {
        return site.config().asksFor(Format.WHOLE_BOOK)
                || html && site.config().formats().isEmpty();
    }

    /** With room for the stylesheet, which is in the same folder or beside the file. */
    private static String free(FileNames names, String start, boolean html) {
        return html
                ? names.freeName(start, ".html", ".css") + ".html"
                : names.freeName(start, "/", "/book.css") + "/";
    }

    Optional<String> of(Book book) {
        return Optional.ofNullable(addresses.get(book.config().id()));
    }

    /** The stylesheet beside such a page. */
    static String stylesheet(String address) {
        return address.endsWith("/")
                ? address + "book.css"
                : address.substring(0, address.lastIndexOf('.')) + ".css";
    }
}
