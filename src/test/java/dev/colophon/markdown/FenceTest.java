package dev.colophon.markdown;

import static dev.colophon.markdown.MindMapFixture.destinations;
import static dev.colophon.markdown.MindMapFixture.findings;
import static dev.colophon.markdown.MindMapFixture.map;
import static dev.colophon.markdown.MindMapFixture.shape;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fences of some languages stand for. */
class FenceTest {
    @TempDir private Path folder;

    private Document parse(String text) {
        return new MindMapFixture(folder).parse("a.md", text);
    }

    @Test
    void aFenceIsAMapWhoseLinksArePagesLinks() {
        Document document =
                parse(
                        "# T\n\n"
                                + "[p](p.md)\n\n"
                                + "> ```mindmap Scaling\n"
                                + "> - [A](a.md)\n"
                                + ">   - b\n"
                                + "> - B\n"
                                + "> ```\n"
                                + "\n"
                                + "[q](q.md)\n");

        assertThat(shape(map(document))).isEqualTo("Scaling(A(b) B)");
        assertThat(destinations(document)).containsExactly("-", "a.md", "-", "-");
        assertThat(document.links())
                .extracting(Link::destination)
                .containsExactly("p.md", "a.md", "q.md");
        assertThat(document.links().get(1).location().toString()).isEqualTo("a.md:6:5");
        assertThat(document.links().get(1).span()).isPresent();
        assertThat(document.headings()).hasSize(1);
        assertThat(document.body().text()).doesNotContain("<code", "<li>");
    }

    @Test
    void aFencesRootIsItsOnlyNode() {
        assertThat(shape(map(parse("```mindmap\n- R\n  - A\n  - B\n```\n")))).isEqualTo("R(A B)");
        assertThat(shape(map(parse("```mindmap\n# R\n## A\n- a\n```\n")))).isEqualTo("R(A(a))");
    }

    @Test
    void aFenceWithoutRootIsReportedAndDrawn() {
        Document document = parse("# T\n\n```mindmap\n- A\n- B\n```\n");

        assertThat(shape(map(document))).isEqualTo("(A B)");
        assertThat(findings(document))
                .containsExactly(
                        "4 invalid-mind-map this mind map has 2 nodes at its top and no root; it is"
                                + " drawn below the page's title");
    }

    @Test
    void aFenceWithNothingToDrawIsCode() {
        Document document = parse("```mindmap\n\n```\n\n```mindmap\n- R\n```\n");

        assertThat(document.embeds()).isEmpty();
        assertThat(document.body().text()).contains("<code class=\"language-mindmap\">- R");
    }

    @Test
    void aCatalogFenceIsReadLineByLine() {
        Document document =
                parse("```catalog\nshow: matrix\n# no\n\n  kind : \"metric\"\nodd\n```\n");

        assertThat(((Embed.Catalog) document.embeds().get(0)).options())
                .extracting(each -> each.location().line() + " " + each.key() + "=" + each.value())
                .containsExactly("2 show=matrix", "5 kind=metric", "6 odd=");
    }

    @Test
    void theTargetsOfAMermaidDiagramAreFilledIn() {
        Document document =
                parse("```mermaid\ngraph TD\n click A \"b.md\" \"tip\"\n link B \"c.md\"\n```\n");

        assertThat(document.links()).extracting(Link::destination).containsExactly("b.md", "c.md");
        assertThat(document.body().text())
                .contains(" click A &quot;", "&quot; &quot;tip&quot;\n link B &quot;")
                .doesNotContain("b.md", "c.md");
    }
}
