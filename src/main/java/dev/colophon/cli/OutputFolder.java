package dev.colophon.cli;

import dev.colophon.config.BookConfig;
import dev.colophon.config.SiteConfig;
import dev.colophon.output.Publisher;
import dev.colophon.source.SourcePath;
import dev.colophon.source.WorkTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Refuses folders that a site must not be written to, before any work is done. */
final class OutputFolder {

    private OutputFolder() {}

    static void check(WorkTree tree, SiteConfig config, Path folder) {
        Optional<String> path = tree.pathOf(folder);
        if (path.isPresent()) {
            for (BookConfig book : config.books()) {
                checkBook(book, path.get(), folder);
            }
        }
        Optional<String> refusal = Publisher.refusal(folder);
        if (refusal.isPresent()) {
            throw new UncheckedIOException(refusal.get(), new IOException(refusal.get()));
        }
    }

    private static void checkBook(BookConfig book, String path, Path folder) {
        if (SourcePath.isBelow(path, book.source())) {
            throw new WrongUseException(
                    "output folder `"
                            + folder
                            + "` holds the sources of the book `"
                            + book.id()
                            + "`; choose another, such as _site");
        }
        if (!SourcePath.isBelow(book.source(), path)) {
            return;
        }
        String first = SourcePath.within(book.source(), path).split("/", 2)[0];
        if (!first.startsWith("_") && !first.startsWith(".")) {
            throw new WrongUseException(
                    "output folder `"
                            + folder
                            + "` lies inside the sources of the book `"
                            + book.id()
                            + "`; choose one outside, or one whose name starts with `_`, such as"
                            + " _site");
        }
    }
}
