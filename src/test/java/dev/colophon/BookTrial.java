package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.cli.Colophon;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A book that a test writes and builds.
 *
 * @param book its sources
 * @param site what is built of them
 */
record BookTrial(Folder book, Folder site) {

    static BookTrial of(Path temporary) {
        return new BookTrial(
                new Folder(temporary.resolve("book")), new Folder(temporary.resolve("site")));
    }

    /** Builds, which may find anything but an exception. */
    Colophon build(Object... options) {
        Stream<Object> words = Stream.of("build", book.path(), "-o", site.path());
        Colophon run = Colophon.run(Stream.concat(words, Stream.of(options)).toArray());
        assertThat(run.all()).doesNotContain("Exception", "\tat ");
        return run;
    }

    Document page(String file) {
        return Jsoup.parse(site.text(file));
    }
}
