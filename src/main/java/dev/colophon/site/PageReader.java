package dev.colophon.site;

import dev.colophon.book.Book;
import dev.colophon.book.BookItem;
import dev.colophon.config.AddressStyle;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.Document;
import dev.colophon.markdown.MarkdownParser;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the pages of all books and gives each its address. A worker for one site. */
final class PageReader {

    /** A page to be read. */
    private record Wanted(Book book, BookItem.Chapter chapter, String source) {}

    private static final int MOST_ALIKE = 100;

    private final SourceTree tree;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final FileNames names = new FileNames();

    PageReader(SourceTree tree) {
        this.tree = tree;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** The files that the pages will be written to. */
    FileNames names() {
        return names;
    }

    List<PageIndex.Entry> read(List<Book> books) {
        List<Wanted> wanted = new ArrayList<>();
        books.forEach(book -> wanted.addAll(wanted(book)));
        Map<String, Document> documents = parse(wanted);
        List<PageIndex.Entry> entries = new ArrayList<>();
        for (Wanted page : wanted) {
            Document document = documents.get(page.source());
            String address = takeAddress(page);
            entries.add(new PageIndex.Entry(page.book(), address, title(page, document), document));
        }
        documents.values().forEach(document -> diagnostics.addAll(document.diagnostics()));
        return entries;
    }

    /**
     * The files of a book in reading order, each once; GitBook shows its readme even where the
     * summary does not list it.
     */
    private List<Wanted> wanted(Book book) {
        List<Wanted> wanted = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (BookItem.Chapter chapter : book.chapters()) {
            chapter.source()
                    .filter(seen::add)
                    .ifPresent(source -> wanted.add(new Wanted(book, chapter, source)));
        }
        Optional<String> readme =
                book.config()
                        .readme()
                        .filter(tree::isFile)
                        .filter(source -> !seen.contains(source));
        if (readme.isPresent() && book.config().style() == AddressStyle.GITBOOK) {
            BookItem.Chapter front =
                    new BookItem.Chapter(
                            "",
                            readme,
                            Optional.empty(),
                            "",
                            "",
                            List.of(),
                            Location.of(readme.get()));
            wanted.add(0, new Wanted(book, front, readme.get()));
        }
        return wanted;
    }

    private Map<String, Document> parse(List<Wanted> wanted) {
        MarkdownParser parser = new MarkdownParser(tree);
        return wanted.stream().map(Wanted::source).distinct().toList().parallelStream()
                .map(source -> parser.parse(tree.read(source).orElseThrow()))
                .collect(Collectors.toMap(Document::path, Function.identity()));
    }

    private static String title(Wanted page, Document document) {
        if (!document.title().isEmpty()) {
            return document.title();
        }
        String title = page.chapter().title();
        return title.isEmpty()
                ? SourcePath.baseName(page.source()).replaceAll("[-_]+", " ")
                : title;
    }

    private String takeAddress(Wanted page) {
        String wanted = Addresses.of(page.book().config(), page.chapter(), page.source());
        String address = wanted;
        for (int n = 2; names.inTheWay(Addresses.file(address)).isPresent(); n++) {
            // A number at the end is no help where a folder above has the name of a file.
            address = n < MOST_ALIKE ? numbered(wanted, n) : n + "/" + wanted;
        }
        Optional<String> other = names.inTheWay(Addresses.file(wanted));
        if (other.isPresent()) {
            diagnostics.add(
                    new Diagnostic(
                            Rule.DUPLICATE_ADDRESS,
                            Location.of(page.source()),
                            "this page and `"
                                    + other.get()
                                    + "` have the same address `"
                                    + wanted
                                    + "`; this one is published at `"
                                    + address
                                    + "`",
                            "rename one of the files"));
        }
        names.take(Addresses.file(address), page.source());
        return address;
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
