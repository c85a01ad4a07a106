package dev.colophon.cli;

import dev.colophon.check.Report;
import dev.colophon.config.Loaded;
import dev.colophon.config.PeopleConfig;
import dev.colophon.config.SiteConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.freshness.Freshness;
import dev.colophon.freshness.FreshnessReader;
import dev.colophon.freshness.SourceAnchors;
import dev.colophon.history.History;
import dev.colophon.history.Revisions;
import dev.colophon.permalink.Ledger;
import dev.colophon.render.Theme;
import dev.colophon.site.Site;
import dev.colophon.site.SiteLoader;
import dev.colophon.source.SourceTree;
import dev.colophon.source.WorkTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Builds one site again and again, as {@code build} does, but takes from memory what cannot have
 * changed: texts and documents of files that nobody touched, the history of the same commit. For
 * one thread.
 */
final class SiteMemory implements AutoCloseable {
    private final SiteOptions options;
    private final WorkTree tree;
    private final RememberedTree sources;
    private final ThemeMemory themes;
    private final LedgerMemory ledgers;
    private final FreshnessReader freshness;
    private final ParsedFiles files = new ParsedFiles();
    private final Stages stages;
    private @Nullable Known known;
    private @Nullable SiteConfig config;

    /** The history of some files. */
    private record Known(History history, PeopleConfig people, Set<String> paths) {}

    /**
     * A build, or why there is none.
     *
     * @param build absent when the config cannot be used
     * @param report what is wrong
     */
    record Attempt(Optional<SiteBuild> build, Report report) {}

    /** With what to do when the ledger of the last build is known, after it. */
    SiteMemory(SiteOptions options, WorkTree tree, WatchScope scope, Runnable ledgerKnown) {
        this.options = options;
        this.tree = tree;
        sources = new RememberedTree(tree, scope);
        themes = new ThemeMemory(tree);
        stages = new Stages(tree, sources);
        ledgers = new LedgerMemory(site -> options.ledger(tree, site), tree, ledgerKnown);
        freshness = options.freshness(tree);
    }

    /** The tree whose files the last build was made of. */
    SourceTree sources() {
        return sources;
    }

    Attempt build(Changes changes) {
        forget(changes);
        Loaded loaded = options.load(tree);
        if (loaded.config().isEmpty()) {
            return new Attempt(Optional.empty(), Report.of(loaded.diagnostics()));
        }
        SiteConfig config = settled(loaded.config().get());
        List<Diagnostic> others = new ArrayList<>(loaded.diagnostics());
        Theme theme = themes.load(config, others);
        Site read = new SiteLoader(sources, paths -> history(config, paths), files).load(config);
        files.keep(read);
        Site site = SourceAnchors.settle(read);
        Ledger ledger = ledgers.ledger(site);
        Freshness past = freshness.read(site, () -> ledger);
        SiteBuild build = stages.build(site, ledger, past, theme, others, options.deadLinks(tree));
        return new Attempt(Optional.of(build), build.report());
    }

    /** Begins what the last build did not wait for; to be called when it is shown. */
    void catchUp() {
        ledgers.catchUp();
    }

    /** The config of the last build, where this one is equal: what was made of it still holds. */
    private SiteConfig settled(SiteConfig newer) {
        config = newer.equals(config) ? config : newer;
        return config;
    }

    private void forget(Changes changes) {
        if (changes.structural() || changes.unknown() || sources.isAskedForUnseen()) {
            files.pages().forgetFiles();
        }
        sources.forget(changes);
        files.forget(changes);
        boolean people =
                changes.unknown()
                        || changes.paths().contains(".mailmap")
                        || changes.paths().contains(".git-blame-ignore-revs");
        if (people || changes.git() && known != null && !known.history().head().equals(head())) {
            known = null;
            ledgers.forget();
        }
    }

    private Optional<String> head() {
        Optional<Revisions> opened = Revisions.open(tree.root());
        if (opened.isEmpty()) {
            return Optional.empty();
        }
        try (Revisions revisions = opened.get()) {
            return revisions.commit("HEAD");
        }
    }

    private History history(SiteConfig site, Collection<String> paths) {
        Set<String> asked = Set.copyOf(paths);
        PeopleConfig people = site.people();
        if (known == null || !known.paths().equals(asked) || !known.people().equals(people)) {
            known = new Known(options.history(tree, site, asked), people, asked);
        }
        return known.history();
    }

    @Override
    public void close() {
        ledgers.close();
    }
}
