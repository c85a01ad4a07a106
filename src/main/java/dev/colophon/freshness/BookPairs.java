package dev.colophon.freshness;

import dev.colophon.book.Book;
import dev.colophon.book.BookItem;
import dev.colophon.config.BookConfig;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Which books of a site are translations of which. */
final class BookPairs {
    private final Map<String, Book> books = new HashMap<>();
    private final Map<String, String> sources;

    private BookPairs(Site site) {
        site.books().forEach(book -> books.put(book.config().id(), book));
        sources = new TreeMap<>(site.config().freshness().translations());
        Map<String, Book> plain = new HashMap<>();
        for (Book book : site.books()) {
            if (book.config().language().equals(site.config().language())) {
                plain.putIfAbsent(plainSource(book.config()), book);
            }
        }
        for (Book book : site.books()) {
            Book source = plain.get(plainSource(book.config()));
            if (source != null && !language(source).equals(language(book))) {
                sources.putIfAbsent(book.config().id(), source.config().id());
            }
        }
    }

    static BookPairs of(Site site) {
        return new BookPairs(site);
    }

    private static String language(Book book) {
        return book.config().language();
    }

    private static String plainSource(BookConfig book) {
        return PlainPath.of(book.source() + "/x", book.language());
    }

    /** The id of each translated book, and that of the book it was made from. */
    Map<String, String> ids() {
        return sources;
    }

    /** The book that a book was made from. */
    Optional<Book> source(Book book) {
        return Optional.ofNullable(sources.get(book.config().id())).map(books::get);
    }

    /** Visits the files of two books that stand at the same place, where both have one shape. */
    static void byPlace(Book one, Book other, BiConsumer<String, String> pair) {
        List<BookItem.Chapter> left = chapters(one);
        List<BookItem.Chapter> right = chapters(other);
        if (haveOneShape(left, right)) {
            byPlace(left, right, pair);
        }
    }

    private static List<BookItem.Chapter> chapters(Book book) {
        return book.items().stream()
                .filter(BookItem.Chapter.class::isInstance)
                .map(BookItem.Chapter.class::cast)
                .toList();
    }

    private static boolean haveOneShape(List<BookItem.Chapter> one, List<BookItem.Chapter> other) {
        boolean same = one.size() == other.size();
        for (int i = 0; same && i < one.size(); i++) {
            same = haveOneShape(one.get(i).children(), other.get(i).children());
        }
        return same;
    }

    private static void byPlace(
            List<BookItem.Chapter> one,
            List<BookItem.Chapter> other,
            BiConsumer<String, String> pair) {
        for (int i = 0; i < one.size(); i++) {
            BookItem.Chapter left = one.get(i);
            BookItem.Chapter right = other.get(i);
            if (left.source().isPresent() && right.source().isPresent()) {
                pair.accept(left.source().get(), right.source().get());
            }
            byPlace(left.children(), right.children(), pair);
        }
    }

    /** A page's file as it would be called in the book that its book was made from. */
    Optional<String> inSource(Page page) {
        BookConfig book = page.book().config();
        return source(page.book())
                .filter(source -> page.source().startsWith(book.source() + "/"))
                .map(
                        source ->
                                source.config().source()
                                        + page.source().substring(book.source().length()));
    }
}
