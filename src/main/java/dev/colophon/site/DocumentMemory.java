package dev.colophon.site;

import dev.colophon.markdown.Document;
import dev.colophon.source.SourceFile;
import java.util.function.Function;

/**
 * May know a file's document from before, so that a site that is loaded again and again parses only
 * what changed. Safe for several threads.
 */
@FunctionalInterface
public interface DocumentMemory {
    /** Knows nothing: every file is parsed. */
    DocumentMemory NONE = (file, parser) -> parser.apply(file);

    /** What the parser makes of a file. */
    Document document(SourceFile file, Function<SourceFile, Document> parser);
}
