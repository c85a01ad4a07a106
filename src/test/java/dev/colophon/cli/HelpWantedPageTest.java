package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpWantedPageTest {
    @TempDir private Path folder;

    private Trial trial() {
        return new Trial(folder)
                .withForge()
                .file("README.md", "# Home\n\nHello.\n")
                .file("short & sweet.md", "# <b>Short</b> & sweet\n\nTODO: \"say\" more\n");
    }

    private Document page(Trial trial, String path) {
        return Jsoup.parse(trial.built(path));
    }

    @Test
    void aTaskLeadsToItsPageTheEditorTheSourceAndAFilledInIssue() {
        Trial trial = trial();
        trial.build();
        Document page = page(trial, "help-wanted/index.html");

        assertThat(page.select(".help-items").first().select("a").eachAttr("href"))
                .satisfiesExactly(
                        link -> assertThat(link).isEqualTo("../short%20&%20sweet/"),
                        link ->
                                assertThat(link)
                                        .isEqualTo(
                                                "https://github.com/example/guide/edit/main/short%20%26%20sweet.md"),
                        link ->
                                assertThat(link)
                                        .startsWith(
                                                "https://github.com/example/guide/issues/new?title=Finish%20what%20is%20marked%3A%20")
                                        .contains("&body=TODO%3A%20%22say%22%20more"),
                        link -> assertThat(link).endsWith("sweet.md?plain=1#L3"));
    }

    @Test
    void theFooterAndTheFrontPageLeadThere() {
        Trial trial = trial();
        trial.build();

        assertThat(page(trial, "short & sweet/index.html").select("footer .help a").attr("href"))
                .isEqualTo("../help-wanted/");
        assertThat(page(trial, "index.html").select(".help-link a").attr("href"))
                .startsWith("help-wanted/#book.");
        assertThat(page(trial, "index.html").select(".help-link").text()).startsWith("2 things");
    }

    @Test
    void whereNothingIsToBeDoneNothingLeadsThere() {
        Trial trial = new Trial(folder).file("README.md", "# Home\n");
        trial.build();

        assertThat(page(trial, "index.html").select("footer .help, .help-link")).isEmpty();
        assertThat(page(trial, "help-wanted/index.html").text()).contains("nothing to do");
    }

    @Test
    void itIsNotThereWhereTheConfigDoesNotWantIt() {
        Trial trial = trial().file("site-config.yml", "help-wanted: false\n");
        trial.build();

        assertThat(trial.hasBuilt("help-wanted/index.html")).isFalse();
        assertThat(trial.hasBuilt("help-wanted.json")).isFalse();
        assertThat(page(trial, "index.html").select("footer .help, .help-link")).isEmpty();
    }

    @Test
    void aMisspeltKindIsAnErrorWithASuggestion() {
        Trial trial = trial().file("site-config.yml", "help-wanted: [stubs]\n");

        assertThat(trial.build().err())
                .contains("`help-wanted` has `stubs`; expected `true`, `false` or kinds of tasks")
                .contains("did you mean `stub`?");
    }

    @Test
    void aPageKeepsTheAddressHelpWanted() {
        Trial trial = trial().file("help-wanted.md", "# My own\n\nText.\n");
        trial.build();

        assertThat(trial.built("help-wanted/index.html")).contains("My own");
        assertThat(trial.hasBuilt("help-wanted-2/index.html")).isTrue();
        assertThat(trial.hasBuilt("help-wanted-2.json")).isTrue();
    }

    @Test
    void manyTasksAreFoldedAndCounted() {
        Trial trial = new Trial(folder).file("README.md", "# Home\n");
        for (int i = 0; i < 111; i++) {
            trial.file("p" + i + ".md", "# P\n\nFew words.\n");
        }
        trial.build();
        Document page = page(trial, "help-wanted/index.html");

        assertThat(page.select(".help-tasks > .help-items > li")).hasSize(10);
        assertThat(page.select("details > .help-items > li")).hasSize(90);
        assertThat(page.select(".help-left").text()).startsWith("11 more");
        assertThat(trial.built("help-wanted.json").split("\"id\"")).hasSize(112);
    }

    @Test
    void aChapterToBeWrittenLeadsToTheFormForANewFile() {
        Trial trial =
                trial().file("SUMMARY.md", "# Summary\n\n[Home](README.md)\n\n- [New one]()\n");
        trial.build();

        assertThat(trial.built("help-wanted.json"))
                .contains(
                        "https://github.com/example/guide/new/main?filename=new-one.md&value=%23%20New%20one%0A%0A");
    }
}
