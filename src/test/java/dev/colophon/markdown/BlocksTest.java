package dev.colophon.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.colophon.diagnostic.Location;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlocksTest {
    @TempDir private Path folder;

    private Document parse(String text) {
        return new MarkdownParser(SourceTree.around(folder)).parse(SourceFile.of("page.md", text));
    }

    private List<Block> blocks(String text) {
        return parse(text).blocks();
    }

    private static String text(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.words().text();
        }
        return block instanceof Block.Item item ? item.words().text() : "";
    }

    @Test
    void aBlockKnowsItsHeadingAndHeadingsKnowTheirLine() {
        Document document = parse("Before.\n\n# Title\n\nFirst.\n\n## Part\n\nSecond.\n");

        assertThat(document.blocks()).extracting(Block::heading).containsExactly(-1, 0, 1);
        assertThat(document.blocks())
                .extracting(BlocksTest::text)
                .containsExactly("Before.", "First.", "Second.");
        assertThat(document.headings())
                .extracting(Heading::location)
                .containsExactly(new Location("page.md", 3, 1), new Location("page.md", 7, 1));
    }

    @Test
    void aTableHasCellsWithTheNumbersOfTheirLinks() {
        Block.Table table =
                (Block.Table)
                        blocks(
                                        "[x](x.md)\n\n| **A** | B |\n| --- | --- |\n"
                                                + "| [One](1.md) & [two](2.md) | `b` |\n| c | |\n")
                                .get(1);

        assertThat(table.header()).extracting(LinkedText::text).containsExactly("A", "B");
        assertThat(table.rows()).hasSize(2);
        LinkedText cell = table.rows().get(0).get(0);
        assertThat(cell.text()).isEqualTo("One & two");
        assertThat(cell.mentions())
                .containsExactly(new LinkedText.Mention(1, 0, 3), new LinkedText.Mention(2, 6, 9));
        assertThat(table.rows().get(0).get(1).text()).isEqualTo("b");
        assertThat(table.rows().get(1).get(1).isEmpty()).isTrue();
    }

    @Test
    void anItemStandsBeforeTheItemsBelowItAndKeepsItsText() {
        List<Block> blocks =
                blocks("- [One](1.md): the first\n  line\n\n  and more\n  - two\n- three\n");

        assertThat(blocks)
                .extracting(block -> ((Block.Item) block).depth())
                .containsExactly(1, 2, 1);
        LinkedText one = ((Block.Item) blocks.get(0)).words();
        assertThat(one.after(one.mentions().get(0))).startsWith("the first line").endsWith("more");
        assertThat(text(blocks.get(2))).isEqualTo("three");
    }

    @Test
    void aParagraphMayBeginWithAName() {
        List<Block> blocks =
                blocks(
                        "**Unit**: commits\n\n**Unit:** days\n\n**How to measure**\n\n"
                                + "**Bold** words\n\nSee **Unit**: no\n");

        assertThat(blocks)
                .extracting(block -> ((Block.Paragraph) block).name())
                .containsExactly("Unit", "Unit", "How to measure", "", "");
        assertThat(blocks)
                .extracting(BlocksTest::text)
                .containsExactly("commits", "days", "", "Bold words", "See Unit: no");
        assertThat(((Block.Paragraph) blocks.get(1)).place())
                .isEqualTo(new Location("page.md", 3, 1));
    }

    @Test
    void codeAndImagesAreSomething() {
        assertThat(blocks("```\ncode\n```\n\n![a](a.png)\n")).hasSize(2).noneMatch(Block::isEmpty);
    }

    @Test
    void allFieldsOfTheFrontMatterAreThereWithTheirPlaces() {
        FrontMatter matter =
                parse(
                                "---\nunit: a \"b\"\nlist: [x, 2]\nempty:\nmap: {a: b}\n"
                                        + "status: null\n---\n")
                        .frontMatter();

        assertThat(matter.fields().get("unit").values()).containsExactly("a \"b\"");
        assertThat(matter.fields().get("unit").location()).isEqualTo(new Location("page.md", 2, 7));
        assertThat(matter.fields().get("list").values()).containsExactly("x", "2");
        assertThat(matter.fields().get("empty").values()).isEmpty();
        assertThat(matter.fields().get("map").values()).isEmpty();
        assertThat(matter.fields().get("status").values()).isEmpty();
    }

    @Test
    void anyTextHasBlocks() {
        String[] pieces = {
            "# h\n",
            "- ",
            "\n",
            "\n\n",
            "**b**",
            ": ",
            "| a | b |\n",
            "| - | - |\n",
            "<p>",
            "</p>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<li>",
            "</ul>",
            "<strong>",
            "</strong>",
            "[l](m.md)",
            "![i](i.png)",
            "> ",
            "```\n",
            "<h2>",
            "</h2>",
            "&lt;",
            "<a href=\"x.md\">",
            "</a>",
            "word ",
            "<div>",
            "</div>",
            "[^1]",
            "[^1]: f\n",
            "<br>",
            "1. ",
            "    "
        };
        Random random = new Random(4);
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(25); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThatCode(() -> parse(text.toString()).blocks())
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }
}
