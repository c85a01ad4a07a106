package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.config.AddressStyle;
import dev.colophon.credit.Contributions;
import dev.colophon.credit.NameSlug;
import dev.colophon.credit.Portfolio;
import dev.colophon.history.Person;
import dev.colophon.site.FileNames;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the pages about people are; whatever else the site has comes first. An address is made from
 * the name; of people called alike, who came first has the shorter one, so that a newcomer takes no
 * address away.
 *
 * @param contributions what everybody did
 * @param index the page of everybody; absent where nobody is known
 * @param people the pages of people
 * @param books the colophons of books, by the book's id
 */
record PeoplePlaces(
        Contributions contributions,
        Optional<String> index,
        Map<Person, String> people,
        Map<String, String> books) {

    static PeoplePlaces of(Site site, Contributions contributions, FileNames names) {
        if (!contributions.known()) {
            return new PeoplePlaces(contributions, Optional.empty(), Map.of(), Map.of());
        }
        String index = names.free("contributors", "/");
        Map<Person, String> people = new LinkedHashMap<>();
        for (Portfolio one : contributions.people()) {
            String slug = NameSlug.of(one.person().name());
            people.put(one.person(), names.free(index + slug, "/"));
        }
        Map<String, String> books = new TreeMap<>();
        for (Book book : site.books()) {
            if (isKnown(site, book)) {
                boolean html = book.config().style() == AddressStyle.HTML;
                String start = book.config().path() + "colophon";
                books.put(book.config().id(), names.free(start, html ? ".html" : "/"));
            }
        }
        return new PeoplePlaces(contributions, Optional.of(index), people, books);
    }

    private static boolean isKnown(Site site, Book book) {
        return site.pages(book).stream().anyMatch(page -> !page.history().counted().isEmpty());
    }

    /** The colophon of a book, if it has one. */
    Optional<String> of(Book book) {
        return Optional.ofNullable(books.get(book.config().id()));
    }

    /** The way to somebody's page; empty where they have none. */
    String href(String from, Person person) {
        String address = people.get(person);
        return address == null ? "" : BodyFilling.href(from, address, "");
    }

    /** The addresses of all these pages. */
    List<String> all() {
        List<String> all = new ArrayList<>(index.stream().toList());
        all.addAll(people.values());
        all.addAll(books.values());
        return all;
    }
}
