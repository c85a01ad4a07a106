package dev.colophon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * A small site that a test writes and builds.
 *
 * @param folder where its sources are
 */
record Trial(Path folder) {

    /** What a build said. */
    record Outcome(int code, String out, String err) {}

    Trial file(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A config that says where the sources are published. */
    Trial withForge() {
        return file("site-config.yml", "repository: {url: \"https://github.com/example/guide\"}\n");
    }

    Outcome build(String... options) {
        Stream<String> words = Stream.of("build", "--no-history", folder.toString());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                Main.run(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        Stream.concat(words, Arrays.stream(options)).toArray(String[]::new));
        return new Outcome(code, out.toString(), err.toString());
    }

    /** A file of the site that was built. */
    String built(String path) {
        try {
            return Files.readString(folder.resolve("_site").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasBuilt(String path) {
        return Files.exists(folder.resolve("_site").resolve(path));
    }

    /** The text of a page that was built, without what stands around it. */
    String article(String path) {
        String page = built(path);
        int start = page.indexOf("<article");
        return page.substring(start, page.indexOf("</article>", start));
    }

    /** The contents of the book, as a page shows them. */
    String sidebar(String path) {
        String page = built(path);
        int start = page.indexOf("class=\"sidebar");
        return page.substring(start, page.indexOf("</nav>", start));
    }
}
