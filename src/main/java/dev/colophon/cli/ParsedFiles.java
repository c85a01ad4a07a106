package dev.colophon.cli;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.markdown.Document;
import dev.colophon.markdown.MarkdownParser;
import dev.colophon.markdown.OutlineParser;
import dev.colophon.site.DocumentMemory;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The documents of the last build. Safe for several threads. */
final class ParsedFiles implements DocumentMemory {
    private final Map<String, Parsed> documents = new ConcurrentHashMap<>();
    private volatile OutlineParser outlines = new OutlineParser();

    /** What a file was parsed to. */
    private record Parsed(SourceFile file, Document document) {}

    @Override
    public Document document(SourceFile file, Function<SourceFile, Document> parser) {
        Parsed before = documents.get(file.path());
        if (before != null && before.file().equals(file)) {
            return before.document();
        }
        Document document = parser.apply(file);
        if (MarkdownParser.standsAlone(file)) {
            documents.put(file.path(), new Parsed(file, document));
        }
        return document;
    }

    @Override
    public OutlineParser outlines() {
        return outlines;
    }

    @Override
    public List<Diagnostic> diagnostics() {
        return List.of();
    }

    /** Drops former texts of summaries, when what changed is no page. */
    void forget(Changes changes) {
        if (!documents.keySet().containsAll(changes.paths())) {
            outlines = new OutlineParser();
        }
    }

    /** Drops what is no page any more. */
    void keep(Site site) {
        Set<String> sources = site.pages().stream().map(Page::source).collect(Collectors.toSet());
        documents.keySet().retainAll(sources);
    }
}
