package dev.colophon.check;

import dev.colophon.config.ConfigLoader;
import dev.colophon.config.Loaded;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.history.History;
import dev.colophon.permalink.Ledger;
import dev.colophon.permalink.LedgerReader;
import dev.colophon.site.Site;
import dev.colophon.site.SiteLoader;
import dev.colophon.source.SourceTree;
import dev.colophon.source.WorkTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A site on disk that a test writes, without a history. */
final class SiteFixture {
    private final Path root;

    SiteFixture(Path root) {
        this.root = root;
        file(".git/HEAD", "");
    }

    SiteFixture file(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WorkTree tree() {
        return SourceTree.around(root);
    }

    Site site() {
        Loaded loaded = new ConfigLoader().load(tree(), "", Optional.empty());
        if (!loaded.diagnostics().isEmpty()) {
            throw new AssertionError(loaded.diagnostics());
        }
        return new SiteLoader(tree(), paths -> History.NONE).load(loaded.config().orElseThrow());
    }

    Ledger ledger() {
        return new LedgerReader(tree(), Optional.empty()).readWithoutHistory(site());
    }

    /** Findings, one line each. */
    static List<String> lines(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(d -> d.location() + " " + d.rule().id() + ": " + d.message() + hint(d.hint()))
                .toList();
    }

    private static String hint(String hint) {
        return hint.isEmpty() ? "" : " (" + hint + ")";
    }
}
