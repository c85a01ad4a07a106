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
import org.jspecify.annotations.Nullable;

/**
 * What comes after a site has been read: for one site, be it built once or again and again. The
 * stages may remember what they found out about pages that stay as they are. For one thread.
 */
final class Stages {
    private final WorkTree tree;
    private final CatalogReader catalogReader = new CatalogReader();
    private final Checker checker = new Checker();
    private final HelpWanted helpWanted;
    private @Nullable Theme theme;
    private @Nullable SiteRenderer renderer;

    /** With the tree, and the same or what is remembered of it. */
    Stages(WorkTree tree, SourceTree sources) {
        this.tree = tree;
        helpWanted = new HelpWanted(sources);
    }

    /**
     * Checks and renders; what was found before is added to the report, and dead links to other
     * sites to what contributors could do.
     */
    SiteBuild build(
            Site site,
            Ledger ledger,
            Freshness freshness,
            Theme newest,
            List<Diagnostic> others,
            List<DeadLink> deadLinks) {
        List<Catalog> catalogs = catalogReader.read(site);
        List<Diagnostic> all = new ArrayList<>(others);
        all.addAll(freshness.translations().diagnostics());
        Report report = checker.check(site, ledger, catalogs, all);
        List<Task> tasks = helpWanted.find(site, catalogs, report, freshness, deadLinks);
        List<OutputFile> files = renderer(newest).render(site, ledger, catalogs, freshness, tasks);
        return new SiteBuild(site, ledger, catalogs, report, files);
    }

    private SiteRenderer renderer(Theme newest) {
        if (renderer == null || theme != newest) {
            theme = newest;
            renderer = new SiteRenderer(tree, newest);
        }
        return renderer;
    }
}
