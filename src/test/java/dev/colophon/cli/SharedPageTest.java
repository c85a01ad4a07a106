package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.colophon.permalink.GitSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What chats, wikis and search engines are told of a page. */
class SharedPageTest {
    private static final String CONFIG =
            """
            title: Garden
            url: https://example.org/garden/
            books:
              - {id: tools, title: Tools, source: tools, language: pt-BR}
            """;

    @TempDir private Path folder;
    private GitSite git;

    @BeforeEach
    void write() {
        git = new GitSite(folder);
        git.write("site-config.yml", CONFIG)
                .write(
                        "tools/SUMMARY.md",
                        """
                        - [Tools](README.md)
                          - [Draft]()
                            - [Spade](spade.md)
                        """)
                .write("tools/README.md", "# Tools\n\nAll of them.\n")
                .write("tools/spade.md", "# Spade\n\nWhat it is.\n");
    }

    @AfterEach
    void end() {
        git.close();
    }

    private Document page(String path) {
        git.commit("All");
        git.checkOut();
        Colophon run = Colophon.run("build", folder, "-o", folder.resolve("out"), "--no-cache");
        assertThat(run.code()).as(run.all()).isZero();
        return Jsoup.parse(text(path));
    }

    private String text(String path) {
        try {
            return Files.readString(folder.resolve("out").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String meta(Document page, String name) {
        return page.select("meta[property=" + name + "], meta[name=" + name + "]").attr("content");
    }

    private static List<Map<String, Object>> graph(Document page) {
        try {
            String json = page.expectFirst("script[type=application/ld+json]").data();
            List<Map<String, Object>> graph = new ArrayList<>();
            for (Object part : (List<?>) JSON.std.mapFrom(json).get("@graph")) {
                graph.add(JSON.std.mapFrom(JSON.std.asString(part)));
            }
            return graph;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPageTellsWhatItIs() {
        Document page = page("tools/spade/index.html");

        assertThat(meta(page, "og:title")).isEqualTo("Spade");
        assertThat(meta(page, "og:type")).isEqualTo("article");
        assertThat(meta(page, "og:site_name")).isEqualTo("Garden");
        assertThat(meta(page, "og:url")).isEqualTo("https://example.org/garden/tools/spade/");
        assertThat(meta(page, "og:locale")).isEqualTo("pt_BR");
        assertThat(meta(page, "article:published_time")).isEqualTo("2020-01-01T00:00:00Z");
        assertThat(meta(page, "article:modified_time")).isEqualTo("2020-01-01T00:00:00Z");
        assertThat(meta(page, "twitter:card")).isEqualTo("summary_large_image");
        assertThat(meta(page, "og:image"))
                .isEqualTo("https://example.org/garden/previews/tools.png");
        assertThat(meta(page, "og:image:alt")).isEqualTo("Tools");
        assertThat(page.select("link[type=application/json+oembed]")).isEmpty();
    }

    @Test
    void searchEnginesAreToldWhoWroteAPageAndWhereItStands() {
        List<Map<String, Object>> graph = graph(page("tools/spade/index.html"));

        assertThat(graph.get(0))
                .containsEntry("@type", "TechArticle")
                .containsEntry("headline", "Spade")
                .containsEntry("description", "What it is.")
                .containsEntry("url", "https://example.org/garden/tools/spade/")
                .containsEntry("inLanguage", "pt-BR")
                .containsEntry("datePublished", "2020-01-01T00:00:00Z")
                .containsEntry("dateModified", "2020-01-01T00:00:00Z")
                .containsEntry(
                        "author",
                        List.of(
                                Map.of(
                                        "@type",
                                        "Person",
                                        "name",
                                        "Ada",
                                        "url",
                                        "https://example.org/garden/contributors/ada/")));
        assertThat(graph.get(1).get("itemListElement").toString())
                .contains("name=Garden, item=https://example.org/garden/}")
                .contains("name=Tools, item=https://example.org/garden/tools/}")
                .contains("position=3, name=Spade, item=https://example.org/garden/tools/spade/}")
                .doesNotContain("Draft");
    }

    @Test
    void nothingInATitleEndsTheData() {
        String title = "</script><script>alert(1)</script> & \"Q\" \\ \u2028";
        git.write("tools/spade.md", "# " + title.replace("<", "\\<").replace("\\ ", "\\\\ "));
        Document page = page("tools/spade/index.html");

        assertThat(graph(page).get(0).get("headline").toString())
                .startsWith("</script><script>alert(1)</script> & \"Q\"");
        assertThat(page.select("script").eachText()).noneMatch(text -> text.contains("alert"));
    }

    @Test
    void withoutHistoryNothingIsSaidOfPeopleAndDates() {
        git.commit("All");
        git.checkOut();
        Colophon.run("build", "--no-history", folder, "-o", folder.resolve("out"));
        Document page = Jsoup.parse(text("tools/spade/index.html"));

        assertThat(graph(page).get(0)).doesNotContainKeys("author", "datePublished");
        assertThat(meta(page, "article:published_time")).isEmpty();
    }

    @Test
    void whereTheSitesUrlIsNotKnownNothingNeedsIt() {
        git.write("site-config.yml", CONFIG.replaceAll("url: .*", "embedding: true"));
        Document page = page("tools/spade/index.html");

        assertThat(page.select("script[type=application/ld+json], meta[name=twitter:card]"))
                .isEmpty();
        assertThat(page.select("link[type=application/json+oembed]")).isEmpty();
        assertThat(folder.resolve("out/embed/tools/spade/index.html")).exists();
        assertThat(folder.resolve("out/embed/tools/spade/oembed.json")).doesNotExist();
    }

    @Test
    void aPageThatCanBeEmbeddedSaysHow() throws IOException {
        git.write("site-config.yml", CONFIG + "embedding: true\n")
                .write("tools/spade.md", "# Spade \"X\" <b>\n\nWhat it is.\n");
        Document page = page("tools/spade/index.html");

        String url = "https://example.org/garden/embed/tools/spade/";
        assertThat(page.select("link[type=application/json+oembed]").attr("href"))
                .isEqualTo(url + "oembed.json");
        Map<String, Object> data = JSON.std.mapFrom(text("embed/tools/spade/oembed.json"));
        assertThat(data)
                .containsEntry("version", "1.0")
                .containsEntry("type", "rich")
                .containsEntry("title", "Spade \"X\"")
                .containsEntry("author_name", "Ada")
                .containsEntry("provider_name", "Garden")
                .containsKeys("width", "height");
        var frame = Jsoup.parse(data.get("html").toString()).expectFirst("iframe");
        assertThat(frame.attr("src")).isEqualTo(url);
        assertThat(frame.attr("title")).isEqualTo("Spade \"X\"");
    }

    @Test
    void aPageCalledLikeTheFolderOrTheDataKeepsItsAddress() {
        git.write(
                        "site-config.yml",
                        CONFIG.replace("language", "path: /, language") + "embedding: true\n")
                .write("tools/SUMMARY.md", "- [A](embed.md)\n- [B](x.md)\n- [C](x/oembed.json.md)")
                .write("tools/embed.md", "# My embed\n")
                .write("tools/x.md", "# X\n")
                .write("tools/x/oembed.json.md", "# Mine\n");
        Document page = page("embed/index.html");

        assertThat(page.select("h1").text()).startsWith("My embed");
        assertThat(page.select("link[type=application/json+oembed]").attr("href"))
                .isEqualTo("https://example.org/garden/embed-2/embed/oembed.json");
        assertThat(text("embed-2/x/oembed.json/index.html")).contains("Mine");
        assertThat(text("embed-2/x/oembed-2.json")).contains("\"X\"");
    }

    @Test
    void aPageHasAPictureForPreviewsWhereTheConfigWantsThem() throws IOException {
        git.write("site-config.yml", CONFIG + "previews: true\nembedding: true\n")
                .write("tools/spade.md", "# \u65e5\u672c\n");
        Document page = page("tools/spade/index.html");

        String url = "https://example.org/garden/previews/tools/spade.png";
        assertThat(meta(page, "og:image")).isEqualTo(url);
        assertThat(meta(page, "og:image:width")).isEqualTo("1200");
        assertThat(meta(page, "og:image:alt")).isEqualTo("\u65e5\u672c");
        assertThat(meta(page, "twitter:card")).isEqualTo("summary_large_image");
        assertThat(graph(page).get(0)).containsEntry("image", url);
        assertThat(JSON.std.mapFrom(text("embed/tools/spade/oembed.json")))
                .containsEntry("thumbnail_url", url)
                .containsEntry("thumbnail_width", 1200);
        byte[] png = Files.readAllBytes(folder.resolve("out/previews/tools/spade.png"));
        assertThat(png).startsWith(0x89, 'P', 'N', 'G').endsWith(0xae, 0x42, 0x60, 0x82);
    }

    @Test
    void aMadePageHasThePictureOfItsBookOrOfTheSite() {
        String folder = "https://example.org/garden/previews/";

        assertThat(meta(page("tools/colophon/index.html"), "og:image"))
                .isEqualTo(folder + "tools.png");
        assertThat(meta(page("search/index.html"), "og:image")).isEqualTo(folder + "index.png");
    }

    @Test
    void aSiteMayHaveNoPictures() {
        git.write("site-config.yml", CONFIG + "previews: false\n");
        Document page = page("tools/spade/index.html");

        assertThat(meta(page, "og:image")).isEmpty();
        assertThat(meta(page, "twitter:card")).isEqualTo("summary");
        assertThat(folder.resolve("out/previews")).doesNotExist();
    }

    @Test
    void aPageCalledLikeThePicturesKeepsItsAddress() {
        git.write(
                        "site-config.yml",
                        CONFIG.replace("language", "path: /, language") + "previews: true\n")
                .write("tools/SUMMARY.md", "- [A](previews.md)\n- [B](x.md)\n- [C](x.png.md)")
                .write("tools/previews.md", "# Mine\n")
                .write("tools/x.md", "# X\n")
                .write("tools/x.png.md", "# Y\n");
        Document page = page("x/index.html");

        assertThat(text("previews/index.html")).contains("Mine");
        assertThat(meta(page, "og:image")).isEqualTo("https://example.org/garden/previews-2/x.png");
        assertThat(folder.resolve("out/previews-2/x.png.png")).exists();
    }

    @Test
    void picturesNeedTheSitesUrl() {
        git.write("site-config.yml", CONFIG.replaceAll("url: .*", "previews: true"));
        Document page = page("tools/spade/index.html");

        assertThat(meta(page, "og:image")).isEmpty();
        assertThat(folder.resolve("out/previews")).doesNotExist();
    }
}
