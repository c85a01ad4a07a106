package dev.colophon.cli;

import dev.colophon.check.DeadLink;
import dev.colophon.check.DeadLinks;
import dev.colophon.config.ConfigLoader;
import dev.colophon.config.Loaded;
import dev.colophon.config.SiteConfig;
import dev.colophon.freshness.FreshnessReader;
import dev.colophon.freshness.SourceAnchors;
import dev.colophon.history.History;
import dev.colophon.history.HistoryReader;
import dev.colophon.history.Revisions;
import dev.colophon.markdown.Document;
import dev.colophon.permalink.Ledger;
import dev.colophon.permalink.LedgerReader;
import dev.colophon.site.Site;
import dev.colophon.site.SiteLoader;
import dev.colophon.source.Cache;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import dev.colophon.source.WorkTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Which site a command is about, and how it is read; the same for all commands. */
final class SiteOptions {
    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = ".",
            description =
                    "The site's folder: one with site-config.yml, an mdBook, a GitBook, or any"
                            + " folder of Markdown files (default: the current folder).")
    private Path folder = Path.of(".");

    @CommandLine.Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            description = "The site's config, where it is not DIR/site-config.yml.")
    private @Nullable Path config;

    @CommandLine.Option(
            names = "--base-url",
            paramLabel = "URL",
            description =
                    "Where the site will be published, instead of the config's `url`; needed only"
                            + " for sitemap, feed and canonical links.")
    private @Nullable String baseUrl;

    @CommandLine.Option(
            names = "--no-history",
            description = "Do not read Git: pages do not say who wrote them.")
    private boolean noHistory;

    @CommandLine.Option(
            names = "--no-cache",
            description = "Neither read nor write `.colophon/cache` in the repository's root.")
    private boolean noCache;

    private @Nullable Cache cache;

    Path folder() {
        return folder;
    }

    WorkTree tree() {
        if (!Files.isDirectory(folder)) {
            String found = Files.exists(folder) ? "is not a folder" : "does not exist";
            throw new WrongUseException(
                    "`" + folder + "` " + found + "; give the folder of a site or a book");
        }
        return SourceTree.around(folder);
    }

    /** Reads the config, with what the command line says in place of what it says. */
    Loaded load(WorkTree tree) {
        Loaded loaded = load(tree, tree);
        Optional<SiteConfig> changed = loaded.config().map(this::withBaseUrl);
        return new Loaded(changed, loaded.diagnostics());
    }

    /** Reads the config of a state of the repository. */
    Loaded load(WorkTree tree, SourceTree state) {
        String path = tree.pathOf(folder).orElseThrow();
        return outsideConfig(tree)
                .map(file -> new ConfigLoader().load(state, path, file))
                .orElseGet(
                        () ->
                                new ConfigLoader()
                                        .load(state, path, configPath(tree).filter(state::isFile)));
    }

    /** The config that was named, where it lies in the repository. */
    Optional<String> configPath(WorkTree tree) {
        if (config == null) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(config)) {
            throw new WrongUseException("config `" + config + "` does not exist");
        }
        return tree.pathOf(config);
    }

    /**
     * The config that was named, where it lies elsewhere: for a repository that is not one's own.
     */
    private Optional<SourceFile> outsideConfig(WorkTree tree) {
        if (config == null || configPath(tree).isPresent()) {
            return Optional.empty();
        }
        WorkTree around = SourceTree.around(config.toAbsolutePath().getParent());
        SourceFile file = around.pathOf(config).flatMap(around::read).orElseThrow();
        String name = config.toString().replace('\\', '/');
        return Optional.of(new SourceFile(name, file.text(), file.diagnostics()));
    }

    private SiteConfig withBaseUrl(SiteConfig site) {
        if (baseUrl == null) {
            return site;
        }
        String url =
                SiteConfig.siteUrl(baseUrl)
                        .orElseThrow(
                                () ->
                                        new WrongUseException(
                                                "--base-url `"
                                                        + baseUrl
                                                        + "` is no URL; expected one like"
                                                        + " https://example.org/docs/"));
        return site.withUrl(url);
    }

    Site site(WorkTree tree, SiteConfig site) {
        return load(tree, site, documents -> {});
    }

    /** A site; its former addresses are read meanwhile, and are there when somebody asks. */
    SiteReading reading(WorkTree tree, SiteConfig config) {
        LedgerReading ledger = new LedgerReading(ledgerReader(tree));
        Consumer<Map<String, Document>> meanwhile =
                noHistory ? documents -> {} : documents -> ledger.begin(config, documents);
        Site site = load(tree, config, meanwhile);
        return new SiteReading(site, ledger);
    }

    private Site load(WorkTree tree, SiteConfig config, Consumer<Map<String, Document>> meanwhile) {
        KeptDocuments documents = new KeptDocuments(cache(tree), config.folder());
        SiteLoader loader = new SiteLoader(tree, paths -> history(tree, config, paths), documents);
        Site site = SourceAnchors.settle(loader.load(config, meanwhile));
        documents.keep();
        return site;
    }

    /**
     * What is known of a site that is being read.
     *
     * @param site the site
     * @param former its former addresses, which may not be known yet
     */
    record SiteReading(Site site, LedgerReading former) {
        Ledger ledger() {
            return former.of(site);
        }
    }

    /** What Git knows of some files; nothing where that is not wanted. */
    History history(WorkTree tree, SiteConfig site, Collection<String> paths) {
        return noHistory
                ? History.NONE
                : new HistoryReader(site.people(), cache(tree)).read(tree.root(), paths);
    }

    /** Whether what earlier runs have kept is not to be used. */
    boolean withoutCache() {
        return noCache;
    }

    /**
     * What earlier runs have kept, the same for all that ask. Nothing where no history tells that
     * the folder is ours: what somebody committed could say anything.
     */
    synchronized Cache cache(WorkTree tree) {
        if (cache == null) {
            cache = noCache || noHistory ? Cache.NONE : ours(tree);
        }
        return cache;
    }

    private static Cache ours(WorkTree tree) {
        try (Revisions revisions = Revisions.open(tree.root()).orElse(null)) {
            return revisions == null ? Cache.NONE : revisions.ours(Cache.in(tree.root()));
        }
    }

    /** Where what a build read may be noted: not where that is more than Git and the tree. */
    Cache record(WorkTree tree) {
        return outsideConfig(tree).isPresent() ? Cache.NONE : cache(tree);
    }

    /** The links to other sites that the last check found dead. */
    List<DeadLink> deadLinks(WorkTree tree) {
        tree.file(DeadLinks.FOLDER + "/" + DeadLinks.FILE);
        return DeadLinks.read(tree.root().resolve(DeadLinks.FOLDER));
    }

    /** To find out what changed when. */
    FreshnessReader freshness(WorkTree tree) {
        return new FreshnessReader(tree.root(), tree, cache(tree));
    }

    /** Every former address; without history only those that people wrote down. */
    Ledger ledger(WorkTree tree, Site site) {
        LedgerReader reader = ledgerReader(tree);
        return site.history().head().isEmpty()
                ? reader.readWithoutHistory(site)
                : reader.read(site, "HEAD");
    }

    private LedgerReader ledgerReader(WorkTree tree) {
        return new LedgerReader(tree, configPath(tree), cache(tree));
    }
}
