package dev.colophon.book;

import dev.colophon.config.BookConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.OutlineParser;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.util.List;
import java.util.Optional;

/** Reads the contents of a book: from its summary, or from its folder where there is none. */
public final class BookReader {
    private final SourceTree tree;
    private final OutlineParser outlines;

    public BookReader(SourceTree tree) {
        this(tree, new OutlineParser());
    }

    /** With a parser that may know the summary already, from another revision. */
    public BookReader(SourceTree tree, OutlineParser outlines) {
        this.tree = tree;
        this.outlines = outlines;
    }

    /**
     * Reads a book. A summary that is not there is a diagnostic, and the folder's own order is
     * used.
     */
    public Book read(BookConfig config) {
        if (config.summary().isEmpty()) {
            return new FolderReader(tree).read(config, List.of());
        }
        String path = config.summary().get();
        Optional<SourceFile> summary = tree.read(path);
        return summary.isPresent()
                ? new SummaryParser(tree, config, outlines).parse(summary.get())
                : new FolderReader(tree).read(config, List.of(missing(path, config)));
    }

    private static Diagnostic missing(String path, BookConfig config) {
        String message =
                "summary `" + path + "` does not exist; the pages are in the order of the folder";
        String hint = "create it, or set `summary: false` for the book `" + config.id() + "`";
        return new Diagnostic(Rule.MISSING_SUMMARY, Location.of(path), message, hint);
    }
}
