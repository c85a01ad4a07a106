package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.permalink.GitSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made beside the pages of a site is where nothing else is, and links lead there. */
class MadeAddressesTest {
    private static final String CONFIG =
            """
            title: Library
            url: https://example.org/library/
            language: en
            books:
              - {id: guide, source: en, path: "", language: en, title: Guide}
              - {id: guia, source: es, path: es/, language: es, title: Guía}
            """;

    @TempDir Path folder;
    private GitSite git;

    @BeforeEach
    void write() {
        git = new GitSite(folder);
        git.write("site-config.yml", CONFIG)
                .write("en/README.md", "# Start\n\nRead on, all of you, and come back soon.\n")
                .write("es/README.md", "# Inicio\n\nSigan leyendo.\n");
    }

    @AfterEach
    void end() {
        git.close();
    }

    private void build() {
        git.commit("All");
        try {
            git.checkOut();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        Colophon run = Colophon.run("build", folder, "-o", folder.resolve("out"), "--no-cache");
        assertThat(run.code()).as(run.all()).isZero();
    }

    private String text(String path) {
        try {
            return Files.readString(folder.resolve("out").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document page(String path) {
        return Jsoup.parse(text(path));
    }

    private static String heading(Document page) {
        return page.expectFirst("h1").ownText().strip();
    }

    private static String href(Document page, String text) {
        return page.select("a").stream()
                .filter(link -> link.text().equals(text))
                .findFirst()
                .map(link -> link.attr("href"))
                .orElse("");
    }

    @Test
    void allIsWhereItIsExpectedWhenNothingIsInItsWay() {
        build();

        Document home = page("index.html");
        assertThat(href(home, "Changes")).isEqualTo("changes/");
        assertThat(href(home, "Translations")).isEqualTo("translations/");
        assertThat(text("changes/index.html")).contains("\"../feed.xml\"");
        assertThat(text("es/changes/index.html")).contains("\"../feed.xml\"");
        assertThat(text("es/feed.xml")).contains("https://example.org/library/es/feed.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"search", "changes", "translations", "help-wanted", "es"})
    void anEntryCalledLikeAPageOfOursTakesNoAddressFromIt(String id) {
        git.write("en/metrics/" + id + ".md", "---\nkind: metric\n---\n\n# My metric\n\nText.\n")
                .write("en/metrics/more.md", "---\nkind: metric\n---\n\n# More\n\nText.\n")
                .write("en/goals/g.md", "---\nkind: goal\n---\n\n# Goal\n\nText.\n");
        build();

        assertThat(heading(page("metrics/" + id + "/index.html"))).isEqualTo("My metric");
        assertThat(heading(page(id + "/index.html"))).isNotEqualTo("My metric");
        assertThat(text(id + "/index.html")).doesNotContain("http-equiv=\"refresh\"");
        assertThat(text("_redirects"))
                .contains("/library/more/ ")
                .doesNotContain("/library/" + id + "/ ");
        assertThat(folder.resolve("out/" + id + "-2")).doesNotExist();
    }

    @Test
    void aPageCalledChangesIsNotTakenForOurs() {
        git.write("en/changes.md", "# My own changes\n\nText.\n");
        build();

        assertThat(heading(page("changes/index.html"))).isEqualTo("My own changes");
        assertThat(href(page("changes/index.html"), "Changes")).isEqualTo("../changes-2/");
        assertThat(page("changes-2/index.html").select(".changes, main").text())
                .contains("My own changes");
        assertThat(href(page("es/index.html"), "Cambios")).isEqualTo("../changes-2/");
        assertThat(text("es/changes/index.html")).contains("\"../../changes-2/\"");
    }

    @Test
    void aPageCalledTranslationsIsNotTakenForOurs() {
        git.write("en/translations.md", "# My own list\n\nText.\n");
        build();

        assertThat(heading(page("translations/index.html"))).isEqualTo("My own list");
        assertThat(href(page("index.html"), "Translations")).isEqualTo("translations-2/");
        assertThat(page("translations-2/index.html").select("table a").eachText())
                .contains("My own list");
    }

    @Test
    void aPageCalledLikeTheFeedOfItsBookIsNotTakenForIt() {
        git.write("es/feed.xml.md", "# Mi página\n\nTexto.\n");
        build();

        assertThat(heading(page("es/feed.xml/index.html"))).isEqualTo("Mi página");
        assertThat(text("es/feed-2.xml")).contains("https://example.org/library/es/feed-2.xml");
        assertThat(text("es/changes/index.html")).contains("\"../feed-2.xml\"");
    }

    @Test
    void aLinkedCitationFileIsPublishedBesideTheOneThatIsMade() {
        git.write("site-config.yml", CONFIG + "citation: true\n")
                .write("en/README.md", "# Start\n\n[Cite](CITATION.cff), [this](LICENSE).\n")
                .write("en/LICENSE", "mine")
                .write("en/CITATION.cff", "mine");
        build();

        Element link = page("index.html").expectFirst("article a:contains(Cite)");
        assertThat(text(link.attr("href"))).isEqualTo("mine");
        assertThat(text("CITATION.cff")).startsWith("cff-version");
        assertThat(href(page("index.html"), "this")).isEqualTo("LICENSE");
    }

    @Test
    void aLinkedCitationFileStaysWhereNoneIsMade() {
        git.write("en/README.md", "# Start\n\n[Cite](CITATION.cff)\n")
                .write("en/CITATION.cff", "mine");
        build();

        assertThat(href(page("index.html"), "Cite")).isEqualTo("CITATION.cff");
        assertThat(text("CITATION.cff")).isEqualTo("mine");
    }

    @Test
    void aFileCalledLikeTheTasksForProgramsIsNotTakenForThem() {
        git.write("en/README.md", "# Start\n\n[Tasks](help-wanted.json)\n")
                .write("en/help-wanted.json", "[]");
        build();

        assertThat(text("help-wanted.json")).isEqualTo("[]");
        assertThat(text("help-wanted-2.json")).contains("\"tasks\"");
        assertThat(text("help-wanted-2/index.html")).contains("\"../help-wanted-2.json\"");
    }
}
