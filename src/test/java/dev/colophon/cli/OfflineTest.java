package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site for the disk: each link names a file that is there. */
class OfflineTest {
    private static final String CONFIG =
            """
            title: Library
            url: https://example.org/docs/
            books:
              - {id: guide, title: Guide, source: guide}
              - {id: other, title: Other, source: other}
            formats: true
            redirects:
              old/: guide/setup/
            """;

    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        write("site-config.yml", CONFIG);
        write("guide/README.md", "# Guide\n\n[Set up](setup.md#here), [folder](./), [q](?q)\n");
        write("guide/setup.md", "# Set up\n\n## Here\n\n[back](README.md) <https://e.org/a/>\n");
        write("guide/map.md", "# Map\n\n```mindmap\n# Root\n\n- [Set up](setup.md)\n- B\n```\n");
        write("other/README.md", "# Other\n\n[Set up](../guide/setup.md)\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private Colophon build(Object... more) {
        List<Object> words = new ArrayList<>(List.of("build", folder, "--no-history"));
        words.addAll(List.of(more));
        return Colophon.run(words.toArray());
    }

    /** The links of a page to what is not there. */
    private static Stream<String> dead(Path page) {
        try {
            return Jsoup.parse(Files.readString(page)).select("[href], [src]").stream()
                    .map(OfflineTest::reference)
                    .filter(url -> !url.isEmpty() && !url.matches("(?i)[a-z]+:.*"))
                    .filter(url -> !Files.isRegularFile(page.resolveSibling(url).normalize()))
                    .map(url -> page + ": " + url);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String reference(Element element) {
        String url = element.hasAttr("href") ? element.attr("href") : element.attr("src");
        return url.split("[?#]", 2)[0];
    }

    @Test
    void allLinksNameFilesThatAreThere() throws IOException {
        Colophon run = build("--offline");

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out()).contains("_offline");
        Path site = folder.resolve("_offline");
        try (Stream<Path> files = Files.walk(site)) {
            List<Path> linking =
                    files.filter(file -> file.toString().matches(".*\\.(html|svg)")).toList();
            assertThat(linking).hasSizeGreaterThan(10);
            assertThat(linking.stream().flatMap(OfflineTest::dead)).isEmpty();
        }
        assertThat(site.resolve("guide/index.html"))
                .content()
                .contains("href=\"setup/index.html#here\"", "href=\"https://example.org/docs/");
        assertThat(site.resolve("old/index.html"))
                .content()
                .contains("0; url=../guide/setup/index.html\"");
    }

    @Test
    void whatServersReadIsLeftOut() {
        build("--offline");

        assertThat(folder.resolve("_offline/404.html")).doesNotExist();
        assertThat(folder.resolve("_offline/_redirects")).doesNotExist();
        assertThat(folder.resolve("_offline/sitemap.xml")).doesNotExist();
        assertThat(folder.resolve("_offline/.nojekyll")).doesNotExist();
        assertThat(folder.resolve("_offline/llms.txt")).exists();
    }

    @Test
    void anOutputThatEndsInZipIsAZip() throws IOException {
        Path zip = folder.resolve("library.ZIP");
        Colophon run = build("--offline", "-o", zip);

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out()).contains("library.ZIP");
        try (ZipFile read = new ZipFile(zip.toFile())) {
            assertThat(read.getEntry("library/index.html")).isNotNull();
            assertThat(read.getEntry("library/guide/setup/index.html")).isNotNull();
        }
        assertThat(build("--offline", "-o", zip).code()).isZero();
    }

    @Test
    void aZipForAServerIsWrongUse() {
        Colophon run = build("-o", folder.resolve("library.zip"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("library.zip", "--offline");
        assertThat(folder.resolve("library.zip")).doesNotExist();
    }

    @Test
    void anotherZipIsNotOverwritten() throws IOException {
        write("photos.zip", "mine");
        Colophon run = build("--offline", "-o", folder.resolve("photos.zip"));

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("photos.zip", "did not write", "choose another");
    }
}
