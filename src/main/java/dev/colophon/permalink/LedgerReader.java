package dev.colophon.permalink;

import dev.colophon.config.ConfigLoader;
import dev.colophon.config.SiteConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.history.Revisions;
import dev.colophon.history.SharedReading;
import dev.colophon.markdown.Document;
import dev.colophon.markdown.MarkdownParser;
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
        Map<String, Document> documents = new HashMap<>();
        site.pages().forEach(page -> documents.put(page.source(), page.document()));
        return begin(site.config(), documents, revision, SharedReading.ALONE)
                .map(walk -> walk.end(site))
                .orElseGet(() -> readWithoutHistory(site));
    }

    /**
     * Goes along the main branch up to a revision, for a site of which only the pages are known
     * yet; empty where there is no repository.
     *
     * @param documents of the pages, by source
     * @param shared whether another reading of the repository goes along with this one
     */
    public Optional<LedgerWalk> begin(
            SiteConfig config,
            Map<String, Document> documents,
            String revision,
            SharedReading.Side shared) {
        return Revisions.open(tree.root(), shared)
                .map(revisions -> walk(config, documents, revision, revisions));
    }

    private LedgerWalk walk(
            SiteConfig config,
            Map<String, Document> documents,
            String revision,
            Revisions revisions) {
        Location place = Location.of(configPath.orElse(defaultPath(config)));
        Optional<String> wanted = config.permalinks().since();
        Optional<String> since = wanted.flatMap(revisions::commit);
        Exclusion exclusion = Exclusion.of(config.permalinks().exclude(), place);
        List<Diagnostic> diagnostics = new ArrayList<>(exclusion.diagnostics());
        if (wanted.isPresent() && since.isEmpty() && !revisions.isShallow()) {
            diagnostics.add(missing(wanted.get(), place));
        }
        SourceTree present = new ReadOnce(tree);
        PresentPassages passages = new PresentPassages(present, documents);
        PastReader reader =
                new PastReader(revisions, config, configPath, exclusion, passages, cache);
        PastReader.Past past = reader.read(revisions.mainLine(revision, since));
        diagnostics.addAll(revisions.diagnostics());
        Map<String, String> before = past.tracker().addresses();
        past.tracker().offer(present, documents);
        reader.keep(past);
        return new LedgerWalk(revisions, present, documents, past, before, diagnostics);
    }

    private static LineageTracker noPast() {
        MarkdownParser parser = new MarkdownParser(NoFiles.INSTANCE);
        return new LineageTracker(
                new OutlineReader(parser, PresentPassages.NONE), new LineageMemory());
    }

    private static String defaultPath(SiteConfig config) {
        return SourcePath.join(config.folder(), ConfigLoader.FILE);
    }

    private static Diagnostic missing(String since, Location config) {
        return new Diagnostic(
                Rule.INVALID_CONFIG,
                config,
                "`permalinks.since` is `" + since + "`; there is no such revision",
                "name a commit, a tag or a branch of this repository");
    }
}
