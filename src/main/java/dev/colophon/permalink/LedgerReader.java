package dev.colophon.permalink;

import dev.colophon.config.ConfigLoader;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.history.Revisions;
import dev.colophon.markdown.Document;
import dev.colophon.markdown.MarkdownParser;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.Cache;
import dev.colophon.source.NoFiles;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import dev.colophon.source.WorkTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads every address and anchor that ever was on the main branch, and finds where each leads now.
 * Redirects that people wrote win over what history says.
 */
public final class LedgerReader {
    private final WorkTree tree;
    private final Optional<String> configPath;
    private final Cache cache;

    /** With the repository, and the config's path if it was named on the command line. */
    public LedgerReader(WorkTree tree, Optional<String> configPath) {
        this(tree, configPath, Cache.NONE);
    }

    /** With a cache too, so that later runs need not read again what this one reads. */
    public LedgerReader(WorkTree tree, Optional<String> configPath, Cache cache) {
        this.tree = tree;
        this.configPath = configPath;
        this.cache = cache;
    }

    /** The ledger without history: only what people wrote. */
    public Ledger readWithoutHistory(Site site) {
        RedirectReader redirects = new RedirectReader(site);
        LedgerWriter writer = new LedgerWriter(site, noPast(), redirects.read());
        return writer.write(Map.of(), true, redirects.diagnostics());
    }

    /**
     * The ledger of the main branch up to a revision; what the work tree has changed since are the
     * ledger's removals.
     */
    public Ledger read(Site site, String revision) {
        Optional<Revisions> opened = Revisions.open(tree.root());
        if (opened.isEmpty()) {
            return readWithoutHistory(site);
        }
        try (Revisions revisions = opened.get()) {
            return read(site, revision, revisions);
        }
    }

    private Ledger read(Site site, String revision, Revisions revisions) {
        Location config = Location.of(configPath.orElse(defaultPath(site)));
        Optional<String> wanted = site.config().permalinks().since();
        Optional<String> since = wanted.flatMap(revisions::commit);
        Exclusion exclusion = Exclusion.of(site.config().permalinks().exclude(), config);
        List<Diagnostic> diagnostics = new ArrayList<>(exclusion.diagnostics());
        boolean isMissing = wanted.isPresent() && since.isEmpty();
        if (isMissing && !revisions.isShallow()) {
            diagnostics.add(missing(wanted.get(), config));
        }
        Map<String, Document> documents = documents(site);
        SourceTree present = new ReadOnce(tree);
        PastReader reader =
                new PastReader(
                        revisions,
                        site.config(),
                        configPath,
                        exclusion,
                        new PresentPassages(present, documents),
                        cache);
        PastReader.Past past = reader.read(revisions.mainLine(revision, since));
        diagnostics.addAll(revisions.diagnostics());
        diagnostics.addAll(cache.diagnostics());
        LineageTracker tracker = past.tracker();
        Map<String, String> before = tracker.addresses();
        tracker.offer(present, documents);
        reader.keep(past);
        tracker.finish(present, addresses(site), documents);
        RedirectReader redirects = new RedirectReader(site);
        LedgerWriter writer = new LedgerWriter(site, tracker, redirects.read());
        diagnostics.addAll(redirects.diagnostics());
        if (past.complete() && wanted.isEmpty()) {
            diagnostics.addAll(
                    UnusedRedirects.find(
                            site.config(),
                            tracker.published(),
                            past.publications().memory().excluded()));
        }
        return writer.write(before, past.complete(), diagnostics);
    }

    private static LineageTracker noPast() {
        MarkdownParser parser = new MarkdownParser(NoFiles.INSTANCE);
        return new LineageTracker(() -> new OutlineReader(parser, PresentPassages.NONE));
    }

    private static String defaultPath(Site site) {
        return SourcePath.join(site.config().folder(), ConfigLoader.FILE);
    }

    private static Diagnostic missing(String since, Location config) {
        return new Diagnostic(
                Rule.INVALID_CONFIG,
                config,
                "`permalinks.since` is `" + since + "`; there is no such revision",
                "name a commit, a tag or a branch of this repository");
    }

    private static Map<String, String> addresses(Site site) {
        Map<String, String> addresses = new TreeMap<>();
        site.pages().forEach(page -> addresses.put(page.address(), page.source()));
        return addresses;
    }

    private static Map<String, Document> documents(Site site) {
        Map<String, Document> documents = new HashMap<>();
        for (Page page : site.pages()) {
            documents.put(page.source(), page.document());
        }
        return documents;
    }
}
