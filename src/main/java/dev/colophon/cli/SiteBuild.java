package dev.colophon.cli;

import dev.colophon.catalog.Catalog;
import dev.colophon.catalog.CatalogReader;
import dev.colophon.check.Checker;
import dev.colophon.check.DeadLink;
import dev.colophon.check.HelpWanted;
import dev.colophon.check.Report;
import dev.colophon.check.Task;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.freshness.Freshness;
import dev.colophon.permalink.Ledger;
import dev.colophon.render.OutputFile;
import dev.colophon.render.SiteRenderer;
import dev.colophon.render.Theme;
import dev.colophon.site.Site;
import dev.colophon.source.SourceTree;
import dev.colophon.source.WorkTree;
import java.util.ArrayList;
import java.util.List;

/**
 * A site, checked and rendered; the same whether it is written to a folder or served.
 *
 * @param site the site
 * @param ledger its former addresses
 * @param catalogs its entries and their relations
 * @param report what is wrong with it
 * @param files what is published, in the order of the renderer
 */
record SiteBuild(
        Site site, Ledger ledger, List<Catalog> catalogs, Report report, List<OutputFile> files) {
    SiteBuild {
        catalogs = List.copyOf(catalogs);
        files = List.copyOf(files);
    }

    /**
     * Checks and renders; what was found before is added to the report, and dead links to other
     * sites to what contributors could do.
     *
     * @param sources the tree, or what is remembered of it
     */
    static SiteBuild of(
            WorkTree tree,
            SourceTree sources,
            Site site,
            Ledger ledger,
            Freshness freshness,
            Theme theme,
            List<Diagnostic> others,
            List<DeadLink> deadLinks) {
        List<Catalog> catalogs = new CatalogReader().read(site);
        List<Diagnostic> all = new ArrayList<>(others);
        all.addAll(freshness.translations().diagnostics());
        Report report = new Checker().check(site, ledger, catalogs, all);
        List<Task> tasks = HelpWanted.find(sources, site, catalogs, report, freshness, deadLinks);
        List<OutputFile> files =
                new SiteRenderer(tree, theme).render(site, ledger, catalogs, freshness, tasks);
        return new SiteBuild(site, ledger, catalogs, report, files);
    }
}
