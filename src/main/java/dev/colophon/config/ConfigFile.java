package dev.colophon.config;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one config file, in YAML or TOML, and reports what is wrong with it as a whole. */
final class ConfigFile {
    private final SourceTree tree;
    private final List<Diagnostic> diagnostics;

    ConfigFile(SourceTree tree, List<Diagnostic> diagnostics) {
        this.tree = tree;
        this.diagnostics = diagnostics;
    }

    /** The mapping that Colophon's config file is; absent when it is none. */
    Optional<YamlMap> yaml(String path) {
        return root(path).flatMap(root -> mapping(path, root));
    }

    /**
     * The mapping that another tool's config file is; an empty file says nothing, which is fine.
     */
    YamlMap yamlOrEmpty(String path) {
        YamlMap empty = new YamlMap(Map.of(), Location.of(path));
        return root(path)
                .filter(root -> !(root instanceof YamlScalar scalar && scalar.isEmpty()))
                .flatMap(root -> mapping(path, root))
                .orElse(empty);
    }

    private Optional<YamlNode> root(String path) {
        Optional<SourceFile> file = text(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        YamlReader.Result result =
                new YamlReader(Rule.INVALID_CONFIG).read(path, file.get().text(), 1);
        diagnostics.addAll(result.diagnostics());
        boolean broken = result.root().isEmpty() && !result.diagnostics().isEmpty();
        YamlNode nothing = new YamlScalar("", false, Location.of(path));
        return broken ? Optional.empty() : Optional.of(result.root().orElse(nothing));
    }

    private Optional<YamlMap> mapping(String path, YamlNode root) {
        if (root instanceof YamlMap map) {
            return Optional.of(map);
        }
        boolean empty = root instanceof YamlScalar scalar && scalar.isEmpty();
        String message =
                (empty ? "the file is empty" : "the file is " + root.kind())
                        + "; expected a mapping with keys such as `"
                        + (Discovery.isBookFile(path) ? "root" : "title")
                        + "`";
        String hint = empty ? "write `title: …`, or delete the file" : "begin with `title: …`";
        diagnostics.add(new Diagnostic(Rule.INVALID_CONFIG, root.location(), message, hint));
        return Optional.empty();
    }

    /** The tables of a TOML file; without any when it cannot be read. */
    Toml toml(String path) {
        String text = text(path).map(SourceFile::text).orElse("");
        return new Toml(path, text, diagnostics);
    }

    private Optional<SourceFile> text(String path) {
        Optional<SourceFile> file = tree.read(path);
        file.ifPresent(read -> diagnostics.addAll(read.diagnostics()));
        return file.filter(
                read -> read.diagnostics().stream().noneMatch(d -> d.rule() == Rule.TOO_LARGE));
    }
}
