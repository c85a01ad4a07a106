package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.catalog.Catalog;
import dev.colophon.check.Task;
import dev.colophon.credit.CitationFile;
import dev.colophon.credit.Contributions;
import dev.colophon.credit.PageCredits;
import dev.colophon.freshness.Freshness;
import dev.colophon.markdown.SvgCleaner;
import dev.colophon.permalink.FormerAddress;
import dev.colophon.permalink.Ledger;
import dev.colophon.render.search.SearchIndex;
import dev.colophon.render.view.SearchView;
import dev.colophon.site.Addresses;
import dev.colophon.site.FileNames;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.Memo;
import dev.colophon.source.WorkTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** From a site to the files it is published as. */
public final class SiteRenderer {
    static final String GENERATOR = "Colophon " + version();

    private final WorkTree tree;
    private final Theme theme;
    private final Memo<Page, Boolean> diagrams = new Memo<>(Mermaid::isOn);
    private final Memo<Page, PageCredits> credits = new Memo<>(PageCredits::of);

    public SiteRenderer(WorkTree tree, Theme theme) {
        this.tree = tree;
        this.theme = theme;
    }

    private static String version() {
        return Optional.ofNullable(SiteRenderer.class.getPackage().getImplementationVersion())
                .orElse("dev");
    }

    /** The files of the site, each path once. Their content is made when it is asked for. */
    public List<OutputFile> render(
            Site site,
            Ledger ledger,
            List<Catalog> catalogs,
            Freshness freshness,
            List<Task> tasks) {
        OutputFiles files = new OutputFiles();
        Views views = views(site, ledger, catalogs, freshness, tasks);
        SearchIndex search =
                new SearchIndex(site, book -> views.fronts().of(book).title(), theme::words);
        putSearch(files, views, search, List.of(SearchIndex.MAIN));
        for (Page page : site.pages()) {
            files.put(
                    Addresses.file(page.address()),
                    () -> theme.render("page.jte", views.page(page)));
        }
        putFrontPages(files, site, views);
        new FreshnessPages(site, freshness, views, theme).put(files);
        new CalendarPages(site, freshness.now(), views, theme).put(files);
        new ChangesPages(site, freshness.changes(), views, theme).put(files);
        files.put("404.html", () -> theme.render("404.jte", NotFoundPage.view(site, views, theme)));
        files.put(
                Addresses.file(views.search()),
                () -> theme.render("search.jte", search(site, views)));
        putFormerPages(files, site, ledger, views);
        new EmbeddedPages(site, ledger, views, theme, views.made().embedded()).put(files);
        new PreviewPictures(views, theme).put(files);
        putForMachines(files, site, ledger, views);
        new WholeBooks(site, views, theme).put(files);
        new MarkdownPages(site, views, tree).put(files);
        putAssets(files, site);
        views.made().icons().put(files, theme);
        views.made().maps().put(files);
        new CatalogPages(views, theme, views.places()).put(files);
        new PeoplePages(views, theme).put(files);
        new HelpPages(site, views, theme, views.made().help()).put(files);
        putSearch(files, views, search, search.names());
        return files.all();
    }

    private Views views(
            Site site,
            Ledger ledger,
            List<Catalog> catalogs,
            Freshness freshness,
            List<Task> tasks) {
        FrontPages fronts = FrontPages.of(site);
        FileNames names = MadePlaces.taken(site, ledger, fronts, theme.assets().keySet());
        Map<Page, PageCredits> known = credits.of(site.pages());
        Contributions contributions =
                Contributions.of(site.pages().stream().map(known::get).toList());
        MadePlaces made =
                MadePlaces.of(
                        site,
                        fronts,
                        ledger,
                        theme,
                        names,
                        catalogs,
                        freshness,
                        tasks,
                        contributions);
        return new Views(site, ledger, theme, catalogs, freshness, fronts, made);
    }

    /** The index takes a while: one thread is to start on it before all else is written. */
    private static void putSearch(
            OutputFiles files, Views views, SearchIndex search, List<String> names) {
        names.forEach(name -> files.put(views.search() + name + ".js", () -> search.file(name)));
    }

    private void putFrontPages(OutputFiles files, Site site, Views views) {
        FrontPageViews fronts = new FrontPageViews(site, views);
        for (Book book : site.books()) {
            FrontPages.Front front = views.fronts().of(book);
            if (front.isMade()) {
                files.put(
                        Addresses.file(front.address()),
                        () -> theme.render("book.jte", fronts.book(book)));
            }
        }
        if (views.fronts().homeIsMade()) {
            files.put("index.html", () -> theme.render("home.jte", fronts.home()));
        }
    }

    private void putFormerPages(OutputFiles files, Site site, Ledger ledger, Views views) {
        FormerPages formerPages = new FormerPages(site, views);
        for (FormerAddress former : ledger.former()) {
            files.putFormer(
                    Addresses.file(former.address()),
                    () -> theme.render(FormerPages.template(former), formerPages.view(former)));
        }
        if (!ledger.former().isEmpty() || !views.places().shortAddresses().isEmpty()) {
            files.put("_redirects", new RedirectsFile(site, ledger, views)::bytes);
        }
    }

    private static void putForMachines(OutputFiles files, Site site, Ledger ledger, Views views) {
        OutputFile.Streamed inventory = new Inventory(site, ledger, views)::writeTo;
        files.put("inventory.json", inventory);
        if (site.config().url().isPresent()) {
            files.put("sitemap.xml", new Sitemap(site, views)::xml);
        }
        if (site.config().people().citation()) {
            files.put(CitationFile.NAME, new CitationFile(site)::bytes);
        }
        files.put(".nojekyll", () -> new byte[0]);
    }

    private void putAssets(OutputFiles files, Site site) {
        theme.assets().forEach((path, bytes) -> files.put(path, () -> bytes));
        if (diagrams.of(site.pages()).containsValue(true)) {
            Mermaid.put(files);
        }
        site.assets().forEach((address, source) -> files.put(address, () -> read(source)));
    }

    private static SearchView search(Site site, Views views) {
        String language = site.config().language();
        return new SearchView(views.site(views.search(), Optional.empty(), language), language);
    }

    private byte[] read(String source) {
        try {
            byte[] bytes = Files.readAllBytes(tree.file(source).orElseThrow());
            return source.toLowerCase(Locale.ROOT).endsWith(".svg")
                    ? SvgCleaner.clean(bytes)
                    : bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
