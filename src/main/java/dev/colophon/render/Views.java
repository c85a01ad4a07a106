package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.catalog.Catalog;
import dev.colophon.freshness.Freshness;
import dev.colophon.markdown.Url;
import dev.colophon.permalink.Ledger;
import dev.colophon.render.view.CatalogLinksView;
import dev.colophon.render.view.EntryView;
import dev.colophon.render.view.InlineScript;
import dev.colophon.render.view.LinkView;
import dev.colophon.render.view.LogoView;
import dev.colophon.render.view.PageView;
import dev.colophon.render.view.SiteView;
import dev.colophon.render.view.ToolsView;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.SourcePath;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes what templates see from what the site knows. Safe for several threads. */
final class Views {
    private final Site site;
    private final Ledger ledger;
    private final Theme theme;
    private final List<LogoView> logos;
    private final InlineScript colours;
    private final MadePlaces made;
    private final FrontPages fronts;
    private final Translated translated;
    private final BookNames names;
    private final Set<String> stale;
    private final Embeds embeds;
    private final PageBodies bodies;
    private final Map<String, Page> pages;
    private final Map<String, Page> bySource = new HashMap<>();
    private final Map<String, Navigation> navigations = new HashMap<>();
    private final ColophonViews colophons;
    private final BookLinks books;
    private final Map<String, CatalogDrawing> drawings = new HashMap<>();

    Views(
            Site site,
            Ledger ledger,
            Theme theme,
            List<Catalog> catalogs,
            Freshness freshness,
            FrontPages fronts,
            MadePlaces made) {
        this.site = site;
        this.ledger = ledger;
        this.theme = theme;
        logos = Logo.views(theme);
        colours = theme.script("assets/theme.js");
        this.fronts = fronts;
        this.made = made;
        boolean tells = site.config().freshness().staleAfter().isPresent();
        stale = tells ? freshness.stale() : Set.of();
        translated = new Translated(site, freshness.translations(), theme, fronts);
        names = BookNames.of(site, fronts, translated::name);
        books = new BookLinks(this, freshness.translations().books());
        pages = site.pagesByAddress();
        site.pages().forEach(page -> bySource.putIfAbsent(page.source(), page));
        for (Book book : site.books()) {
            navigations.put(book.config().id(), new Navigation(book, site.pages(book)));
        }
        colophons = new ColophonViews(this);
        Excerpts excerpts = new Excerpts(this, places(), catalogs);
        embeds = new Embeds(made.maps(), excerpts, new EventViews(this, freshness.now()), theme);
        boolean twice = !made.embedded().isOff();
        bodies = new PageBodies(ledger, theme, translated, embeds, twice);
        places().all().forEach(place -> drawings.put(place.folder(), newDrawing(place)));
    }

    CatalogDrawing newDrawing(CatalogPlace place) {
        Book book = place.catalog().book();
        return new CatalogDrawing(
                place,
                fronts.of(book).title(),
                site.config().url().orElse(""),
                theme.words(book.config().language()));
    }

    /** One of the theme's words. */
    String word(String key, String language) {
        return theme.words(language).getOrDefault(key, key);
    }

    Site site() {
        return site;
    }

    /** Where everything is that we make. */
    MadePlaces made() {
        return made;
    }

    PeoplePlaces people() {
        return made.people();
    }

    PageBodies bodies() {
        return bodies;
    }

    ColophonViews colophons() {
        return colophons;
    }

    CatalogPlaces places() {
        return made.catalogs();
    }

    CatalogDrawing drawing(CatalogPlace place) {
        return drawings.get(place.folder());
    }

    Embeds embeds() {
        return embeds;
    }

    Translated translated() {
        return translated;
    }

    FrontPages fronts() {
        return fronts;
    }

    BookNames names() {
        return names;
    }

    /** The address of the search page. */
    String search() {
        return made.search();
    }

    Navigation navigation(Book book) {
        return navigations.get(book.config().id());
    }

    PageView page(Page page) {
        Book book = page.book();
        Navigation navigation = navigation(book);
        String address = page.address();
        FrontPages.Front front = fronts.of(book);
        Optional<EntryView> entry = entry(address);
        boolean drawn = entry.map(EntryView::isDrawn).orElse(false);
        PageNeeds needs = PageNeeds.of(page);
        List<CatalogLinksView> catalogs =
                new CatalogFrames(this, places()).links(book, address, "");
        return new PageView(
                site(address, Optional.of(book), page.language()),
                page.title(),
                page.document().description(),
                page.language(),
                canonical(address),
                front.title(),
                book.config().license(),
                BodyFilling.href(address, front.address(), ""),
                address.equals(front.address()),
                bodies.of(page),
                translated.contents(navigation.chapters(page), page),
                navigation.breadcrumbs(page),
                HeadingViews.of(page.document().headings()),
                navigation.previous(page),
                navigation.next(page),
                tools(page),
                colophons.page(page),
                new FormerAnchors(ledger).elsewhere(address),
                translated.notice(page),
                stale.contains(address),
                backlinks(page),
                entry,
                catalogs,
                embeds.styles(needs, !catalogs.isEmpty(), drawn),
                embeds.scripts(needs),
                needs.mermaid(),
                new MetaViews(this).page(page));
    }

    private ToolsView tools(Page page) {
        return new ToolsView(
                site.repository().map(forge -> forge.edit(page.source())).orElse(""),
                site.repository().map(forge -> forge.history(page.source())).orElse(""),
                site.repository().map(forge -> forge.blob(page.source())).orElse(""),
                madeHref(page.address(), made.markdown().of(page).orElse("")),
                madeHref(page.address(), made.wholeBooks().of(page.book()).orElse("")));
    }

    private Optional<EntryView> entry(String address) {
        return places().at(address).map(new EntryViews(places(), drawings)::entry);
    }

    SiteView site(String from, Optional<Book> current, String language) {
        String root = "../".repeat((int) from.chars().filter(c -> c == '/').count());
        return new SiteView(
                site.config().title(),
                site.config().description(),
                root,
                BodyFilling.href(from, fronts.home(), ""),
                books.from(from, current),
                navigation(from),
                theme.words(language),
                BodyFilling.href(from, made.changes().site().feed(), ""),
                made.people().index().map(index -> BodyFilling.href(from, index, "")).orElse(""),
                BodyFilling.href(from, made.search(), ""),
                new FormerAnchors(ledger).top(from),
                made.help().link(from, current),
                madeHref(from, made.changes().site().page()),
                madeHref(from, made.calendar().address()),
                madeHref(from, made.translations()),
                translated.languages(from),
                madeHref(from, made.icons().ico()),
                madeHref(from, made.icons().touch()),
                logos,
                colours,
                image(current),
                SiteRenderer.GENERATOR);
    }

    private String image(Optional<Book> book) {
        PreviewPlaces previews = made.previews();
        return book.flatMap(previews::of).or(previews::home).map(this::canonical).orElse("");
    }

    private static String madeHref(String from, String address) {
        return address.isEmpty() ? "" : BodyFilling.href(from, address, "");
    }

    /** The header's own links: URLs as they are, Markdown files as their pages. */
    private List<LinkView> navigation(String from) {
        return site.config().navigation().stream()
                .map(link -> new LinkView(link.title(), navigationHref(from, link.link())))
                .toList();
    }

    private String navigationHref(String from, String link) {
        String[] parts = link.split("#", 2);
        String source = SourcePath.resolve(site.config().folder(), parts[0]).orElse(parts[0]);
        Page page = bySource.get(source);
        return page == null
                ? link
                : BodyFilling.href(from, page.address(), parts.length > 1 ? parts[1] : "");
    }

    /** The books, each with its translations. */
    BookLinks books() {
        return books;
    }

    /** The page at an address. */
    Optional<Page> at(String address) {
        return Optional.ofNullable(pages.get(address));
    }

    /** The addresses of the home page and the front pages that are no pages of a book. */
    List<String> madePages() {
        List<String> made = new ArrayList<>();
        if (fronts.homeIsMade()) {
            made.add(fronts.home());
        }
        site.books().stream()
                .map(fronts::of)
                .filter(FrontPages.Front::isMade)
                .forEach(front -> made.add(front.address()));
        return made;
    }

    String canonical(String address) {
        return site.config().url().map(url -> url + Url.encodePath(address)).orElse("");
    }

    private List<LinkView> backlinks(Page page) {
        return site.links().to(page.address()).stream()
                .map(pages::get)
                .map(
                        from ->
                                new LinkView(
                                        from.title(),
                                        BodyFilling.href(page.address(), from.address(), "")))
                .toList();
    }

    /** The day in UTC, so that it is the same wherever the site is built. */
    static String date(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
}
