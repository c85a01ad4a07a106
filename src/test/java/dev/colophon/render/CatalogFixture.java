package dev.colophon.render;

import dev.colophon.catalog.CatalogReader;
import dev.colophon.config.ConfigLoader;
import dev.colophon.freshness.Freshness;
import dev.colophon.history.History;
import dev.colophon.permalink.Ledger;
import dev.colophon.permalink.LedgerReader;
import dev.colophon.site.Site;
import dev.colophon.site.SiteLoader;
import dev.colophon.source.SourceTree;
import dev.colophon.source.WorkTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A site with a catalog that a test writes, and its files, made when they are asked for. */
final class CatalogFixture {
    private final Path root;
    private Map<String, OutputFile> files = Map.of();

    CatalogFixture(Path root) {
        this.root = root;
        file(".git/HEAD", "");
    }

    CatalogFixture file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A question of a name and the metrics that answer it. */
    CatalogFixture question(String id, String title, String... metrics) {
        String links =
                List.of(metrics).stream()
                        .map(metric -> "- [M](../metrics/" + metric + ".md): by " + metric + "\n")
                        .collect(Collectors.joining());
        return file(
                "docs/questions/" + id + ".md",
                "---\nkind: question\n---\n\n# " + title + "\n\nAsked.\n\n## Metrics\n\n" + links);
    }

    CatalogFixture metric(String id, String title, String unit) {
        return file(
                "docs/metrics/" + id + ".md",
                "---\nkind: metric\nunit: \"" + unit + "\"\n---\n\n# " + title + "\n\nCounts.\n");
    }

    CatalogFixture render() {
        WorkTree tree = SourceTree.around(root);
        var loaded = new ConfigLoader().load(tree, "", Optional.empty());
        Site site = new SiteLoader(tree, any -> History.NONE).load(loaded.config().orElseThrow());
        Ledger ledger = new LedgerReader(tree, Optional.empty()).readWithoutHistory(site);
        Theme theme = Theme.load(tree, site.config());
        files =
                new SiteRenderer(tree, theme)
                                .render(
                                        site,
                                        ledger,
                                        new CatalogReader().read(site),
                                        Freshness.NONE,
                                        List.of())
                                .stream()
                                .collect(Collectors.toMap(OutputFile::path, Function.identity()));
        return this;
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    String text(String path) {
        if (!has(path)) {
            throw new AssertionError(path + " is not among " + files.keySet());
        }
        return new String(files.get(path).content().bytes(), StandardCharsets.UTF_8);
    }

    Document page(String path) {
        return Jsoup.parse(text(path));
    }
}
