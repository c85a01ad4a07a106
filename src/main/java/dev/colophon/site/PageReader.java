package dev.colophon.site;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.markdown.Document;
import dev.colophon.markdown.MarkdownParser;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourcePath;
import dev.colophon.source.SourceTree;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the pages of all books. A worker for one site. */
final class PageReader {
    private final SourceTree tree;
    private final DocumentMemory memory;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    PageReader(SourceTree tree, DocumentMemory memory) {
        this.tree = tree;
        this.memory = memory;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    List<PageIndex.Entry> read(AddressPlan plan) {
        diagnostics.addAll(plan.diagnostics());
        List<String> sources =
                plan.pages().stream().map(AddressPlan.Planned::source).distinct().toList();
        Map<String, Document> documents = new HashMap<>();
        for (Document document : parse(sources)) {
            documents.put(document.path(), document);
            diagnostics.addAll(document.diagnostics());
        }
        return plan.pages().stream()
                .map(page -> entry(page, documents.get(page.source())))
                .toList();
    }

    private List<Document> parse(List<String> sources) {
        MarkdownParser parser = new MarkdownParser(tree);
        return sources.parallelStream()
                .map(source -> memory.document(read(source), parser::parse))
                .toList();
    }

    private SourceFile read(String source) {
        return tree.read(source)
                .orElseThrow(() -> new UncheckedIOException(new NoSuchFileException(source)));
    }

    private static PageIndex.Entry entry(AddressPlan.Planned page, Document document) {
        String title = document.title().isEmpty() ? page.chapter().title() : document.title();
        String shown =
                title.isEmpty()
                        ? SourcePath.baseName(page.source()).replaceAll("[-_]+", " ")
                        : title;
        return new PageIndex.Entry(page.book(), page.address(), shown, document);
    }
}
