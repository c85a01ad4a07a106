package dev.colophon.catalog;

import dev.colophon.config.ConfigLoader;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.history.History;
import dev.colophon.site.Site;
import dev.colophon.site.SiteLoader;
import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A book on disk that a test writes, read as catalogs. */
final class CatalogFixture {
    private final Path root;

    CatalogFixture(Path root) {
        this.root = root;
        file(".git/HEAD", "");
        file("README.md", "# Home\n");
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

    /** Asks for the preset, so that one entry is enough. */
    CatalogFixture gqm() {
        return file("site-config.yml", "catalogs:\n  - preset: gqm\n");
    }

    Site site() {
        SourceTree tree = SourceTree.around(root);
        return new ConfigLoader()
                .load(tree, "", Optional.empty())
                .config()
                .map(config -> new SiteLoader(tree, paths -> History.NONE).load(config))
                .orElseThrow();
    }

    List<Catalog> catalogs() {
        return new CatalogReader().read(site());
    }

    /** The only catalog. */
    Catalog catalog() {
        List<Catalog> catalogs = catalogs();
        if (catalogs.size() != 1) {
            throw new AssertionError(catalogs);
        }
        return catalogs.get(0);
    }

    static List<String> entries(Catalog catalog) {
        return catalog.entries().stream()
                .map(entry -> entry.kind().id() + " " + entry.id() + ": " + entry.title())
                .toList();
    }

    static List<String> relations(Catalog catalog) {
        return catalog.relations().stream()
                .map(r -> r.from() + (r.mutual() ? " = " : " - ") + r.to() + ": " + r.note())
                .toList();
    }

    static List<String> problems(Catalog catalog) {
        return catalog.diagnostics().stream().map(CatalogFixture::line).toList();
    }

    private static String line(Diagnostic d) {
        return d.location() + " " + d.rule().id() + ": " + d.message();
    }
}
