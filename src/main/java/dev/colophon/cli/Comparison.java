package dev.colophon.cli;

import dev.colophon.catalog.CatalogReader;
import dev.colophon.check.AuthorLists;
import dev.colophon.check.Baseline;
import dev.colophon.check.Checker;
import dev.colophon.check.Orphans;
import dev.colophon.check.Report;
import dev.colophon.config.Loaded;
import dev.colophon.config.SiteConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Rule;
import dev.colophon.diagnostic.Severity;
import dev.colophon.freshness.FreshnessReader;
import dev.colophon.freshness.SourceAnchors;
import dev.colophon.history.History;
import dev.colophon.history.Revisions;
import dev.colophon.permalink.Ledger;
import dev.colophon.permalink.LedgerReader;
import dev.colophon.permalink.UnusedRedirects;
import dev.colophon.site.Site;
import dev.colophon.site.SiteLoader;
import dev.colophon.source.Cache;
import dev.colophon.source.SourceTree;
import dev.colophon.source.WorkTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The site as it was where a change began. What cannot be compared fails: a check that quietly
 * compared nothing would let everything through.
 */
final class Comparison implements AutoCloseable {
    private final Revisions revisions;
    private final String base;

    private Comparison(Revisions revisions, String base) {
        this.revisions = revisions;
        this.base = base;
    }

    static Comparison open(WorkTree tree, String revision) {
        Revisions revisions =
                Revisions.open(tree.root())
                        .orElseThrow(
                                () ->
                                        cannot(
                                                "`"
                                                        + tree.root().getFileName()
                                                        + "` is in no Git repository"));
        Optional<String> base = revisions.mergeBase(revision);
        if (base.isEmpty()) {
            String found =
                    revisions.commit(revision).isEmpty()
                            ? "there is no revision `" + revision + "`"
                            : "`" + revision + "` and HEAD have no commit in common";
            revisions.close();
            throw cannot(
                    found + "; fetch it with its history (`fetch-depth: 0` for actions/checkout)");
        }
        return new Comparison(revisions, base.get());
    }

    private static UncheckedIOException cannot(String why) {
        String message = "cannot compare: " + why;
        return new UncheckedIOException(message, new IOException(why));
    }

    /** The ledger of the main branch up to where the change began. */
    Ledger ledger(SiteOptions options, WorkTree tree, Site site) {
        Ledger ledger =
                new LedgerReader(tree, options.configPath(tree), options.cache(tree))
                        .read(site, base);
        if (!ledger.complete()) {
            throw cannot(
                    "the history of this clone is not all there, so former addresses are not known;"
                            + " fetch it all (`fetch-depth: 0` for actions/checkout)");
        }
        return ledger;
    }

    /**
     * The site where the change began.
     *
     * @param site absent where its config could not be read
     */
    record Past(SourceTree tree, Loaded loaded, Optional<Site> site) {}

    /** Its sources are taken to be published where the present site's are. */
    Past past(SiteOptions options, WorkTree tree, History present) {
        SourceTree before =
                revisions
                        .tree(base)
                        .orElseThrow(() -> cannot("commit " + base + " cannot be read"));
        Loaded loaded = options.load(tree, before);
        History remote = withoutDiagnostics(present);
        return new Past(
                before,
                loaded,
                loaded.config()
                        .map(config -> new SiteLoader(before, paths -> remote).load(config))
                        .map(SourceAnchors::settle));
    }

    /** Who wrote what is asked of the same commit, so that nobody is missing only now. */
    private static History withoutDiagnostics(History of) {
        return new History(of.head(), of.remote(), of.branch(), of.files(), List.of());
    }

    /** What was wrong already. */
    Baseline baseline(Past past, WorkTree tree, Ledger ledger, History present, OtherSites others) {
        List<Diagnostic> found = new ArrayList<>(past.loaded().diagnostics());
        if (past.site().isEmpty()) {
            return new Baseline(Report.of(found), past.tree(), ledger.renamed());
        }
        Site site = past.site().get();
        Ledger written = new LedgerReader(tree, Optional.empty()).readWithoutHistory(site);
        found.addAll(Orphans.find(site, past.tree()));
        found.addAll(AuthorLists.find(site, past.tree()));
        found.addAll(others.checkPast(site));
        found.addAll(translations(tree, past.tree(), site.config(), present));
        found.addAll(UnusedRedirects.of(site.config(), ledger));
        return new Baseline(
                new Checker().check(site, written, new CatalogReader().read(site), found),
                past.tree(),
                ledger.renamed());
    }

    /** How far translations followed then: that depends on what was written when. */
    private List<Diagnostic> translations(
            WorkTree tree, SourceTree before, SiteConfig config, History present) {
        if (config.severity(Rule.TRANSLATION_OUTDATED) == Severity.OFF
                || present.head().isEmpty()) {
            return List.of();
        }
        History then = revisions.at(base, present);
        Site site = new SiteLoader(before, paths -> then).load(config);
        return new FreshnessReader(tree.root(), before, Cache.NONE)
                .translations(site)
                .diagnostics();
    }

    @Override
    public void close() {
        revisions.close();
    }
}
