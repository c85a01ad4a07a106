package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.permalink.GitSite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site says of its translations and its changes. */
class FreshnessTest {
    private static final String CONFIG =
            """
            title: Library
            url: https://example.org/library/
            language: en
            repository: {url: https://github.com/example/library, branch: main, kind: github}
            freshness: {stale-after: 3 days}
            books:
              - {id: guide, source: en, path: "", language: en, title: Guide}
              - {id: guia, source: es, path: es/, language: es, title: Guía}
            """;
    private static final String GUIDE =
            "# Guide\n\n## Review\n\nTwo people look at each change before it is merged.\n\n"
                    + "## Release\n\nWe release on every first Monday of the month.\n";
    private static final String GUIA =
            "# Guía\n\n## Revisión\n\nDos personas miran cada cambio antes de fusionarlo.\n\n"
                    + "## Publicación\n\nPublicamos el primer lunes de cada mes.\n";

    @TempDir Path folder;
    @AutoClose private GitSite git;

    @BeforeEach
    void write() {
        git = new GitSite(folder);
        git.write("site-config.yml", CONFIG)
                .write("en/guide.md", GUIDE)
                .write("en/README.md", "# Start\n\nRead on, all of you, and come back soon.\n")
                .write("en/only.md", "# Only in English\n")
                .write("es/guide.md", GUIA)
                .write("es/README.md", "# Inicio\n\nSigan leyendo.\n");
        git.commit("All");
    }

    private void build() throws Exception {
        git.checkOut();
        Colophon.run("build", folder, "-o", folder.resolve("out"), "--no-cache");
    }

    private Document page(String path) {
        return Jsoup.parse(text(path));
    }

    private String text(String path) {
        try {
            return Files.readString(folder.resolve("out").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void readersSwitchBetweenTheLanguagesOfAPage() throws Exception {
        build();

        Document page = page("es/guide/index.html");
        assertThat(page.select(".languages .popup a[hreflang]").eachAttr("href"))
                .containsExactly("../../guide/", "./");
        assertThat(page.expectFirst(".languages [aria-current]").text()).isEqualTo("español");
        assertThat(page.select("link[hreflang]").eachAttr("href"))
                .containsExactly(
                        "https://example.org/library/guide/",
                        "https://example.org/library/guide/",
                        "https://example.org/library/es/guide/");
        assertThat(page.select("link[hreflang]").eachAttr("hreflang"))
                .containsExactly("en", "x-default", "es");
        assertThat(text("sitemap.xml")).contains("hreflang=\"es\"");
        assertThat(page("only/index.html").select(".languages")).isEmpty();
    }

    @Test
    void anchorsOfTheSourceLeadToTheSameSectionOfATranslation() throws Exception {
        build();

        Document page = page("es/guide/index.html");
        assertThat(page.getElementById("review")).isNotNull();
        assertThat(page.getElementById("review").closest("h2").id()).isEqualTo("revisión");
    }

    @Test
    void theContentsLeadToPagesThatAreNotTranslated() throws Exception {
        build();

        Document page = page("es/guide/index.html");
        assertThat(page.select(".sidebar .part").eachText()).containsExactly("Aún sin traducir");
        assertThat(page.expectFirst(".sidebar a[hreflang]").attr("href")).isEqualTo("../../only/");
        assertThat(page("guide/index.html").select(".sidebar .part")).isEmpty();
    }

    @Test
    void anOutdatedTranslationSaysWhatChanged() throws Exception {
        String before = git.commit("Nothing");
        git.write("en/guide.md", GUIDE.replace("Two people", "Three or more people"));
        String after = git.commit("More people");
        build();

        Document page = page("es/guide/index.html");
        assertThat(page.select(".outdated li a").eachAttr("href"))
                .containsExactly("../../guide/#review");
        assertThat(page.select(".outdated-links a").last().attr("href"))
                .startsWith("https://github.com/example/library/compare/")
                .contains("..." + after + "#diff-");
        assertThat(before).isNotEqualTo(after);
        assertThat(page("es/index.html").select(".outdated")).isEmpty();
        assertThat(page("translations/index.html").select("td.behind").eachText())
                .containsExactly("1 section behind");
        assertThat(page("translations/index.html").select("tfoot td").eachText())
                .containsExactly("2 of 3");
    }

    @Test
    void changesAreToldInPagesAndSections() throws Exception {
        git.write("en/guide.md", GUIDE.replace("Two people", "Three or more people"))
                .commit("More people");
        git.write("en/only.md", "# Only  in English\n").commit("White space");
        git.move("en/guide.md", "en/manual.md").commit("Another name");
        git.delete("en/only.md").commit("Away");
        build();

        Document page = page("changes/index.html");
        assertThat(page.select(".day li").eachText())
                .containsExactlyInAnyOrder(
                        "removed Only in English",
                        "moved Guide Guide",
                        "changed Guide Guide Sections: Review",
                        "new Guide Guide",
                        "new Start Guide",
                        "new Guía Guía",
                        "new Inicio Guía");
        assertThat(page.select(".day .sections a").eachAttr("href"))
                .containsExactly("../manual/#review");
        assertThat(page("es/changes/index.html").select(".day li")).hasSize(2);
        assertThat(text("feed.xml")).contains("<summary>changed. Sections: Review</summary>");
        assertThat(text("es/feed.xml")).contains("<summary>nueva</summary>");
        assertThat(page("manual/index.html").select(".footer a").eachAttr("href"))
                .contains("../changes/");
    }

    @Test
    void aPageThatNobodyTouchedForLongSaysSoCountedToTheNewestCommit() throws Exception {
        build();
        assertThat(page("guide/index.html").select(".stale")).isEmpty();

        git.later(4).write("en/README.md", "# Start\n\nAnother text, at last, for all of you.\n");
        git.commit("Four days later");
        build();
        assertThat(page("guide/index.html").select(".stale")).hasSize(1);
        assertThat(page("index.html").select(".stale")).isEmpty();
    }

    @Test
    void helpIsWantedForWhatIsStaleByTheSameRule() throws Exception {
        git.later(2).write("en/README.md", "# Start\n\nAnother text, at last, for all of you.\n");
        git.commit("Two days later");
        build();
        assertThat(text("help-wanted.json")).doesNotContain("\"stale\"");

        git.later(2).write("en/only.md", "# Something else there is in English\n").commit("More");
        git.write("site-config.yml", CONFIG + "help-wanted: [stale]\n").commit("Only old ones");
        build();
        assertThat(tasks("stale")).containsExactly("Guide Last changed on 1 Jan 2020", "Guía");
    }

    /** Titles, with what is special of the first. */
    private List<String> tasks(String kind) {
        Elements items =
                page("help-wanted/index.html").select("h3[id$=." + kind + "] + p + ul > li");
        List<String> titles = new ArrayList<>();
        for (Element item : items) {
            String text = item.select(".help-text").text();
            String title = item.select(".help-title").text();
            titles.add(titles.isEmpty() ? title + " " + text : title);
        }
        return titles;
    }

    @Test
    void withoutAConfigTwoYearsAreLong() throws Exception {
        String config = CONFIG.replace("freshness: {stale-after: 3 days}\n", "");
        git.write("site-config.yml", config + "help-wanted: [stale]\n").commit("No bound");
        git.later(700).write("en/README.md", "# Start\n\nOther words, at last.\n").commit("Later");
        build();
        assertThat(tasks("stale")).isEmpty();

        git.later(40).write("en/README.md", "# Start\n\nAnd more words.\n").commit("Much later");
        build();
        assertThat(tasks("stale")).hasSize(3);
        assertThat(page("guide/index.html").select(".stale")).isEmpty();
    }

    @Test
    void helpIsWantedForTranslationsThatAreOldAndThoseThatAreNotThere() throws Exception {
        git.write("en/guide.md", GUIDE.replace("Two people", "Three or more people"));
        git.commit("More people");
        build();

        assertThat(tasks("outdated-translation"))
                .containsExactly("Guía 1 section of the source has changed since: Review");
        assertThat(tasks("missing-translation").get(0))
                .isEqualTo("Only in English Not there in español");
        Elements links = page("help-wanted/index.html").select(".help-links a[aria-label~=Guía]");
        assertThat(links.first().attr("href")).endsWith("/edit/main/es/guide.md");
        Element missing = page("help-wanted/index.html").expectFirst("a[href*=filename]");
        assertThat(missing.attr("href"))
                .isEqualTo(
                        "https://github.com/example/library/new/main/es?filename=only.md&value=%23%20Only%20in%20English%0A%0A");
        assertThat(missing.text()).isEqualTo("Write it");
    }

    @Test
    void aDayIsWrittenAsTheLanguageHasItAlsoTheFirstOfAMonth() throws Exception {
        String config = CONFIG.replaceFirst("language: en", "language: it");
        git.write("site-config.yml", config + "help-wanted: [stale]\n");
        git.later(9).commit("In Italian");
        build();

        assertThat(page("help-wanted/index.html").select(".help-text").eachText())
                .contains("Ultima modifica: 1º gennaio 2020");
    }

    @Test
    void linksToAnchorsOfTheSourceLeadToTheSectionAtTheSamePlace() throws Exception {
        String link = "\n[R](guide.md#review) [here](#release) [no](guide.md#nothing)\n";
        git.write("es/guide.md", GUIA + link).commit("Link");
        git.checkOut();
        StringWriter report = new StringWriter();
        PrintWriter out = new PrintWriter(report);
        Main.run(out, out, "check", folder.toString(), "--no-cache");
        build();

        assertThat(report.toString().lines().filter(line -> line.contains("[broken-anchor]")))
                .singleElement()
                .asString()
                .contains("#nothing");
        assertThat(page("es/guide/index.html").select("main section a, main p a").eachAttr("href"))
                .contains("#revisi%C3%B3n", "#publicaci%C3%B3n");
    }

    @Test
    void frontPagesThatAreMadeHaveOtherLanguagesToo() throws Exception {
        git.delete("en/README.md").delete("es/README.md").commit("No front pages");
        build();

        Document front = page("es/index.html");
        assertThat(front.select(".languages .popup a[hreflang]").eachAttr("href"))
                .containsExactly("../", "./");
        assertThat(front.select("link[hreflang]").eachAttr("hreflang"))
                .containsExactly("en", "x-default", "es");
        assertThat(page("index.html").select("link[hreflang=es]").attr("href"))
                .isEqualTo("https://example.org/library/es/");
        assertThat(text("sitemap.xml"))
                .contains("hreflang=\"es\" href=\"https://example.org/library/es/\"");
    }

    @Test
    void aMadeFrontPageAndAPageAreEditionsOfOneBook() throws Exception {
        git.delete("es/README.md").commit("No Spanish front page");
        build();

        assertThat(page("index.html").select("link[hreflang=es]").attr("href"))
                .isEqualTo("https://example.org/library/es/");
        assertThat(page("es/index.html").select("link[hreflang=en]").attr("href"))
                .isEqualTo("https://example.org/library/");
    }
}
