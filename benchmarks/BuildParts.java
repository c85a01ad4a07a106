package benchmarks;

import dev.colophon.catalog.CatalogReader;
import dev.colophon.config.ConfigLoader;
import dev.colophon.config.SiteConfig;
import dev.colophon.freshness.Freshness;
import dev.colophon.history.History;
import dev.colophon.history.HistoryReader;
import dev.colophon.markdown.Document;
import dev.colophon.markdown.MarkdownParser;
import dev.colophon.markdown.OutlineParser;
import dev.colophon.permalink.Ledger;
import dev.colophon.permalink.LedgerReader;
import dev.colophon.render.OutputFile;
import dev.colophon.render.SiteRenderer;
import dev.colophon.render.Theme;
import dev.colophon.site.DocumentMemory;
import dev.colophon.site.Site;
import dev.colophon.site.SiteLoader;
import dev.colophon.source.Cache;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import dev.colophon.source.WorkTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The parts of a build of one book, each to be done alone, as often as one likes. */
final class BuildParts {
    private final WorkTree tree;
    private final SiteConfig config;
    private final List<SourceFile> files;
    private final Map<String, Document> documents = new ConcurrentHashMap<>();
    private final Site site;
    private final Ledger ledger;
    private final Theme theme;

    BuildParts(Path folder) {
        tree = SourceTree.around(folder);
        config = new ConfigLoader().load(tree, tree.pathOf(folder).orElseThrow(), Optional.empty()).config().orElseThrow();
        files = tree.filesBelow("").stream().filter(path -> path.endsWith(".md")).map(path -> tree.read(path).orElseThrow()).toList();
        site = new SiteLoader(tree, paths -> History.NONE, memory()).load(config);
        ledger = new LedgerReader(tree, Optional.empty()).readWithoutHistory(site);
        theme = Theme.load(tree, config);
    }

    private DocumentMemory memory() {
        return new DocumentMemory() {
            @Override
            public Document document(SourceFile file, Function<SourceFile, Document> parser) {
                return documents.computeIfAbsent(file.path(), path -> parser.apply(file));
            }

            @Override
            public OutlineParser outlines() {
                return new OutlineParser();
            }
        };
    }

    List<SourceFile> files() {
        return files;
    }

    /** Parses all pages; the number of their links. */
    int parse() {
        MarkdownParser parser = new MarkdownParser(tree);
        return files.stream().mapToInt(file -> parser.parse(file).links().size()).sum();
    }

    /** Makes a site of documents that are parsed already; the number of links that lead somewhere. */
    int resolve() {
        return new SiteLoader(tree, paths -> History.NONE, memory()).load(config).pages().stream()
                .mapToInt(page -> page.targets().size())
                .sum();
    }

    /** Reads who changed each file and when; the number of changes. */
    int history() {
        History history = new HistoryReader(config.people(), Cache.NONE).read(tree.root(), files.stream().map(SourceFile::path).toList());
        return files.stream().mapToInt(file -> history.of(file.path()).changes().size()).sum();
    }

    /** Renders all files of the site; the number of their bytes. */
    long render() {
        long bytes = 0;
        for (OutputFile file : new SiteRenderer(tree, theme).render(site, ledger, new CatalogReader().read(site), Freshness.NONE, List.of())) {
            bytes += file.content().bytes().length;
        }
        return bytes;
    }
}
