package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.SourcePath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What books are called that do not say it: as their front page; where there is none, as their
 * folder. The only book of a site, also in several languages, is called as the site, unless the
 * site is called as its front page: that one's heading may well be <em>Introduction</em>.
 *
 * @param site the site's title, where all books are called so
 */
record BookTitles(Optional<String> site) {
    static BookTitles of(Site site, Map<String, Page> byFile) {
        List<Book> books = site.books();
        String title = site.config().title();
        boolean one =
                books.stream().map(book -> book.config().language()).distinct().count()
                        == books.size();
        boolean named =
                books.stream()
                        .limit(1)
                        .map(book -> byFile.get(FrontPages.file(book)))
                        .anyMatch(front -> front != null && front.title().equals(title));
        return new BookTitles(one && !named ? Optional.of(title) : Optional.empty());
    }

    String of(Book book, Optional<Page> front) {
        return book.title().isEmpty()
                ? site.or(() -> front.map(Page::title)).orElseGet(() -> folder(book))
                : book.title();
    }

    private static String folder(Book book) {
        String name = SourcePath.fileName(book.config().source()).replaceAll("[-_]+", " ").strip();
        return name.isEmpty()
                ? book.config().id()
                : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
