package dev.colophon.site;

import dev.colophon.book.Book;
import dev.colophon.book.BookItem;
import dev.colophon.config.AddressStyle;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.SourceTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which pages some books have, and at which address each is.
 *
 * @param pages book by book in reading order, each file of a book once; no address twice
 * @param diagnostics where two pages wanted the same address
 */
public record AddressPlan(List<Planned> pages, List<Diagnostic> diagnostics) {
    public AddressPlan {
        pages = List.copyOf(pages);
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * A page to be.
     *
     * @param book its book
     * @param chapter the chapter that lists it first
     * @param source its file
     * @param address its address
     */
    public record Planned(Book book, BookItem.Chapter chapter, String source, String address) {}

    public static AddressPlan of(SourceTree tree, List<Book> books) {
        Worker worker = new Worker();
        for (Book book : books) {
            readme(tree, book).ifPresent(chapter -> worker.add(book, chapter));
            book.chapters().forEach(chapter -> worker.add(book, chapter));
        }
        return new AddressPlan(worker.pages, worker.diagnostics);
    }

    /** GitBook shows its readme first, even where the summary does not list it. */
    private static Optional<BookItem.Chapter> readme(SourceTree tree, Book book) {
        if (book.config().style() != AddressStyle.GITBOOK) {
            return Optional.empty();
        }
        return book.config()
                .readme()
                .filter(tree::isFile)
                .filter(source -> !lists(book, source))
                .map(AddressPlan::unlisted);
    }

    private static boolean lists(Book book, String source) {
        return book.chapters().stream()
                .anyMatch(chapter -> chapter.source().equals(Optional.of(source)));
    }

    private static BookItem.Chapter unlisted(String source) {
        return new BookItem.Chapter(
                "", Optional.of(source), Optional.empty(), "", "", List.of(), Location.of(source));
    }

    /**
     * Gives out addresses; addresses that differ in letter case only are one address on many
     * servers and disks.
     */
    private static final class Worker {
        private static final int MOST_ALIKE = 100;

        private final List<Planned> pages = new ArrayList<>();
        private final List<Diagnostic> diagnostics = new ArrayList<>();
        private final FileNames names = new FileNames();
        private final Set<String> seen = new HashSet<>();

        void add(Book book, BookItem.Chapter chapter) {
            chapter.source()
                    .filter(source -> seen.add(book.config().id() + "\n" + source))
                    .ifPresent(
                            source ->
                                    pages.add(
                                            new Planned(
                                                    book,
                                                    chapter,
                                                    source,
                                                    take(book, chapter, source))));
        }

        private String take(Book book, BookItem.Chapter chapter, String source) {
            String wanted = Addresses.of(book.config(), chapter, source);
            String address = wanted;
            for (int n = 2; names.inTheWay(Addresses.file(address)).isPresent(); n++) {
                // A number at the end is no help where a folder above has the name of a file.
                address = n < MOST_ALIKE ? numbered(wanted, n) : n + "/" + wanted;
            }
            Optional<String> other = names.inTheWay(Addresses.file(wanted));
            if (other.isPresent()) {
                report(source, other.get(), wanted, address);
            }
            names.take(Addresses.file(address), source);
            return address;
        }

        private void report(String source, String other, String wanted, String address) {
            String clash = "this page and `" + other + "` have the same address `" + wanted + "`";
            String message = clash + "; this one is published at `" + address + "`";
            diagnostics.add(
                    new Diagnostic(
                            Rule.DUPLICATE_ADDRESS,
                            Location.of(source),
                            message,
                            "rename one of the files"));
        }

        private static String numbered(String address, int number) {
            if (address.endsWith(".html")) {
                return address.substring(0, address.length() - ".html".length())
                        + "-"
                        + number
                        + ".html";
            }
            return address.isEmpty()
                    ? "index-" + number + "/"
                    : address.substring(0, address.length() - 1) + "-" + number + "/";
        }
    }
}
