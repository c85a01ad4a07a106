package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.site.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What books are called beside all others of their site: by their titles; one that is called like
 * another has its language with it, or its id where that is the same as well.
 *
 * @param names by the books' ids
 */
record BookNames(Map<String, String> names) {

    /** With what tells a language's name. */
    static BookNames of(Site site, FrontPages fronts, UnaryOperator<String> languageName) {
        Map<String, String> names = new HashMap<>();
        for (Book book : site.books()) {
            String title = fronts.of(book).title();
            List<Book> alike =
                    site.books().stream()
                            .filter(other -> fronts.of(other).title().equals(title))
                            .toList();
            names.put(
                    id(book),
                    alike.size() == 1 ? title : title + " · " + more(book, alike, languageName));
        }
        return new BookNames(names);
    }

    private static String more(Book book, List<Book> alike, UnaryOperator<String> languageName) {
        String language = language(book);
        long same = alike.stream().filter(other -> language(other).equals(language)).count();
        return same == 1 ? languageName.apply(language) : id(book);
    }

    private static String language(Book book) {
        return book.config().language();
    }

    private static String id(Book book) {
        return book.config().id();
    }

    String of(Book book) {
        return names.get(id(book));
    }
}
