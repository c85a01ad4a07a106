package dev.colophon.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkSpanTest {
    @TempDir private Path folder;

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** What stands at the span of each link of a page; {@code none} for a link without one. */
    private List<String> written(String path) {
        SourceTree tree = SourceTree.around(folder);
        Document document = new MarkdownParser(tree).parse(tree.read(path).orElseThrow());
        return document.links().stream()
                .map(link -> link.span().map(span -> written(tree, span)).orElse("none"))
                .toList();
    }

    private static String written(SourceTree tree, Link.Span span) {
        String text = tree.read(span.path()).orElseThrow().text();
        return span.form()
                + " "
                + span.path()
                + ": "
                + text.substring(span.start(), span.start() + span.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[a](b.md)                                | PLAIN p.md: b.md",
                "x [a]( ./b%20c.md#d 'title' )            | PLAIN p.md: ./b%20c.md#d",
                "[a](<b c.md>)                            | ANGLED p.md: b c.md",
                "![a](b.png \"t\")                        | PLAIN p.md: b.png",
                "[a](b\\_c.md)                            | PLAIN p.md: b\\_c.md",
                "> > [a](b.md)                            | PLAIN p.md: b.md",
                "1. - [a](b.md)                           | PLAIN p.md: b.md",
                "# T [a](b.md) {#t}                       | PLAIN p.md: b.md",
                "**[*a* `b`](b.md)**                      | PLAIN p.md: b.md",
                "see <https://example.org/a>              | URL p.md: https://example.org/a",
                "see https://example.org/a.               | URL p.md: https://example.org/a",
                "see www.example.org                      | URL p.md: www.example.org",
                "<a href=\"b.md#c\">x</a>                 | ATTRIBUTE p.md: b.md#c",
                "x <a class=\"c\" href = 'b.md'>x</a>     | ATTRIBUTE p.md: b.md",
                "x <a href=b.md>x</a>                     | ATTRIBUTE p.md: b.md",
                "> x <img src=\"b&amp;c.png\" alt=\"\">   | ATTRIBUTE p.md: b&amp;c.png",
                "<video poster=\"b.png\"></video>         | ATTRIBUTE p.md: b.png",
                "<iframe src=\"https://example.org\"></iframe> | ATTRIBUTE p.md:"
                        + " https://example.org",
            })
    void aSpanIsWhatTheAuthorWroteAsDestination(String markdown, String expected)
            throws IOException {
        write("p.md", "---\ntitle: x\n---\n\nText before.\n\n" + markdown + "\n");
        assertThat(written("p.md")).containsExactly(expected);
    }

    @Test
    void theFilesOfASrcsetHaveSpansOfTheirOwn() throws IOException {
        write("p.md", "<img alt='x' srcset='a.png 1x, a.png 2x, c.png' src='d.png'>\n");
        assertThat(written("p.md"))
                .containsExactly(
                        "CANDIDATE p.md: a.png",
                        "CANDIDATE p.md: a.png",
                        "CANDIDATE p.md: c.png",
                        "ATTRIBUTE p.md: d.png");
    }

    @Test
    void linksOfADefinitionShareItsSpan() throws IOException {
        write("p.md", "[a][x], [x] and ![b][x]\n\n[x]: <b c.md> 'T'\n");
        assertThat(written("p.md")).hasSize(3).containsOnly("ANGLED p.md: b c.md");
    }

    @Test
    void linksInTablesAndDiagramsHaveSpans() throws IOException {
        write(
                "p.md",
                "| a | b |\n"
                        + "| - | - |\n"
                        + "| [x](b.md) | [y](c.md) |\n\n"
                        + "```mermaid\n"
                        + "graph TD\n"
                        + "  click A \"d.md\" \"tip\"\n"
                        + "  click B href \"e.md\"\n"
                        + "```\n");
        assertThat(written("p.md"))
                .containsExactly(
                        "PLAIN p.md: b.md",
                        "PLAIN p.md: c.md",
                        "QUOTED p.md: d.md",
                        "QUOTED p.md: e.md");
    }

    @Test
    void linksInMindMapsHaveSpansInWhateverTheirFenceStands() throws IOException {
        write(
                "p.md",
                "1. > ```mindmap Root\n   > - [x](b.md)\n   >   - [y][z]\n   >\n   > [z]: <c.md>\n"
                        + "   > ```\n");
        assertThat(written("p.md")).containsExactly("PLAIN p.md: b.md", "ANGLED p.md: c.md");
    }

    @Test
    void aLinkInAnIncludedFileIsWrittenThere() throws IOException {
        write("p.md", "One\n\n{{#include parts/q.md:2:3}}\n\n[last](r.md)\n");
        write("parts/q.md", "no\nyes [q](../r.md)\nyes [q2][d]\n\n[d]: s.md\n");
        assertThat(written("p.md"))
                .containsExactly("PLAIN parts/q.md: ../r.md", "PLAIN p.md: r.md");
    }

    @Test
    void aDestinationInTwoFilesHasNoSpan() throws IOException {
        write("p.md", "[a](x{{#include name.txt}}.md)\n");
        write("name.txt", "yz");
        assertThat(written("p.md")).containsExactly("none");
    }

    @Test
    void offsetsCountCharactersAfterLineEndsAndMarkAreNormalised() throws IOException {
        write("p.md", "\uFEFFOne\r\ntwo\r\n\r\n[a](b.md)\r\n");
        assertThat(written("p.md")).containsExactly("PLAIN p.md: b.md");
    }
}
