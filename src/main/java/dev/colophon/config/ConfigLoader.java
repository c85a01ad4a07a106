package dev.colophon.config;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.ForwardingTree;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out what a site is made of: from {@code site-config.yml}, else from the {@code book.toml},
 * {@code .gitbook.yaml} or {@code SUMMARY.md} of the folder, else from the folder alone.
 */
public final class ConfigLoader {
    /** The name of the config file. */
    public static final String FILE = "site-config.yml";

    private static final String NEAR_MISS = "site-config.yaml";

    /**
     * Reads the config of a site.
     *
     * @param folder the site's folder, from the tree's root; where the config file is looked for
     * @param configPath the config file, from the tree's root, when it is not to be looked for
     */
    public Loaded load(SourceTree tree, String folder, Optional<String> configPath) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Optional<SiteConfig> config = load(tree, folder, configPath.orElse(""), diagnostics);
        return loaded(config, diagnostics);
    }

    /**
     * Reads a config that lies elsewhere: its paths start at the site's folder.
     *
     * @param folder the site's folder, from the tree's root
     * @param config the config file
     */
    public Loaded load(SourceTree tree, String folder, SourceFile config) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Optional<SiteConfig> site =
                new ConfigFile(new With(tree, config), diagnostics)
                        .yaml(config.path())
                        .map(map -> new SiteReader(tree, folder, diagnostics).read(map));
        return loaded(site, diagnostics);
    }

    /** A tree with one more file. */
    private record With(SourceTree tree, SourceFile file) implements ForwardingTree {
        @Override
        public Optional<SourceFile> read(String path) {
            return path.equals(file.path()) ? Optional.of(file) : tree.read(path);
        }
    }

    private static Loaded loaded(Optional<SiteConfig> config, List<Diagnostic> diagnostics) {
        boolean usable = diagnostics.stream().noneMatch(ConfigLoader::isFatal);
        return new Loaded(
                config.filter(any -> usable), diagnostics.stream().distinct().sorted().toList());
    }

    private static boolean isFatal(Diagnostic diagnostic) {
        return diagnostic.rule() == Rule.INVALID_CONFIG || diagnostic.rule() == Rule.TOO_LARGE;
    }

    private static Optional<SiteConfig> load(
            SourceTree tree, String folder, String explicit, List<Diagnostic> diagnostics) {
        String file = explicit.isEmpty() ? SourcePath.join(folder, FILE) : explicit;
        String home = explicit.isEmpty() ? folder : SourcePath.parent(explicit);
        if (tree.isFile(file) && !Discovery.isBookFile(file)) {
            return new ConfigFile(tree, diagnostics)
                    .yaml(file)
                    .map(map -> new SiteReader(tree, home, diagnostics).read(map));
        }
        if (!explicit.isEmpty() && !tree.isFile(file)) {
            report(diagnostics, file, "found no such file; expected a config file", "");
        }
        String nearMiss = SourcePath.join(folder, NEAR_MISS);
        if (explicit.isEmpty() && tree.isFile(nearMiss)) {
            String message = "found " + NEAR_MISS + "; expected " + FILE;
            report(diagnostics, nearMiss, message, "rename the file");
        }
        if (!tree.isFolder(home)) {
            report(diagnostics, home, "found no such folder; expected the site's folder", "");
            return Optional.empty();
        }
        YamlMap nothing = new YamlMap(Map.of(), Location.of(file));
        return Optional.of(new SiteReader(tree, home, diagnostics).read(nothing));
    }

    private static void report(
            List<Diagnostic> diagnostics, String path, String message, String hint) {
        diagnostics.add(new Diagnostic(Rule.INVALID_CONFIG, Location.of(path), message, hint));
    }
}
