package dev.colophon;

import dev.colophon.browser.ServedSite;
import dev.colophon.cli.Colophon;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.PersonIdent;

/** A site that has every kind of page, for tests that look at all of them. */
final class EveryKind {
    static final List<String> ADDRESSES =
            List.of(
                    "",
                    "404.html",
                    "calendar/",
                    "changes/",
                    "contributors/",
                    "contributors/ada-lovelace/",
                    "es/rich/",
                    "help-wanted/",
                    "made/",
                    "map/",
                    "map/fences/",
                    "numbers/",
                    "numbers/catalog/",
                    "numbers/catalog/compare/",
                    "numbers/catalog/graph/",
                    "numbers/catalog/matrix/",
                    "numbers/metrics/harvest/",
                    "search/?q=blocks",
                    "text/",
                    "text/blocks/",
                    "text/changes/",
                    "text/colophon/",
                    "text/gone/",
                    "text/html/",
                    "text/images/",
                    "text/links/",
                    "text/print/",
                    "text/rich/",
                    "text/tables/",
                    "translations/",
                    "embed/text/blocks/",
                    "embed/text/tables/?section=tables");

    private static final String CONFIG =
            """
            title: Everything
            description: Each kind of page once.
            url: https://example.org/all/
            theme: %s
            repository: {url: "https://github.com/example/all"}
            formats: true
            embedding: true
            books:
              - {id: text, source: text, title: Text, license: CC BY-SA 4.0}
              - {id: text-es, source: text-es, path: es/, title: Texto, language: es}
              - {id: numbers, source: numbers, title: Garden in numbers}
              - {id: map, source: map, title: Map}
              - {id: made, source: made}
            translations: [{book: text-es, of: text}]
            events:
              - {id: meeting, title: Meeting, start: 2026-11-09 08:00, zone: Europe/Berlin, duration: 1 hour, repeat: FREQ=WEEKLY}
            navigation: [{title: Elsewhere, link: "https://example.com/"}]
            """;
    private static final String RICH =
            """
            # Rich

            See https://example.com/a and [there](https://example.com/b). A note[^1], and again[^1].

            > [!TAB] One
            > First.

            > [!TAB] Two
            > Second.

            <details><summary>More</summary>Hidden at first.</details>

            Term
            : Definition.

            $\\sqrt{x}$

            ```java
            String line = "%s";
            ```

            %s
            [^1]: Said once.
            """;

    private final Folder sources;
    private Instant time = Instant.parse("2024-01-01T00:00:00Z");

    private EveryKind(Path folder) {
        sources = new Folder(folder);
    }

    /** Builds the site with the bundled theme and serves it below a path. */
    static ServedSite serve(Path temporary, String below) {
        Path site = temporary.resolve("site");
        build(temporary.resolve("sources"), "commons", site);
        return new ServedSite(site, below);
    }

    /** Builds it with a theme: {@code commons}, or the example of another. */
    static void build(Path folder, String theme, Path out) {
        try {
            new EveryKind(folder).write(theme);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        Colophon built = Colophon.run("build", folder, "-o", out);
        if (!Files.exists(out.resolve("index.html"))) {
            throw new IllegalStateException(built.all());
        }
    }

    private void write(String theme) throws Exception {
        copy("markdown-features", "", "text");
        copy("catalog-pages", "metrics", "numbers");
        copy("mind-map", "guide", "map");
        new Folder(Path.of("themes/orchard"))
                .copyTo(sources.resolve("themes/orchard"), file -> true);
        String cell = "| a wide cell ";
        String table = cell.repeat(12) + "|\n" + "| --- ".repeat(12) + "|\n";
        sources.write("site-config.yml", CONFIG.formatted(theme))
                .write("text/gone.md", "# Gone\n\nSoon.\n")
                .write("text/rich.md", "# Rich\n\nFirst words.\n")
                .write("text-es/rich.md", "# Rico\n\nPrimeras palabras.\n")
                .write("made/first.md", "# First\n\nText.\n");
        try (Git git = Git.init().setDirectory(sources.path().toFile()).call()) {
            commit(git, "Ada Lovelace", "ada@example.org");
            Files.delete(sources.resolve("text/gone.md"));
            String rows = (cell.repeat(12) + "|\n").repeat(40);
            sources.write("text/rich.md", RICH.formatted("long ".repeat(60), table + rows));
            commit(git, "Bo Li", "bo@example.org");
        }
    }

    private void copy(String site, String folder, String to) {
        new Folder(Path.of("src/test/sites", site, folder))
                .copyTo(
                        sources.resolve(to),
                        file -> !file.startsWith("expected") && !file.equals("diagnostics.txt"));
    }

    private void commit(Git git, String name, String email) throws Exception {
        time = time.plusSeconds(86_400);
        PersonIdent who = new PersonIdent(name, email, time, ZoneOffset.UTC);
        git.add().addFilepattern(".").call();
        git.add().setUpdate(true).addFilepattern(".").call();
        git.commit().setMessage("Write").setAuthor(who).setCommitter(who).setSign(false).call();
    }
}
