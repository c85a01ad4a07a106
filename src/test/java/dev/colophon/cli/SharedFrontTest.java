package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs are told of front pages that are made. */
class SharedFrontTest {
    private static final String CONFIG =
            """
            title: Garden
            description: All of it.
            language: de
            url: https://example.org/
            previews: true
            formats: true
            books:
              - {id: tools, title: "Tools <1>", description: To dig., source: tools, license: CC0}
              - {id: own, title: Own, source: own}
            """;

    @TempDir private Path folder;

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Document page(String path) throws IOException {
        return Jsoup.parse(Files.readString(folder.resolve("out").resolve(path)));
    }

    private void build(String config) throws IOException {
        write("site-config.yml", config);
        write("tools/spade.md", "# Spade\n");
        write("tools/rake.md", "# Rake\n");
        write("own/README.md", "# Own\n");
        Colophon run = Colophon.run("build", folder, "-o", folder.resolve("out"), "--no-history");
        assertThat(run.code()).as(run.all()).isZero();
    }

    private static Map<String, Object> data(Document page) throws IOException {
        return JSON.std.mapFrom(page.expectFirst("script[type=application/ld+json]").data());
    }

    private static String meta(Document page, String name) {
        return page.select("meta[property=" + name + "], meta[name=" + name + "]").attr("content");
    }

    @Test
    void theHomePageIsAWebsite() throws IOException {
        build(CONFIG);
        Document home = page("index.html");

        assertThat(data(home))
                .containsEntry("@type", "WebSite")
                .containsEntry("name", "Garden")
                .containsEntry("description", "All of it.")
                .containsEntry("url", "https://example.org/")
                .containsEntry("inLanguage", "de")
                .containsEntry("image", "https://example.org/previews/index.png");
        assertThat(meta(home, "og:title")).isEqualTo("Garden");
        assertThat(meta(home, "og:url")).isEqualTo("https://example.org/");
        assertThat(meta(home, "twitter:card")).isEqualTo("summary_large_image");
        assertThat(folder.resolve("out/previews/index.png")).isNotEmptyFile();
    }

    @Test
    void theFrontPageOfABookIsABookOfIt() throws IOException {
        build(CONFIG);
        Document front = page("tools/index.html");

        assertThat(data(front))
                .containsEntry("@type", "Book")
                .containsEntry("name", "Tools <1>")
                .containsEntry("license", "CC0")
                .containsEntry("url", "https://example.org/tools/");
        assertThat(((Map<?, ?>) data(front).get("isPartOf")).get("name")).isEqualTo("Garden");
        assertThat(meta(front, "og:description")).isEqualTo("To dig.");
        assertThat(meta(front, "og:image")).isEqualTo("https://example.org/previews/tools.png");
        assertThat(folder.resolve("out/previews/tools.png")).isNotEmptyFile();
        assertThat(front.select("a.whole-book").eachAttr("href")).containsExactly("print/");
        assertThat(data(page("own/index.html"))).containsKey("@graph");
    }

    @Test
    void withoutUrlNothingNeedsIt() throws IOException {
        build(CONFIG.replaceAll("(url|previews|formats): .*", ""));

        assertThat(page("index.html").select("script[type], meta[name=twitter:card]")).isEmpty();
        assertThat(page("tools/index.html").select("script[type], a.whole-book")).isEmpty();
        assertThat(folder.resolve("out/previews")).doesNotExist();
    }

    @Test
    void theInventorySaysWherePagesAreAsMarkdown() throws IOException {
        build(CONFIG);
        String inventory = Files.readString(folder.resolve("out/inventory.json"));

        assertThat(inventory).contains("\"markdown\" : \"tools/spade/index.html.md\"");
    }
}
