package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.freshness.PageChange;
import dev.colophon.freshness.PageChanges;
import dev.colophon.freshness.SectionChange;
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
    static final String ADDRESS = "changes/";
    static final String FEED = "feed.xml";

    void put(OutputFiles files) {
        put(files, Optional.empty());
        if (site.books().size() > 1) {
            site.books().stream()
                    .filter(book -> !book.config().path().isEmpty())
                    .forEach(book -> put(files, Optional.of(book)));
        }
    }

    private void put(OutputFiles files, Optional<Book> book) {
        String folder = book.map(one -> one.config().path()).orElse("");
        List<PageChange> all =
                book.map(one -> changes.of(one.config().id())).orElse(changes.site());
        if (!all.isEmpty()) {
            String address = folder + ADDRESS;
            files.put(
                    Addresses.file(address),
                    () -> theme.render("changes.jte", view(address, book, all)));
        }
        if (book.isEmpty() || !all.isEmpty()) {
            files.put(folder + FEED, new Feed(site, views, theme, book, all)::xml);
        }
    }

    private ChangesView view(String address, Optional<Book> book, List<PageChange> all) {
        String language = book.map(one -> one.config().language()).orElse(site.config().language());
        return new ChangesView(
                views.site(address, book, language),
                language,
                views.canonical(address),
                book.map(one -> views.fronts().of(one).title()).orElse(""),
                "../" + FEED,
                others(address, book),
                days(address, all));
    }

    private List<LinkView> others(String from, Optional<Book> current) {
        List<LinkView> links = new ArrayList<>();
        if (current.isPresent()) {
            links.add(new LinkView("", BodyFilling.href(from, ADDRESS, "")));
        } else if (site.books().size() > 1) {
            site.books().stream()
                    .filter(book -> !book.config().path().isEmpty())
                    .filter(book -> !changes.of(book.config().id()).isEmpty())
                    .forEach(
                            book -> {
                                String to = book.config().path() + ADDRESS;
                                String title = views.fronts().of(book).title();
                                links.add(new LinkView(title, BodyFilling.href(from, to, "")));
                            });
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
                page.map(one -> views.fronts().of(one.book()).title()).orElse(""),
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
