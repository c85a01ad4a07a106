package dev.colophon.render;

import dev.colophon.catalog.Catalog;
import dev.colophon.check.Task;
import dev.colophon.credit.Contributions;
import dev.colophon.freshness.Freshness;
import dev.colophon.permalink.Ledger;
import dev.colophon.site.FileNames;
import dev.colophon.site.Site;
import java.util.Collection;
import java.util.List;

/**
 * Where everything is that we make beside the site's own pages and files. These come first, with
 * the addresses that pages had; what is made takes what is left, in the order of the components.
 *
 * @param embedded the pages that are embedded elsewhere; they come first, so that the rest decides
 *     nothing about their addresses
 * @param previews the preview pictures of pages
 * @param search the address of the search page, whose folder holds the index
 * @param help what contributors could do next
 * @param changes what changed
 * @param calendar when events are
 * @param translations the address of the list of translations; empty where there are none
 * @param catalogs the pages and files of catalogs
 * @param people the pages about people
 * @param maps the files of mind maps
 * @param wholeBooks the books on one page
 * @param markdown the pages as Markdown
 * @param icons the site's icon in pixels
 */
record MadePlaces(
        EmbeddedPlaces embedded,
        PreviewPlaces previews,
        String search,
        HelpPlace help,
        ChangesPlaces changes,
        CalendarPlace calendar,
        String translations,
        CatalogPlaces catalogs,
        PeoplePlaces people,
        MindMapPlaces maps,
        WholeBookPlaces wholeBooks,
        MarkdownPlaces markdown,
        Icons icons) {

    static MadePlaces of(
            Site site,
            FrontPages fronts,
            Ledger ledger,
            Theme theme,
            FileNames names,
            List<Catalog> catalogs,
            Freshness freshness,
            List<Task> tasks,
            Contributions contributions) {
        boolean translated = !freshness.translations().works().isEmpty();
        return new MadePlaces(
                EmbeddedPlaces.of(site, ledger, names),
                PreviewPlaces.of(site, fronts, names),
                names.freeFolder("search"),
                HelpPlace.of(site, names, tasks),
                ChangesPlaces.of(site, freshness.changes(), names),
                CalendarPlace.of(site, names),
                translated ? names.free("translations", "/") : "",
                CatalogPlaces.of(names, catalogs),
                PeoplePlaces.of(site, contributions, names),
                MindMapPlaces.of(site, names),
                WholeBookPlaces.of(site, names),
                MarkdownPlaces.of(site, names),
                Icons.of(site, theme, names));
    }

    /** The names that a site itself has taken, and the theme with its files. */
    static FileNames taken(Site site, Ledger ledger, FrontPages fronts, Collection<String> theme) {
        FileNames names = new FileNames();
        site.pages().forEach(page -> names.takeAddress(page.address()));
        fronts.fronts().values().forEach(front -> names.takeAddress(front.address()));
        names.takeAddress(fronts.home());
        names.takeAddress("404.html");
        ledger.former().forEach(former -> names.takeAddress(former.address()));
        site.assets().keySet().forEach(names::takeAddress);
        theme.forEach(names::takeAddress);
        return names;
    }
}
