package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.cli.Colophon;
import dev.colophon.permalink.GitSite;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book in several languages is one book wherever books are listed. */
class EditionsTest {
    private static final String BOOKS =
            """
            title: Library
            language: en
            books:
              - {id: guide-ja, source: guide-ja, path: ja/, language: ja, title: "手引き"}
              - {id: guide, source: guide, language: en, title: Guide}
              - {id: guide-es, source: guide-es, path: es/, language: es, title: "Guía"}
              - {id: other, source: other, language: en, title: Other}
            """;

    private static final String ALIKE =
            """
            title: Library
            books:
              - {id: guide, source: guide, language: en, title: Guide}
              - {id: guide-es, source: guide-es, path: es/, language: es, title: Guide}
              - {id: other, source: other, language: en, title: Other}
              - {id: another, source: another, language: en, title: Other}
            """;
    private static final List<String> NAMES =
            List.of("Guide · English", "Guide · español", "Other · other", "Other · another");

    @TempDir private Path temporary;
    private Folder sources;
    private Folder site;

    @BeforeEach
    void write() {
        site = new Folder(temporary.resolve("site"));
        sources = new Folder(temporary.resolve("sources"));
        for (String book : new String[] {"guide", "guide-ja", "guide-es", "other"}) {
            sources.write(book + "/README.md", "# Start\n\nText.\n")
                    .write(book + "/page.md", "# Page\n\nText.\n");
        }
    }

    private void build(String more) {
        sources.write("site-config.yml", BOOKS + more);
        Colophon.run("build", "--no-history", sources.path(), "-o", site.path());
        assertThat(new LinkOracle(site).problems()).isEmpty();
    }

    private Document page(String file) {
        return Jsoup.parse(site.text(file));
    }

    @Test
    void theHomePageHasOneCardWithTheOtherLanguagesOnIt() {
        build("");

        Document home = page("index.html");
        assertThat(home.select(".card h3").eachText()).containsExactly("Guide", "Other");
        Element editions = home.expectFirst(".card .editions");
        assertThat(editions.attr("aria-label")).isEqualTo("In other languages");
        assertThat(editions.select("a").eachAttr("href")).containsExactly("ja/", "es/");
        assertThat(editions.select("a").eachAttr("lang")).containsExactly("ja", "es");
        assertThat(editions.select("a").eachAttr("hreflang")).containsExactly("ja", "es");
        assertThat(editions.select("a").eachText()).containsExactly("日本語", "español");
        assertThat(home.select(".card").get(1).select(".editions")).isEmpty();
    }

    @Test
    void theListOfBooksHasThemToo() {
        build("");

        Document page = page("es/page/index.html");
        Element books = page.expectFirst(".switch:not(.languages)");
        assertThat(books.expectFirst("summary span").text()).isEqualTo("Guía");
        assertThat(books.select("nav > ul > li > a").eachText()).containsExactly("Guide", "Other");
        assertThat(books.select("[aria-current]").eachAttr("href")).containsExactly("../");
        assertThat(page("404.html").select(".card h3").eachText())
                .containsExactly("Guide", "Other");
    }

    @Test
    void aTranslationOfATranslationStandsWithTheFirstBook() {
        build("translations: [{book: other, of: guide-es}]\n");

        assertThat(page("index.html").select(".card h3").eachText()).containsExactly("Guide");
        assertThat(page("index.html").select(".editions a")).hasSize(3);
    }

    @Test
    void booksThatAreTranslationsOfEachOtherAreBothThere() {
        build("translations: [{book: other, of: guide}, {book: guide, of: other}]\n");

        assertThat(page("index.html").select(".card h3").eachText())
                .containsExactlyInAnyOrder("Guide", "Other", "手引き", "Guía");
    }

    @Test
    void whereAllBooksAreListedThoseOfOneTitleAreToldApart() {
        try (GitSite git = new GitSite(sources.path())) {
            git.write("site-config.yml", ALIKE);
            for (String book : List.of("guide", "guide-es", "other", "another")) {
                git.write(book + "/README.md", "# Start\n\nTODO: write.\n");
            }
            git.commit("Write");
            git.checkOut();
        }
        Colophon.run("build", sources.path(), "-o", site.path());

        assertThat(page("changes/index.html").select("a[href$=/changes/]").eachText())
                .containsExactlyElementsOf(NAMES);
        assertThat(page("help-wanted/index.html").select("h2").eachText())
                .containsExactlyElementsOf(NAMES);
        assertThat(page("contributors/ada/index.html").select("h3").eachText())
                .containsExactlyElementsOf(NAMES);
    }
}
