package dev.colophon.site;

import dev.colophon.book.Book;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the books that have no pages, for no reason that was reported already. */
final class EmptyBooks {

    private EmptyBooks() {}

    static List<Diagnostic> find(List<Book> books, List<PageIndex.Entry> pages) {
        Set<String> filled =
                pages.stream().map(page -> page.book().config().id()).collect(Collectors.toSet());
        return books.stream()
                .filter(book -> !filled.contains(book.config().id()))
                .filter(book -> book.diagnostics().isEmpty())
                .map(EmptyBooks::diagnostic)
                .toList();
    }

    private static Diagnostic diagnostic(Book book) {
        Optional<String> summary = book.config().summary();
        return summary.isPresent()
                ? new Diagnostic(
                        Rule.EMPTY_BOOK,
                        Location.of(summary.get()),
                        "the book has no pages: its summary names no files",
                        "list its pages as `- [Title](file.md)`")
                : new Diagnostic(
                        Rule.EMPTY_BOOK,
                        Location.of(book.config().source()),
                        "the book has no pages: found no Markdown files in the folder",
                        "write a README.md there, or name a folder that has some");
    }
}
