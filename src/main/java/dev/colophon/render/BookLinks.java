package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.render.view.SiteView.BookLink;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The books of a site as links: a book in several languages is one. Safe for several threads. */
final class BookLinks {
    private final Views views;
    private final Map<Book, List<Book>> translations = new LinkedHashMap<>();

    /**
     * With the books that were translated.
     *
     * @param sources the id of a translated book, and that of the book it was made from
     */
    BookLinks(Views views, Map<String, String> sources) {
        this.views = views;
        Map<String, Book> byId = new LinkedHashMap<>();
        views.site().books().forEach(book -> byId.put(book.config().id(), book));
        byId.values().stream()
                .filter(book -> first(book, sources, byId) == book)
                .forEach(book -> translations.put(book, new ArrayList<>()));
        byId.values().stream()
                .filter(book -> !translations.containsKey(book))
                .forEach(book -> translations.get(first(book, sources, byId)).add(book));
    }

    /** The book that a book goes back to; itself where it is no translation, or they go round. */
    private static Book first(Book book, Map<String, String> sources, Map<String, Book> byId) {
        Set<Book> seen = new HashSet<>();
        Book first = book;
        Book next = book;
        while (next != null) {
            if (!seen.add(next)) {
                return book;
            }
            first = next;
            next = byId.get(sources.getOrDefault(next.config().id(), ""));
        }
        return first;
    }

    /** The books that are no translations, in the order of the config. */
    List<Book> books() {
        return List.copyOf(translations.keySet());
    }

    /** The same as links, each with the links to its translations. */
    List<BookLink> from(String from, Optional<Book> current) {
        List<BookLink> links = new ArrayList<>();
        translations.forEach(
                (book, others) -> {
                    List<BookLink> editions =
                            others.stream()
                                    .map(other -> link(from, other, current, List.of()))
                                    .toList();
                    links.add(link(from, book, current, editions));
                });
        return links;
    }

    private BookLink link(
            String from, Book book, Optional<Book> current, List<BookLink> translations) {
        FrontPages.Front front = views.fronts().of(book);
        String language = book.config().language();
        return new BookLink(
                front.title(),
                book.config().description(),
                BodyFilling.href(from, front.address(), ""),
                current.filter(each -> each == book).isPresent(),
                views.navigation(book).size(),
                language,
                views.translated().name(language),
                translations);
    }
}
