package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.cli.Colophon;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site's own theme lies over the bundled one, file by file. */
class OwnThemeTest {
    @TempDir private Path temporary;
    private BookTrial trial;

    @BeforeEach
    void makeBook() {
        trial = BookTrial.of(temporary);
        trial.book()
                .write("site-config.yml", "title: Mine\ntheme: own\nbooks:\n  - source: docs\n")
                .write("docs/README.md", "# Home\n\nText.\n");
    }

    @Test
    void aTemplateOfTheSiteIsUsedAndTheOthersAreBundled() {
        trial.book()
                .write(
                        "themes/own/page.jte",
                        """
                        @import dev.colophon.render.view.PageView
                        @param PageView page
                        <html><body><p class="mine">${page.title()} by me</p>
                        @template.parts.footer(site = page.site(), license = page.license())
                        </body></html>
                        """);

        Colophon run = trial.build();

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        var page = trial.page("docs/index.html");
        assertThat(page.expectFirst(".mine").text()).isEqualTo("Home by me");
        assertThat(page.select("footer")).hasSize(1);
        assertThat(trial.site().text("index.html")).contains("<main");
    }

    @Test
    void aPartOfTheSiteIsUsedInBundledTemplates() {
        trial.book()
                .write(
                        "themes/own/parts/footer.jte",
                        """
                        @import dev.colophon.render.view.SiteView
                        @param SiteView site
                        @param String license = ""
                        <footer>my own footer</footer>
                        """);

        assertThat(trial.build().err()).isEmpty();
        assertThat(trial.site().text("docs/index.html")).contains("my own footer", "<article");
    }

    @Test
    void stylesAndOtherFilesOfTheSiteReplaceOrJoinTheBundledOnes() {
        trial.book()
                .write("themes/own/assets/commons.css", "/* mine */\n")
                .write("themes/own/assets/own.css", "/* more */\n");

        assertThat(trial.build().code()).isZero();
        assertThat(trial.site().text("assets/commons.css")).isEqualTo("/* mine */\n");
        assertThat(trial.site().text("assets/own.css")).isEqualTo("/* more */\n");
        assertThat(trial.site().resolve("assets/commons.js")).isNotEmptyFile();
    }

    @Test
    void wordsOfTheSiteReplaceTheBundledOnes() {
        trial.book().write("themes/own/words/en.properties", "skip=Over to the text\n");

        assertThat(trial.build().code()).isZero();
        assertThat(trial.site().text("docs/index.html")).contains("Over to the text");
    }

    @Test
    void aBrokenTemplateIsReportedAndTheBundledOneUsed() {
        trial.book().write("themes/own/page.jte", "@param NoSuchType page\n${page.title()}\n");

        Colophon run = trial.build();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith(
                        "themes/own/page.jte:1: error: template does not compile: cannot find"
                                + " symbol, class NoSuchType [invalid-template]\n")
                .contains("    @param NoSuchType page\n", "hint: ")
                .doesNotContain("\tat ");
        assertThat(trial.site().text("docs/index.html")).contains("<article");
    }

    @Test
    void aBrokenPartIsReportedToo() {
        trial.book().write("themes/own/parts/footer.jte", "@if(\n");

        Colophon run = trial.build();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .startsWith(
                        "themes/own/parts/footer.jte:1: error: template does not compile: Missing"
                                + " closing brace ) [invalid-template]\n");
        assertThat(trial.site().text("docs/index.html")).contains("<footer");
    }

    @Test
    void whatIsMissingAtTheEndIsReportedOnTheLastLine() {
        trial.book().write("themes/own/parts/footer.jte", "<p>\n@if(true)\nText\n");
        assertThat(trial.build().err()).startsWith("themes/own/parts/footer.jte:3: error: ");
    }

    @Test
    void aLineOfAnotherTemplateIsNotTakenForOneOfTheSites() {
        trial.book().write("themes/own/parts/footer.jte", "<p>No parameter</p>\n");
        assertThat(trial.build().err())
                .startsWith("themes/own/parts/footer.jte: error: ")
                .contains("No parameter with name site");
    }

    @Test
    void aTemplateThatFailsOnAPageSaysWhich() {
        trial.book()
                .write(
                        "themes/own/page.jte",
                        """
                        @import dev.colophon.render.view.PageView
                        @param PageView page
                        ${page.headings().get(99).toString()}
                        """);

        // The author of a template wants to know the exception.
        Colophon run = Colophon.run("build", trial.book().path(), "-o", trial.site().path());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).startsWith("colophon: the site's own theme fails in `page.jte`");
        assertThat(run.err()).doesNotContain("\tat ").hasLineCount(1);
        assertThat(trial.site().resolve("index.html")).doesNotExist();
    }
}
