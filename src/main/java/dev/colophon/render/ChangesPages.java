package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.freshness.PageChange;
import dev.colophon.freshness.PageChanges;
import dev.colophon.freshness.SectionChange;
import dev.colophon.render.ChangesPlaces.Place;
import dev.colophon.render.view.ChangesView;
import dev.colophon.render.view.ChangesView.ChangedPage;
import dev.colophon.render.view.LinkView;
import dev.colophon.site.Addresses;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The pages and feeds that tell what changed: of the site, and of each of several books. */
record ChangesPages(Site site, PageChanges changes, Views views, Theme theme) {

    void put(OutputFiles files) {
        put(files, views.made().changes().site(), Optional.empty(), changes.site());
        for (Book book : site.books()) {
            List<PageChange> all = changes.of(book.config().id());
            views.made()
                    .changes()
                    .of(book)
                    .ifPresent(place -> put(files, place, Optional.of(book), all));
        }
    }

    private void put(OutputFiles files, Place place, Optional<Book> book, List<PageChange> all) {
        if (!place.page().isEmpty()) {
            files.put(
                    Addresses.file(place.page()),
                    () -> theme.render("changes.jte", view(place, book, all)));
        }
        files.put(place.feed(), new Feed(site, views, theme, book, place.feed(), all)::xml);
    }

    private ChangesView view(Place place, Optional<Book> book, List<PageChange> all) {
        String address = place.page();
        String language = book.map(one -> one.config().language()).orElse(site.config().language());
        return new ChangesView(
                views.site(address, book, language),
                language,
                views.canonical(address),
                book.map(one -> views.fronts().of(one).title()).orElse(""),
                BodyFilling.href(address, place.feed(), ""),
                others(address, book),
                days(address, all));
    }

    private List<LinkView> others(String from, Optional<Book> current) {
        ChangesPlaces places = views.made().changes();
        if (current.isPresent()) {
            return List.of(new LinkView("", BodyFilling.href(from, places.site().page(), "")));
        }
        List<LinkView> links = new ArrayList<>();
        for (Book book : site.books()) {
            String name = views.names().of(book);
            places.of(book)
                    .map(place -> new LinkView(name, BodyFilling.href(from, place.page(), "")))
                    .ifPresent(links::add);
        }
        return links;
    }

    private List<ChangesView.Day> days(String from, List<PageChange> all) {
        Map<String, Map<String, List<PageChange>>> days = new LinkedHashMap<>();
        for (PageChange change : all) {
            String day = Views.date(change.revision().time());
            String page = change.kind() + " " + change.address();
            days.computeIfAbsent(day, key -> new LinkedHashMap<>())
                    .computeIfAbsent(page, key -> new ArrayList<>())
                    .add(change);
        }
        return days.entrySet().stream()
                .map(
                        day ->
                                new ChangesView.Day(
                                        day.getKey(),
                                        day.getValue().values().stream()
                                                .map(changes -> changed(from, changes))
                                                .toList()))
                .toList();
    }

    /** What happened to one page on one day. */
    private ChangedPage changed(String from, List<PageChange> all) {
        PageChange latest = all.get(0);
        Optional<Page> page = views.at(latest.address());
        List<LinkView> sections =
                all.stream()
                        .flatMap(change -> change.sections().stream())
                        .filter(change -> !change.title().isEmpty())
                        .map(change -> section(from, page, change))
                        .distinct()
                        .toList();
        return new ChangedPage(
                new LinkView(latest.title(), BodyFilling.href(from, latest.address(), "")),
                page.map(Page::language).orElse(site.config().language()),
                page.map(one -> views.names().of(one.book())).orElse(""),
                latest.kind().name().toLowerCase(Locale.ROOT),
                sections);
    }

    /** A section that is there no more, under that name, has no address. */
    private static LinkView section(String from, Optional<Page> page, SectionChange change) {
        String anchor = change.anchor();
        String href =
                page.filter(one -> !anchor.isEmpty())
                        .filter(one -> one.document().anchors().contains(anchor))
                        .map(one -> BodyFilling.href(from, one.address(), anchor))
                        .orElse("");
        return new LinkView(change.title(), href);
    }
}
