package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.cli.Colophon;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mind maps as nobody would write them, or as somebody would who means harm. */
class MindMapInputTest {
    @TempDir private Path temporary;
    private BookTrial trial;

    @BeforeEach
    void folders() {
        trial = BookTrial.of(temporary);
    }

    private Colophon build(String map) {
        trial.book().write("README.md", "---\nkind: mind-map\n---\n\n" + map);
        Colophon run = trial.build();
        assertThat(new LinkOracle(trial.site()).problems()).isEmpty();
        return run;
    }

    private Document page() {
        return trial.page("index.html");
    }

    private static List<Element> nodes(Document page) {
        return page.select("figure.diagram:not(.for-narrow) .node");
    }

    @Test
    void labelsOfFiveHundredCharactersAreShownInPartAndSaidWhole() {
        String label = "word ".repeat(100).strip();
        String unbroken = "w".repeat(500);

        build("# R\n\n- " + label + "\n- " + unbroken + "\n");

        assertThat(nodes(page())).hasSize(3);
        assertThat(page().select("figure .node > title").eachText()).contains(label, unbroken);
        assertThat(page().select("figure .node text").eachText())
                .allMatch(text -> text.length() < 200);
    }

    @Test
    void markupInLabelsIsTextAndRunsNothing() {
        build(
                "# R\n\n- `<script>alert(1)</script>`\n- [x](javascript:alert)\n"
                        + "- \\<svg onload=alert(1)> & \"quotes\"\n");

        assertThat(page().select("figure script, figure [onload]")).isEmpty();
        assertThat(page().select("figure a[href^=javascript]")).isEmpty();
        assertThat(page().select("figure .node > title").eachText())
                .contains("<script>alert(1)</script>", "<svg onload=alert(1)> & \"quotes\"");
        assertThat(trial.site().text("mind-map.svg")).doesNotContain("<script", "<svg onload");
    }

    @Test
    void fiveThousandNodesAreReportedAndAThousandDrawn() {
        String items =
                IntStream.range(0, 500)
                        .mapToObj(i -> "- a" + i + "\n" + "  - b\n".repeat(9))
                        .collect(Collectors.joining());

        Colophon run = build("# R\n\n" + items);

        assertThat(run.err())
                .contains("5001 nodes; the 1000 next to its root are drawn [invalid-mind-map]");
        assertThat(nodes(page())).hasSize(1000);
        assertThat(page().select("article li")).hasSize(5000);
    }

    @Test
    void levelsBeyondTheBoundAreReported() {
        String items =
                IntStream.range(0, 90)
                        .mapToObj(i -> "  ".repeat(i) + "- a\n")
                        .collect(Collectors.joining());

        assertThat(build("# R\n\n" + items).err())
                .contains("91 levels; the first 20 are drawn [invalid-mind-map]");
    }

    @Test
    void aMapWithoutBranchesIsReportedAndThePageIsThereAllTheSame() {
        assertThat(build("# R\n\nText.\n").err()).contains("no branches [invalid-mind-map]");
        assertThat(page().select("article p").text()).isEqualTo("Text.");
        assertThat(page().select("figure, script[src*=diagram]")).isEmpty();
    }

    @Test
    void nodesNamedAlikeAndNodesWithoutLettersHaveAddressesOfTheirOwn() {
        build("# R\n\n- Same\n- same\n- ?\n- !\n- ![](p.png)\n");

        assertThat(nodes(page())).hasSize(6);
        assertThat(nodes(page()).stream().map(Element::id)).doesNotHaveDuplicates();
    }

    @Test
    void aFileInTheWayOfADrawingIsPublishedAndTheDrawingBesideIt() {
        trial.book()
                .write("mind-map.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                .write("mind-map-2.png.md", "# A page\n");

        build("# R\n\n![mine](mind-map.svg) [page](mind-map-2.png.md)\n\n- A\n");

        List<String> downloads = page().select("figure.for-wide .downloads a").eachAttr("href");
        assertThat(downloads).hasSize(2).doesNotContain("mind-map.svg");
        assertThat(trial.site().text("mind-map.svg")).doesNotContain("node");
        assertThat(trial.site().text(downloads.get(0))).contains("node-r");
    }
}
