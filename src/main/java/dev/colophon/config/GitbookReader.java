package dev.colophon.config;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.FolderIndex;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a {@code .gitbook.yaml}. */
final class GitbookReader {
    private final SourceTree tree;
    private final List<Diagnostic> diagnostics;

    GitbookReader(SourceTree tree, List<Diagnostic> diagnostics) {
        this.tree = tree;
        this.diagnostics = diagnostics;
    }

    Found read(BookSlot slot) {
        YamlMap map = new ConfigFile(tree, diagnostics).yamlOrEmpty(slot.config());
        Fields config = Fields.of(map, diagnostics);
        YamlMap none = new YamlMap(Map.of(), config.at("structure"));
        Fields structure = Fields.of(config.map("structure").orElse(none), diagnostics);
        String source = source(slot, config);
        BookConfig book = book(slot, source, structure);
        RedirectConfigReader redirects = new RedirectConfigReader(tree, source, slot.path());
        return new Found(List.of(book), Optional.empty(), Optional.empty(), redirects.read(config));
    }

    private BookConfig book(BookSlot slot, String source, Fields structure) {
        return new BookConfig(
                slot.id(),
                Optional.empty(),
                "",
                source,
                file(structure, source, "summary", "SUMMARY.md", Rule.MISSING_SUMMARY),
                file(structure, source, "readme", readme(source), Rule.MISSING_CHAPTER),
                slot.path(),
                slot.language(),
                "",
                AddressStyle.GITBOOK);
    }

    private String source(BookSlot slot, Fields config) {
        String written = config.text("root").orElse("./");
        String folder = SourcePath.parent(slot.config());
        Optional<String> source = SourcePath.resolve(folder, relative(written));
        if (source.filter(tree::isFolder).isEmpty()) {
            String message = "`root` is `" + written + "`; there is no such folder";
            config.invalid(config.at("root"), message, "");
        }
        return source.orElse(folder);
    }

    private String readme(String source) {
        return FolderIndex.in(tree, source).map(SourcePath::fileName).orElse("README.md");
    }

    /** A file that the structure names, which has to be there, or else the usual one if it is. */
    private Optional<String> file(
            Fields structure, String source, String key, String usual, Rule missing) {
        Optional<String> named = structure.text(key);
        Optional<String> file =
                SourcePath.resolve(source, relative(named.orElse(usual))).filter(tree::isFile);
        if (named.isPresent() && file.isEmpty()) {
            String message = "`" + key + "` is `" + named.get() + "`; there is no such file";
            structure.report(missing, structure.at(key), message, "");
        }
        return file;
    }

    /** A slash at the start means the book's folder, not the repository's. */
    private static String relative(String path) {
        return path.replaceAll("^/+", "");
    }
}
