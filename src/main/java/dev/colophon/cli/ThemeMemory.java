package dev.colophon.cli;

import dev.colophon.config.SiteConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.render.Theme;
import dev.colophon.source.Digest;
import dev.colophon.source.SourcePath;
import dev.colophon.source.WorkTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compiles a site's templates again only when one of its theme's files changed, and keeps the last
 * theme that was fine while somebody edits it.
 */
final class ThemeMemory {
    private final WorkTree tree;
    private Map<String, String> digests = Map.of();
    private @Nullable Theme newest;
    private @Nullable Theme good;

    ThemeMemory(WorkTree tree) {
        this.tree = tree;
    }

    /** The theme to use; what is wrong with the newest one is added to the diagnostics. */
    Theme load(SiteConfig config, List<Diagnostic> diagnostics) {
        Map<String, String> present = digests(config);
        if (newest == null || !present.equals(digests)) {
            newest = Theme.load(tree, config);
            digests = present;
        }
        diagnostics.addAll(newest.diagnostics());
        if (good == null || newest.diagnostics().isEmpty()) {
            good = newest;
        }
        return good;
    }

    private Map<String, String> digests(SiteConfig config) {
        String folder = SourcePath.join(SourcePath.join(config.folder(), "themes"), config.theme());
        Map<String, String> found = new TreeMap<>();
        found.put(folder, "");
        List<String> files = new ArrayList<>(tree.filesBelow(folder));
        config.logo().light().ifPresent(files::add);
        config.logo().dark().ifPresent(files::add);
        for (String path : files) {
            try {
                found.put(path, Digest.of(Files.readAllBytes(tree.file(path).orElseThrow())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }
}
