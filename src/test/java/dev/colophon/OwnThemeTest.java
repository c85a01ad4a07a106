package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.cli.Colophon;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site's own theme lies over the bundled one, file by file. */
class OwnThemeTest {
    @TempDir private Path temporary;
    private Folder book;
    private Folder site;

    @BeforeEach
    void makeBook() {
        book = new Folder(temporary.resolve("book"));
        site = new Folder(temporary.resolve("site"));
        book.write("site-config.yml", "title: Mine\ntheme: own\nbooks:\n  - source: docs\n")
                .write("docs/README.md", "# Home\n\nText.\n");
    }

    private Colophon build() {
        return Colophon.run("build", book.path(), "-o", site.path());
    }

    @Test
    void aTemplateOfTheSiteIsUsedAndTheOthersAreBundled() {
        book.write(
                "themes/own/page.jte",
                """
                @import dev.colophon.render.view.PageView
                @param PageView page
                <html><body><p class="mine">${page.title()} by me</p>
                @template.parts.footer(site = page.site(), license = page.license())
                </body></html>
                """);

        Colophon run = build();

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        var page = Jsoup.parse(site.text("docs/index.html"));
        assertThat(page.expectFirst(".mine").text()).isEqualTo("Home by me");
        assertThat(page.select("footer")).hasSize(1);
        assertThat(site.text("index.html")).contains("<main");
    }

    @Test
    void aPartOfTheSiteIsUsedInBundledTemplates() {
        book.write(
                "themes/own/parts/footer.jte",
                """
                @import dev.colophon.render.view.SiteView
                @param SiteView site
                @param String license = ""
                <footer>my own footer</footer>
                """);

        assertThat(build().err()).isEmpty();
        assertThat(site.text("docs/index.html")).contains("my own footer", "<article");
    }

    @Test
    void stylesAndOtherFilesOfTheSiteReplaceOrJoinTheBundledOnes() {
        book.write("themes/own/assets/commons.css", "/* mine */\n")
                .write("themes/own/assets/own.css", "/* more */\n");

        assertThat(build().code()).isZero();
        assertThat(site.text("assets/commons.css")).isEqualTo("/* mine */\n");
        assertThat(site.text("assets/own.css")).isEqualTo("/* more */\n");
        assertThat(site.resolve("assets/commons.js")).isNotEmptyFile();
    }

    @Test
    void wordsOfTheSiteReplaceTheBundledOnes() {
        book.write("themes/own/words/en.properties", "skip=Over to the text\n");

        assertThat(build().code()).isZero();
        assertThat(site.text("docs/index.html")).contains("Over to the text");
    }

    @Test
    void aBrokenTemplateIsReportedAndTheBundledOneUsed() {
        book.write("themes/own/page.jte", "@param NoSuchType page\n${page.title()}\n");

        Colophon run = build();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith(
                        "themes/own/page.jte:1: error: template does not compile: cannot find"
                                + " symbol, class NoSuchType [invalid-template]\n")
                .contains("    @param NoSuchType page\n", "hint: ")
                .doesNotContain("\tat ");
        assertThat(site.text("docs/index.html")).contains("<article");
    }

    @Test
    void aBrokenPartIsReportedToo() {
        book.write("themes/own/parts/footer.jte", "@if(\n");

        Colophon run = build();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith(
                        "themes/own/parts/footer.jte:1: error: template does not compile: Missing"
                                + " closing brace ) [invalid-template]\n");
        assertThat(site.text("docs/index.html")).contains("<footer");
    }

    @Test
    void whatIsMissingAtTheEndIsReportedOnTheLastLine() {
        book.write("themes/own/parts/footer.jte", "<p>\n@if(true)\nText\n");
        assertThat(build().err()).startsWith("themes/own/parts/footer.jte:3: error: ");
    }

    @Test
    void aLineOfAnotherTemplateIsNotTakenForOneOfTheSites() {
        book.write("themes/own/parts/footer.jte", "<p>No parameter</p>\n");
        assertThat(build().err())
                .startsWith("themes/own/parts/footer.jte: error: ")
                .contains("No parameter with name site");
    }

    @Test
    void aTemplateThatFailsOnAPageSaysWhich() {
        book.write(
                "themes/own/page.jte",
                """
                @import dev.colophon.render.view.PageView
                @param PageView page
                ${page.headings().get(99).toString()}
                """);

        Colophon run = build();

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).startsWith("colophon: the site's own theme fails in `page.jte`");
        assertThat(run.err()).doesNotContain("\tat ").hasLineCount(1);
        assertThat(site.resolve("index.html")).doesNotExist();
    }
}
