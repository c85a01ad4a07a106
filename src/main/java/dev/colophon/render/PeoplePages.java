package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.credit.Portfolio;
import dev.colophon.site.Addresses;

/** Makes the pages about people: everybody, each of them, and the colophons of books. */
record PeoplePages(Views views, Theme theme) {

    void put(OutputFiles files) {
        PeoplePlaces places = views.people();
        PeopleViews people = new PeopleViews(views);
        places.index()
                .ifPresent(
                        address ->
                                files.put(
                                        Addresses.file(address),
                                        () ->
                                                theme.render(
                                                        "contributors.jte",
                                                        people.everybody(address))));
        for (Portfolio one : places.contributions().people()) {
            String address = places.people().get(one.person());
            files.put(
                    Addresses.file(address),
                    () -> theme.render("person.jte", people.person(one, address)));
        }
        BookColophons colophons = new BookColophons(views);
        for (Book book : views.site().books()) {
            places.of(book)
                    .ifPresent(
                            address ->
                                    files.put(
                                            Addresses.file(address),
                                            () ->
                                                    theme.render(
                                                            "colophon.jte",
                                                            colophons.view(book, address))));
        }
    }
}
