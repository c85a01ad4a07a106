package dev.colophon;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.colophon.cli.Colophon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * A small site in {@code src/test/sites/}: its sources, {@code diagnostics.txt} with what the
 * program says of them, and {@code expected/} with the article of each page, the drawings, the
 * pages in reading order and the list of all files.
 *
 * @param folder where it is
 */
record GoldenSite(Path folder) {
    private static final String MADE =
            "(assets|search)/.*|.*\\.html\\.md|llms(-full)?\\.txt|favicon\\.ico|apple-touch-icon\\.png";

    /** Says again what the pages say. */
    private static final String WHOLE = "(.*/)?print(/index)?\\.html";

    private static final Path ROOT = Path.of("src/test/sites");
    private static final String EXPECTED = "expected/";
    private static final String DIAGNOSTICS = "diagnostics.txt";

    /** What a build of a site gave. */
    record Result(Colophon run, String diagnostics, Map<String, String> expected) {}

    static List<GoldenSite> all() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory).sorted().map(GoldenSite::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies the sources out of this repository, whose files they must not see. */
    Folder copySources(Path target) {
        return new Folder(folder)
                .copyTo(target, file -> !file.startsWith(EXPECTED) && !file.equals(DIAGNOSTICS));
    }

    static Result build(Path sources, Path out) {
        Colophon run = Colophon.run("build", sources, "-o", out);
        return new Result(run, run.err(), expected(new Folder(out)));
    }

    private static Map<String, String> expected(Folder site) {
        Map<String, String> expected = new TreeMap<>();
        Map<String, byte[]> files = site.files();
        String addresses =
                files.keySet().stream()
                        .filter(file -> !file.matches(MADE))
                        .collect(Collectors.joining("\n", "", "\n"));
        expected.put("addresses.txt", addresses);
        expected.put("pages.txt", pages(site.text("inventory.json")));
        files.keySet().stream()
                .filter(file -> file.endsWith(".html") && !file.matches(WHOLE))
                .forEach(file -> article(site.text(file)).ifPresent(a -> expected.put(file, a)));
        files.keySet().stream()
                .filter(file -> file.endsWith(".svg") && !file.startsWith("assets/"))
                .forEach(file -> expected.put(file, site.text(file)));
        return expected;
    }

    /** The pages in reading order, each with its title. */
    private static String pages(String inventory) {
        try {
            List<?> pages = (List<?>) JSON.std.mapFrom(inventory).get("pages");
            return pages.stream()
                    .map(page -> (Map<?, ?>) page)
                    .map(page -> page.get("title") + " | " + page.get("address") + "\n")
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> article(String html) {
        var document = Jsoup.parse(html);
        document.outputSettings().prettyPrint(false);
        Element article = document.selectFirst("main > article");
        return article == null ? Optional.empty() : Optional.of(article.html().strip() + "\n");
    }

    Result golden() {
        Map<String, String> expected = new TreeMap<>();
        new Folder(folder.resolve(EXPECTED))
                .files()
                .forEach((file, bytes) -> expected.put(file, text(bytes)));
        Path diagnostics = folder.resolve(DIAGNOSTICS);
        String report = Files.exists(diagnostics) ? new Folder(folder).text(DIAGNOSTICS) : "";
        return new Result(new Colophon(0, "", ""), report, expected);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Takes what was built for what is expected from now on. */
    void update(Result result) {
        Folder expected = new Folder(folder.resolve(EXPECTED));
        expected.files().keySet().forEach(file -> delete(expected.resolve(file)));
        result.expected().forEach(expected::write);
        new Folder(folder).write(DIAGNOSTICS, result.diagnostics());
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
