package dev.colophon.check;

import dev.colophon.book.Book;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds Markdown files in the folder of a book that has a summary, which lists them not. */
public final class Orphans {

    private Orphans() {}

    public static List<Diagnostic> find(Site site, SourceTree tree) {
        Set<String> known = new HashSet<>();
        site.pages().stream().map(Page::source).forEach(known::add);
        site.books().forEach(book -> book.config().summary().ifPresent(known::add));
        return site.books().stream()
                .filter(book -> book.config().summary().isPresent())
                .flatMap(
                        book ->
                                tree.filesBelow(book.config().source()).stream()
                                        .filter(path -> isNearest(path, book, site)))
                .filter(SourcePath::isMarkdown)
                .filter(known::add)
                .map(Orphans::diagnostic)
                .toList();
    }

    /** Whether no other book's folder lies between the book's and the file. */
    private static boolean isNearest(String path, Book book, Site site) {
        String folder = book.config().source();
        return site.books().stream()
                .map(other -> other.config().source())
                .noneMatch(
                        other ->
                                other.length() > folder.length()
                                        && SourcePath.isBelow(other, path));
    }

    private static Diagnostic diagnostic(String path) {
        return new Diagnostic(
                Rule.ORPHAN_PAGE,
                Location.of(path),
                "no summary lists this page, so it is not published",
                "add it to the summary, or move it out of the book's folder");
    }
}
