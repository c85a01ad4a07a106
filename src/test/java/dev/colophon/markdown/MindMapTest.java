package dev.colophon.markdown;

import static dev.colophon.markdown.MindMapFixture.destinations;
import static dev.colophon.markdown.MindMapFixture.findings;
import static dev.colophon.markdown.MindMapFixture.map;
import static dev.colophon.markdown.MindMapFixture.shape;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MindMapTest {
    @TempDir private Path folder;

    private Document parse(String path, String text) {
        return new MindMapFixture(folder).parse(path, text);
    }

    private Document parse(String text) {
        return parse("mind-map.md", text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# R\\n## A\\n### a\\n## B                  | R(A(a) B)",
                "# R\\n- A\\n  - a\\n  - b\\n- B            | R(A(a b) B)",
                "# R\\n## A\\n- a\\n  - x\\n## B\\n1. b     | R(A(a(x)) B(b))",
                "# R\\n#### deep\\n## A                     | R(deep A)",
                "# R\\n\\n- A\\n\\n  note\\n\\n  - a\\n- B  | R(A(a) B)",
                "# R {#x}\\n## `code` and *more* {#y}       | R(code and more)",
                "# R\\n- ![a picture](p.png)                | R(a picture)",
                "# R\\n- [x] done\\n- [ ] to do             | R(done to do)",
                "- A\\n\\n# R\\n- B                         | R(A B)",
                "# R\\n- - a                                | R(a)",
                "R\\n===\\nA\\n---                          | R(A)",
            })
    void headingsAndListsNest(String text, String shape) {
        assertThat(shape(map(parse(text.replace("\\n", "\n"))))).isEqualTo(shape);
    }

    @Test
    void theRootIsTheOnlyHeadingOfLevelOneElseThePagesTitle() {
        assertThat(shape(map(parse("---\ntitle: T\n---\n# R\n## A\n")))).isEqualTo("R(A)");
        assertThat(shape(map(parse("---\ntitle: T\n---\n## A\n## B\n")))).isEqualTo("T(A B)");
        assertThat(shape(map(parse("---\ntitle: T\n---\n# A\n# B\n")))).isEqualTo("T(A B)");
        assertThat(map(parse("## A\n## B\n")).text()).isEmpty();
    }

    @Test
    void twoRootsAreReportedAndTheOthersDrawnAsBranchesOfTheFirst() {
        Document document = parse("# R\n## A\n# S\n## B\n");

        assertThat(shape(map(document))).isEqualTo("R(A S(B))");
        assertThat(findings(document))
                .containsExactly(
                        "3 invalid-mind-map this mind map has 2 roots, the first is `R`; the others"
                                + " are drawn as its branches");
    }

    @Test
    void linksOfNodesAreThePagesLinks() {
        Document document =
                parse(
                        "# [R](r.md)\n\n"
                                + "See [more](more.md).\n\n"
                                + "## [A][a]\n"
                                + "- *[x](x.md)* and [y](y.md)\n"
                                + "- no\n"
                                + "  - <https://example.org>\n"
                                + "- ![i](i.png)\n\n"
                                + "[a]: a.md\n");

        assertThat(destinations(document))
                .containsExactly("r.md", "a.md", "x.md", "-", "https://example.org", "-");
        assertThat(document.links()).hasSize(7);
    }

    @Test
    void whatStandsBelowANodeBeforeItsBranchesIsItsNote() {
        Document document =
                parse(
                        "# R\n\n"
                                + "One *word*.\n\n"
                                + "Two.\n\n"
                                + "- A\n\n"
                                + "  Three.\n\n"
                                + "  - a\n\n"
                                + "  Four.\n\n"
                                + "Five.\n");

        assertThat(map(document).note()).isEqualTo("One word. Two.");
        assertThat(map(document).children().get(0).note()).isEqualTo("Three.");
        assertThat(map(parse("# R\n\n" + "word ".repeat(100) + "\n\n- A\n")).note())
                .hasSizeLessThan(210)
                .endsWith("…");
    }

    @Test
    void markmapsCommentsFold() {
        Document document =
                parse(
                        "# R\n## A <!-- markmap: fold -->\n- a\n  - x\n## B <!-- markmap: foldAll"
                                + " -->\n- b\n  - y\n## C\n\n<!-- markmap: fold -->\n\n- c\n");

        assertThat(map(document).all().filter(MapNode::folded).map(MapNode::text))
                .containsExactly("A", "B", "b", "C");
        assertThat(map(document).all().map(MapNode::text)).doesNotContain("markmap: fold");
    }

    @Test
    void markmapsSettingsSayHowManyLevelsAreOpen() {
        String text = "---\nmarkmap:\n  initialExpandLevel: 2\n---\n# R\n- A\n  - a\n    - x\n";

        assertThat(map(parse("a.md", text)).all().filter(MapNode::folded).map(MapNode::text))
                .containsExactly("A", "a");
    }

    @ParameterizedTest
    @CsvSource({
        "mind-map.md, '', true",
        "a/scaling-mindmap.md, '', true",
        "a/Program-Mind-Map.md, '', true",
        "mind-maps.md, '', false",
        "remind-map.md, '', false",
        "a.md, '', false",
        "a.md, 'kind: mind-map', true",
        "a.md, 'markmap:', true",
        "mind-map.md, 'kind: page', false",
    })
    void aPageIsAMapWhenItSaysSoOrIsNamedSo(String path, String fields, boolean isMap) {
        Document document = parse(path, "---\n" + fields + "\n---\n# R\n- A\n");

        assertThat(document.embeds()).hasSize(isMap ? 1 : 0);
        assertThat(document.body().text().contains("class=\"embed\"")).isEqualTo(isMap);
    }

    @Test
    void aMapWithoutBranchesIsReportedOnlyWhereItIsMeantToBeOne() {
        assertThat(findings(parse("a.md", "---\nkind: mind-map\n---\n\n# R\n\nText.\n")))
                .containsExactly("4 invalid-mind-map this mind map has no branches");
        assertThat(findings(parse("# R\n\nText.\n"))).isEmpty();
    }

    @Test
    void theDrawingStandsBelowTheFirstHeadingAndItsParagraph() {
        assertThat(parse("# R\n\nOne.\n\nTwo.\n\n- A\n").body().text())
                .containsSubsequence("One.", "class=\"embed\"", "Two.", "<li>A</li>");
        assertThat(parse("- A\n").body().text()).startsWith("<div class=\"embed\">");
    }

    @Test
    void everyNodeHasAnAnchorThatNoHeadingHas() {
        Document document =
                parse("# R\n## Same\n### Same\n## Node same\n- ???\n- [Ünï & co](u.md)\n");

        assertThat(map(document).all().map(MapNode::id))
                .containsExactly(
                        "node-r",
                        "node-same-1",
                        "node-same-2",
                        "node-node-same",
                        "node-map",
                        "node-ünï--co");
        assertThat(document.headings().get(3).id()).isEqualTo("node-same");
        assertThat(document.anchors()).contains("node-r", "node-same-2");
        assertThat(document.sections())
                .flatExtracting(Section::anchors)
                .contains("node-same")
                .doesNotContain("node-r", "node-same-2");
    }

    @Test
    void moreNodesThanCanBeReadAreReportedAndTheFirstLevelsDrawn() {
        String items =
                IntStream.range(0, 1250)
                        .mapToObj(i -> "- a" + i + "\n  - b\n    - c\n    - d\n")
                        .collect(Collectors.joining());
        Document document = parse("# R\n\n" + items);

        assertThat(findings(document))
                .containsExactly(
                        "1 invalid-mind-map this mind map has 5001 nodes; the 1000 next to its root"
                                + " are drawn");
        assertThat(map(document).all()).hasSize(1000);
        assertThat(map(document).children()).hasSize(999);
    }

    @Test
    void moreLevelsThanCanBeReadAreReported() {
        String items =
                IntStream.range(0, 60)
                        .mapToObj(i -> "  ".repeat(i) + "- a\n")
                        .collect(Collectors.joining());
        Document document = parse("# R\n\n" + items);

        assertThat(findings(document))
                .containsExactly(
                        "1 invalid-mind-map this mind map has 61 levels; the first 20 are drawn");
        assertThat(map(document).all()).hasSize(20);
    }
}
