package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.credit.Portfolio;
import dev.colophon.site.Addresses;
import java.util.function.Supplier;

/** Makes the pages about people: everybody, each of them, and the colophons of books. */
record PeoplePages(Views views, Theme theme) {

    void put(OutputFiles files) {
        PeoplePlaces places = views.people();
        PeopleViews people = new PeopleViews(views);
        places.index()
                .ifPresent(at -> put(files, at, "contributors.jte", () -> people.everybody(at)));
        for (Portfolio one : places.contributions().people()) {
            String at = places.people().get(one.person());
            put(files, at, "person.jte", () -> people.person(one, at));
        }
        BookColophons colophons = new BookColophons(views);
        for (Book book : views.site().books()) {
            places.of(book)
                    .ifPresent(
                            at -> put(files, at, "colophon.jte", () -> colophons.view(book, at)));
        }
    }

    private void put(OutputFiles files, String address, String template, Supplier<Object> view) {
        files.put(Addresses.file(address), () -> theme.render(template, view.get()));
    }
}
