package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.credit.CitationFile;
import dev.colophon.credit.Portfolio;
import dev.colophon.history.Contributor;
import dev.colophon.history.FileHistory;
import dev.colophon.history.Person;
import dev.colophon.render.view.BookColophonView;
import dev.colophon.render.view.LinkView;
import dev.colophon.site.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes what the template of a book's colophon sees. */
record BookColophons(Views views) {

    BookColophonView view(Book book, String address) {
        String language = book.config().language();
        FrontPages.Front front = views.fronts().of(book);
        ColophonViews colophons = views.colophons();
        boolean citation = views.site().config().people().citation();
        return new BookColophonView(
                views.site(address, Optional.of(book), language),
                language,
                views.canonical(address),
                front.title(),
                book.config().license(),
                BodyFilling.href(address, front.address(), ""),
                views.navigation(book).closedChapters(address),
                new CatalogFrames(views, views.places()).links(book, address, ""),
                colophons.book(book, address),
                new PeopleViews(views).groups(people(book), address),
                colophons.stewards().trusted(address),
                views.site().pages(book).stream().map(page -> page(page, address)).toList(),
                views.people().index().map(to -> BodyFilling.href(address, to, "")).orElse(""),
                citation ? BodyFilling.href(address, CitationFile.NAME, "") : "");
    }

    /** Everybody who had a hand in a book. */
    private List<Person> people(Book book) {
        return views.people().contributions().people().stream()
                .filter(one -> one.works().stream().anyMatch(work -> work.page().book() == book))
                .map(Portfolio::person)
                .toList();
    }

    private BookColophonView.PageView page(Page page, String from) {
        FileHistory history = page.history();
        List<Contributor> all =
                Stream.concat(history.contributors().stream(), history.translators().stream())
                        .toList();
        return new BookColophonView.PageView(
                new LinkView(page.title(), BodyFilling.href(from, page.address(), "")),
                views.colophons().links(all, from).stream().distinct().toList(),
                history.updated().map(Views::date).orElse(""));
    }
}
