package dev.colophon.site;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.markdown.Document;
import dev.colophon.markdown.OutlineParser;
import dev.colophon.source.SourceFile;
import java.util.List;
import java.util.function.Function;

/**
 * May know a file's document from before, so that only what changed is parsed. Safe for several
 * threads.
 */
public interface DocumentMemory {
    /** Knows nothing: every file is parsed. */
    DocumentMemory NONE =
            new DocumentMemory() {
                @Override
                public Document document(SourceFile file, Function<SourceFile, Document> parser) {
                    return parser.apply(file);
                }

                @Override
                public OutlineParser outlines() {
                    return new OutlineParser();
                }

                @Override
                public List<Diagnostic> diagnostics() {
                    return List.of();
                }
            };

    /** What the parser makes of a file. */
    Document document(SourceFile file, Function<SourceFile, Document> parser);

    /** A parser that may know the summaries. */
    OutlineParser outlines();

    /** What is wrong with what was remembered. */
    List<Diagnostic> diagnostics();
}
