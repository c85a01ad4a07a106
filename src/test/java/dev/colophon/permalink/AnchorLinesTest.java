package dev.colophon.permalink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.markdown.MarkdownParser;
import dev.colophon.source.NoFiles;
import dev.colophon.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorLinesTest {
    static final List<String> LINES =
            List.of(
                    "",
                    "",
                    "",
                    "",
                    "",
                    " ",
                    "# One",
                    "## Two",
                    "## Two",
                    "### Three {#three}",
                    "Setext",
                    "======",
                    "Words of prose",
                    "More words, `code` and [a link](b.md).",
                    "---",
                    "***",
                    "- item",
                    "- item",
                    "* star",
                    "1. first",
                    "2. second",
                    "10. tenth",
                    "  indented",
                    "    deeper",
                    "    ## In a list",
                    "   ## Nearly",
                    "  - nested",
                    "    - deeper",
                    "```",
                    "~~~",
                    "```text",
                    "  ```",
                    "    ```",
                    "<!--",
                    "-->",
                    "<!-- comment -->",
                    "<div>",
                    "</div>",
                    "<a id=\"raw\"></a>",
                    "<a name=\"named\">text</a>",
                    "<details><summary>More</summary>",
                    "</details>",
                    "<h2 id=\"html\">Html</h2>",
                    "<script>",
                    "</script>",
                    "<pre>",
                    "</pre>",
                    "| a | b |",
                    "| --- | --- |",
                    "| row one | x |",
                    "| row two | y |",
                    "a | b",
                    "--- | ---",
                    "> quoted",
                    "> ## Quoted heading",
                    "> - list",
                    ">",
                    "Note[^1] and[^two]",
                    "[^1]: A note",
                    "[^two]: Two",
                    "    in the note",
                    "[ref]: http://example.org",
                    "## A [ref] heading",
                    "## A [text][ref] here",
                    "**bold** start",
                    "_thin_ start",
                    "2020 was a year",
                    "\\# escaped",
                    "\tTab",
                    "\t# Tab heading",
                    "-",
                    "=",
                    "+ plus",
                    "- - -",
                    "- # In an item",
                    "- [ ] task",
                    "title: x",
                    "...",
                    "&nbsp;",
                    "Lazy",
                    "<?php",
                    "?>",
                    "<![CDATA[",
                    "]]>",
                    "====",
                    "![image](x.png)",
                    "$math$",
                    "~~gone~~",
                    "## ~~Gone~~ heading",
                    "(aside)",
                    "`code`",
                    "``",
                    "http://example.org",
                    "1986. A great year",
                    "- ```",
                    "- <div>",
                    "1. # Numbered heading",
                    "Words\\",
                    "Words  ",
                    ":--",
                    "[open",
                    "label]: /url",
                    "'title'",
                    "<img src=x",
                    "id=\"late\">",
                    "***bold***",
                    "* * *",
                    "__init__");

    private static final List<String> WORDS = List.of("word", "Other", "more", "text", "x");

    private final MarkdownParser parser = new MarkdownParser(NoFiles.INSTANCE);

    private Outline outline(String text) {
        return Outline.of(parser.parse(SourceFile.of("a.md", text)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsKeptHasAllAnchors(long seed) {
        Random random = new Random(seed);
        int kept = 0;
        for (int i = 0; i < 2_500; i++) {
            List<String> lines = lines(random);
            String before = String.join("\n", lines);
            edit(lines, random);
            String after = String.join("\n", lines);
            if (AnchorLines.of(before).allIn(AnchorLines.of(after))) {
                kept++;
                assertThat(outline(after).anchors())
                        .describedAs("before:\n%s\n\nafter:\n%s\n", before, after)
                        .containsAll(outline(before).anchors());
            }
        }
        assertThat(kept).isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void whatLooksTheSameIsTheSame(long seed) {
        Random random = new Random(seed);
        int same = 0;
        for (int i = 0; i < 20_000; i++) {
            List<String> lines = lines(random);
            String before = String.join("\n", lines) + "\n".repeat(random.nextInt(3));
            edit(lines, random);
            String after = String.join("\n", lines) + "\n".repeat(random.nextInt(3));
            if (AnchorLines.surelySame(before, after)) {
                same++;
                assertThat(AnchorLines.of(after))
                        .describedAs("before:\n%s\n\nafter:\n%s\n", before, after)
                        .isEqualTo(AnchorLines.of(before));
            }
        }
        assertThat(same).isGreaterThan(1_000);
    }

    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>();
        int count = 1 + random.nextInt(14);
        for (int i = 0; i < count; i++) {
            lines.add(LINES.get(random.nextInt(LINES.size())));
            if (random.nextInt(3) == 0) {
                lines.add("");
            }
        }
        return lines;
    }

    private static void edit(List<String> lines, Random random) {
        int edits = 1 + random.nextInt(3);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(lines.size() + 1);
            switch (random.nextInt(7)) {
                case 0 -> lines.add(at, LINES.get(random.nextInt(LINES.size())));
                case 1 -> lines.addAll(at, List.of("", prose(random), ""));
                case 2 -> lines.add(at, prose(random));
                case 3 -> lines.add(at, "- " + prose(random));
                default -> change(lines, Math.min(at, lines.size() - 1), random);
            }
        }
    }

    private static void change(List<String> lines, int at, Random random) {
        if (at < 0) {
            return;
        }
        String line = lines.get(at);
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.set(at, line + " " + prose(random));
            case 2 -> lines.set(at, line.replaceFirst("[a-z]+$", prose(random)));
            case 3 -> lines.set(at, line.replaceFirst("[A-Za-z]+", prose(random)));
            default -> lines.set(at, prose(random));
        }
    }

    private static String prose(Random random) {
        return WORDS.get(random.nextInt(WORDS.size())) + " " + WORDS.get(random.nextInt(3));
    }

    @Test
    void changesOfProseAreKept() {
        String page = "# A\n\nSome words\nand more.\n\n- one\n- two\n\n## B\n\nEnd.\n";
        assertKept(page, page.replace("Some words", "Other words, [linked](b.md)"));
        assertKept(page, page.replace("\nand more", ""));
        assertKept(page, page.replace("## B", "A new paragraph.\n\n## B"));
        assertKept(page, page.replace("- two", "- two\n- three"));
        assertKept(page, page.replace("\n\nEnd.", "\n\nEnd.\n\nOr not."));
    }

    private static void assertKept(String before, String after) {
        assertThat(AnchorLines.of(before).allIn(AnchorLines.of(after))).describedAs(after).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# A\n\nSome words\n======\n\n## B",
                "# A\n\n```\nSome words\n\n## B",
                "# A\n\n<!--\nSome words\n\n## B",
                "# A\n\nSome words\n\n## C",
                "# A\n\nSome words\n\n| a |\n| - |\n| b |\n\n## B",
                "# A\n\nSome words[^1]\n\n[^1]: Note\n\n## B",
                "# A\n\n<a id='x'></a>Some words\n\n## B",
                "## B\n\nSome words\n\n# A"
            })
    void changesOfWhatMakesAnchorsAreNot(String after) {
        AnchorLines before = AnchorLines.of("# A\n\nSome words\n\n## B");
        assertThat(before.allIn(AnchorLines.of(after))).isFalse();
    }
}
