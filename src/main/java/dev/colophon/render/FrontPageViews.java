package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.history.Change;
import dev.colophon.history.Person;
import dev.colophon.render.view.BookView;
import dev.colophon.render.view.HomeView;
import dev.colophon.render.view.LinkView;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes what the templates of the home page and of a book's front page see. */
final class FrontPageViews {
    private static final int CHANGES = 8;

    private final Site site;
    private final Views views;

    FrontPageViews(Site site, Views views) {
        this.site = site;
        this.views = views;
    }

    BookView book(Book book) {
        FrontPages.Front front = views.fronts().of(book);
        String language = book.config().language();
        return new BookView(
                views.site(front.address(), Optional.of(book), language),
                front.title(),
                book.config().description(),
                language,
                views.canonical(front.address()),
                book.config().license(),
                views.navigation(book).allChapters(front.address()),
                new CatalogFrames(views, views.places()).links(book, front.address(), ""),
                views.colophons().front(book, front.address()),
                views.made()
                        .wholeBooks()
                        .of(book)
                        .map(whole -> BodyFilling.href(front.address(), whole, ""))
                        .orElse(""),
                new FrontPageMeta(views).book(book));
    }

    HomeView home() {
        String home = views.fronts().home();
        String language = site.config().language();
        var view = views.site(home, Optional.empty(), language);
        List<HomeView.HomeBook> books = new ArrayList<>();
        List<Book> sources = views.books().books();
        for (int i = 0; i < sources.size(); i++) {
            books.add(
                    new HomeView.HomeBook(
                            view.books().get(i),
                            views.navigation(sources.get(i)).topChapters(home)));
        }
        return new HomeView(
                view,
                language,
                views.canonical(home),
                books,
                changes(home),
                new FrontPageMeta(views).home());
    }

    private List<HomeView.ChangeView> changes(String home) {
        return latest(site.pages()).stream()
                .limit(CHANGES)
                .map(page -> change(home, page))
                .toList();
    }

    private HomeView.ChangeView change(String home, Page page) {
        Change change = newest(page).orElseThrow();
        return new HomeView.ChangeView(
                new LinkView(page.title(), BodyFilling.href(home, page.address(), "")),
                views.names().of(page.book()),
                Views.date(change.revision().time()),
                author(change));
    }

    private static String author(Change change) {
        return change.revision().authors().stream()
                .findFirst()
                .filter(author -> !author.bot() && !author.hidden())
                .map(Person::name)
                .orElse("");
    }

    /** Pages that have a history, the latest change first. */
    static List<Page> latest(List<Page> pages) {
        Map<Page, Instant> times = new IdentityHashMap<>();
        pages.forEach(page -> newest(page).ifPresent(change -> times.put(page, time(change))));
        return pages.stream()
                .filter(times::containsKey)
                .sorted(
                        Comparator.comparing((Page page) -> times.getOrDefault(page, Instant.MIN))
                                .reversed()
                                .thenComparing(Page::address))
                .toList();
    }

    static Optional<Change> newest(Page page) {
        return page.history().counted().stream().max(Comparator.comparing(FrontPageViews::time));
    }

    private static Instant time(Change change) {
        return change.revision().time();
    }
}
