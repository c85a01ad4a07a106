package dev.colophon.site;

import dev.colophon.book.Book;
import dev.colophon.book.BookReader;
import dev.colophon.config.BookConfig;
import dev.colophon.markdown.OutlineParser;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The books of a site, and which pages they have at which addresses: what follows from the config,
 * the summaries and which files there are, whatever is in the pages.
 *
 * @param configs what the config says of the books
 * @param summaries their summaries, for those that have one
 * @param books the books
 * @param plan the pages that they will have
 * @param sources the files of these pages
 */
record PlannedBooks(
        List<BookConfig> configs,
        List<Optional<SourceFile>> summaries,
        List<Book> books,
        AddressPlan plan,
        Set<String> sources) {
    /** Without books. */
    static final PlannedBooks EMPTY =
            new PlannedBooks(
                    List.of(),
                    List.of(),
                    List.of(),
                    new AddressPlan(List.of(), List.of()),
                    Set.of());

    /** Reads the books, of which those that are equal to these stay the very same objects. */
    PlannedBooks read(List<BookConfig> configs, SourceTree tree, OutlineParser outlines) {
        BookReader reader = new BookReader(tree, outlines);
        List<Book> books = configs.stream().map(reader::read).map(this::settled).toList();
        AddressPlan plan = AddressPlan.of(tree, books);
        Set<String> sources =
                plan.pages().stream().map(AddressPlan.Planned::source).collect(Collectors.toSet());
        return new PlannedBooks(configs, summaries(configs, tree), books, plan, sources);
    }

    private Book settled(Book newer) {
        return books.stream()
                .filter(book -> book.config() == newer.config() && book.equals(newer))
                .findFirst()
                .orElse(newer);
    }

    /** Whether it would be read the same, where no file came or went. */
    boolean isOf(List<BookConfig> others, SourceTree tree) {
        return configs == others && summaries.equals(summaries(others, tree));
    }

    private static List<Optional<SourceFile>> summaries(List<BookConfig> configs, SourceTree tree) {
        return configs.stream().map(book -> book.summary().flatMap(tree::read)).toList();
    }
}
