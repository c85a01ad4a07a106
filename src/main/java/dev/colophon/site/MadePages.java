package dev.colophon.site;

import dev.colophon.book.Book;
import dev.colophon.config.AddressStyle;
import dev.colophon.config.BookConfig;
import dev.colophon.config.Format;
import dev.colophon.config.SiteConfig;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The addresses that pages can link to though no source file is behind them: {@code search/},
 * {@code metrics/catalog/}. Where a page of the site has such an address, that is what the link
 * means.
 *
 * @param config the site's config
 * @param history whether anything is known of who changed what
 */
record MadePages(SiteConfig config, List<Book> books, boolean history) {
    private static final Set<String> ALWAYS = Set.of("", "search/", "inventory.json");
    private static final Set<String> OF_HISTORY = Set.of("changes/", "contributors/", "feed.xml");
    private static final Set<String> OF_EVENTS = Set.of("calendar/", "calendar.ics");
    private static final Set<String> OF_TASKS = Set.of("help-wanted/", "help-wanted.json");
    private static final Set<String> OF_MACHINES = Set.of("llms.txt", "llms-full.txt");

    /** Below a book's path; whether the book has a catalog is known later. */
    private static final Set<String> OF_CATALOG =
            Set.of("catalog/", "catalog/graph/", "catalog/matrix/", "catalog/compare/");

    boolean has(String address) {
        return ALWAYS.contains(address)
                || history && OF_HISTORY.contains(address)
                || !config.events().isEmpty() && OF_EVENTS.contains(address)
                || !config.help().isOff() && OF_TASKS.contains(address)
                || config.asksFor(Format.MARKDOWN) && OF_MACHINES.contains(address)
                || books.stream().map(Book::config).anyMatch(book -> has(book, address));
    }

    private boolean has(BookConfig book, String address) {
        if (!address.startsWith(book.path())) {
            return false;
        }
        String rest = address.substring(book.path().length());
        boolean folders = book.style() != AddressStyle.HTML;
        return OF_CATALOG.contains(rest)
                || folders && rest.isEmpty()
                || folders && rest.equals("print/") && config.asksFor(Format.WHOLE_BOOK)
                || history && rest.equals(folders ? "colophon/" : "colophon.html");
    }

    /** The addresses that a path from the repository's root, with its last slash, may stand for. */
    Stream<String> addresses(String path) {
        return books.stream()
                .map(Book::config)
                .filter(book -> path.startsWith(folder(book)))
                .map(book -> book.path() + path.substring(folder(book).length()));
    }

    private static String folder(BookConfig book) {
        return book.source().isEmpty() ? "" : book.source() + "/";
    }
}
