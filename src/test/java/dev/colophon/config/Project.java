package dev.colophon.config;

import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A repository on disk that a test writes. */
final class Project {
    private final Path root;

    Project(Path root) throws IOException {
        this.root = Files.createDirectories(root);
        Files.createDirectories(root.resolve(".git"));
    }

    Project file(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    Loaded load(String folder) {
        return new ConfigLoader().load(SourceTree.around(root), folder, Optional.empty());
    }

    Loaded load(String folder, String configPath) {
        return new ConfigLoader().load(SourceTree.around(root), folder, Optional.of(configPath));
    }

    /** The config in the root, which has to be fine. */
    SiteConfig config() {
        Loaded loaded = load("");
        if (!loaded.diagnostics().isEmpty()) {
            throw new AssertionError(loaded.diagnostics());
        }
        return loaded.config().orElseThrow();
    }

    /** What is wrong with the config in the root, one line each. */
    List<String> problems() {
        return load("").diagnostics().stream()
                .map(d -> d.location() + " " + d.rule().id() + ": " + d.message() + hint(d.hint()))
                .toList();
    }

    private static String hint(String hint) {
        return hint.isEmpty() ? "" : " (" + hint + ")";
    }
}
