package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveCommandTest {
    @TempDir private Path folder;
    private MoveFixture repository;

    @BeforeEach
    void setUp() throws IOException {
        repository = new MoveFixture(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[a](old.md)                        | [a](new/page.md)",
                "[a](./old.md#one \"T\")            | [a](./new/page.md#one \"T\")",
                "[a](<old.md>)                      | [a](<new/page.md>)",
                "[a](old)                           | [a](new/page)",
                "[a](old.html#one)                  | [a](new/page.html#one)",
                "[a](/old.md)                       | [a](/new/page.md)",
                "[a](/old/)                         | [a](/new/page/)",
                "[a](o%6Cd.md)                      | [a](new/page.md)",
                "[a][x]                             | [a][x]",
                "<a href=\"old.md\">a</a>           | <a href=\"new/page.md\">a</a>",
                "<a href='old.md?a=1&amp;b=2#one'>a</a> | <a"
                        + " href='new/page.md?a=1&amp;b=2#one'>a</a>",
                "[a](https://github.com/e/docs/blob/main/old.md#one) |"
                        + " [a](https://github.com/e/docs/blob/main/new/page.md#one)",
                "<https://github.com/e/docs/blob/main/old.md> |"
                        + " <https://github.com/e/docs/blob/main/new/page.md>",
                "[a](https://example.org/docs/old/) | [a](new/page.md)",
                "at https://example.org/docs/old/#one. | at"
                        + " https://example.org/docs/new/page/#one.",
                "[a](other.md) [b](https://example.org/x) [c](#top) | [a](other.md)"
                        + " [b](https://example.org/x) [c](#top)",
                "`[a](old.md)` <!-- [a](old.md) --> | `[a](old.md)` <!-- [a](old.md) -->",
            })
    void aLinkToAPageFollowsIt(String before, String expected) throws IOException {
        repository.write("old.md", "# Old\n\n## One\n");
        repository.write("other.md", "# Other\n");
        repository.write("README.md", "# Home\r\n\r\n" + before + "\r\n\r\n[x]: old.md 'T'\r\n");
        Map<String, List<String>> graph =
                MoveFixture.graph(repository.site(), "old.md", "new/page.md");
        assertThat(repository.mv("old.md", "new/page.md")).as(repository::output).isZero();
        assertThat(repository.read("README.md"))
                .isEqualTo(
                        "# Home\r\n\r\n"
                                + expected
                                + "\r\n\r\n[x]: "
                                + (before.contains("[x]") ? "new/page.md" : "old.md")
                                + " 'T'\r\n");
        assertThat(MoveFixture.graph(repository.site(), "-", "-")).isEqualTo(graph);
    }

    @Test
    void linksFromAPageThatMovesLeadWhereTheyLed() throws IOException {
        repository.write("README.md", "# Home\n\n## Part\n");
        repository.write("a b/pic (1).png", "png");
        repository.write(
                "guide/page.md",
                "---\n"
                    + "title: P\n"
                    + "---\n"
                    + "[a](../README.md#part) [s](#p) ![p](<../a b/pic (1).png>)\n"
                    + "<img src='../a b/pic (1).png' srcset='../a%20b/pic%20(1).png 2x' alt='x'>\n"
                    + "[gone](missing.md) [self](page.md)\n\n"
                    + "# P\n");
        repository.write("guide/next.md", "# Next\n");
        Map<String, List<String>> graph =
                MoveFixture.graph(repository.site(), "guide/page.md", "page.md");
        assertThat(repository.mv("guide/page.md", "page.md")).as(repository::output).isZero();
        assertThat(repository.read("page.md"))
                .isEqualTo(
                        "---\n"
                                + "title: P\n"
                                + "---\n"
                                + "[a](README.md#part) [s](#p) ![p](<a b/pic (1).png>)\n"
                                + "<img src='a b/pic (1).png' srcset='a%20b/pic%20(1).png 2x'"
                                + " alt='x'>\n"
                                + "[gone](guide/missing.md) [self](page.md)\n\n"
                                + "# P\n");
        assertThat(folder.resolve("guide/page.md")).doesNotExist();
        assertThat(MoveFixture.graph(repository.site(), "-", "-")).isEqualTo(graph);
    }

    @Test
    void linksInsideAFolderThatMovesStay() throws IOException {
        String inside = "# A\n\n[b](b.md) [c](sub/c.md#c) ![p](p.png)\n";
        repository.write("README.md", "# Home\n\n[f](guide/) [g](guide) [c](guide/sub/c.md#c)\n");
        repository.write("guide/README.md", inside);
        repository.write("guide/b.md", "# B\n\n[home](../README.md)\n");
        repository.write("guide/sub/c.md", "# C\n\n[b](../b.md)\n");
        repository.write("guide/p.png", "png");
        Map<String, List<String>> graph =
                MoveFixture.graph(repository.site(), "guide", "x/handbook");
        assertThat(repository.mv("guide", "x/handbook")).as(repository::output).isZero();
        assertThat(repository.read("x/handbook/README.md")).isEqualTo(inside);
        assertThat(repository.read("x/handbook/sub/c.md")).isEqualTo("# C\n\n[b](../b.md)\n");
        assertThat(repository.read("x/handbook/b.md"))
                .isEqualTo("# B\n\n[home](../../README.md)\n");
        assertThat(repository.read("README.md"))
                .isEqualTo(
                        "# Home\n\n[f](x/handbook/) [g](x/handbook) [c](x/handbook/sub/c.md#c)\n");
        assertThat(MoveFixture.graph(repository.site(), "-", "-")).isEqualTo(graph);
        assertThat(repository.output())
                .isEqualTo(
                        """
                        Moved guide to x/handbook.
                          README.md: 3 links
                          x/handbook/b.md: 1 link
                        Rewrote 4 links in 2 files.
                        """);
    }

    @Test
    void summariesOfAllBooksAndFilesInNoBookFollow() throws IOException {
        repository.write(
                "site-config.yml",
                "books:\n  - source: one\n  - source: two\n"
                        + "navigation:\n  - title: P\n    link: one/page.md#x\n"
                        + "redirects:\n  old/: 'one/page.md'\n  older/: one/page/#x\n");
        repository.write("one/SUMMARY.md", "# S\n\n- [P](page.md)\n- [Draft]()\n");
        repository.write("two/SUMMARY.md", "# S\n\n* [H](README.md)\n* [P](../one/page.md)\n");
        repository.write("two/README.md", "# Two\n");
        repository.write("one/page.md", "# P\n\n## X\n");
        repository.write("CONTRIBUTING.md", "[P](one/page.md)\n");
        assertThat(repository.mv("one/page.md", "one/a: b/page.md"))
                .as(repository::output)
                .isZero();
        assertThat(repository.read("one/SUMMARY.md"))
                .isEqualTo("# S\n\n- [P](a:%20b/page.md)\n- [Draft]()\n".replace("(a:", "(./a:"));
        assertThat(repository.read("two/SUMMARY.md"))
                .isEqualTo("# S\n\n* [H](README.md)\n* [P](../one/a:%20b/page.md)\n");
        assertThat(repository.read("CONTRIBUTING.md")).isEqualTo("[P](one/a:%20b/page.md)\n");
        assertThat(repository.read("site-config.yml"))
                .isEqualTo(
                        "books:\n"
                                + "  - source: one\n"
                                + "  - source: two\n"
                                + "navigation:\n"
                                + "  - title: P\n"
                                + "    link: \"one/a: b/page.md#x\"\n"
                                + "redirects:\n"
                                + "  old/: 'one/a: b/page.md'\n"
                                + "  older/: \"one/a: b/page.md#x\"\n");
    }

    @Test
    void aWholeBookMovesWithItsPlaceInTheConfig() throws IOException {
        repository.write(
                "site-config.yml",
                "books:\n  - source: ./one\n    summary: toc.md\n    path: one\n  - source: two\n");
        repository.write("one/toc.md", "- [P](page.md)\n");
        repository.write("one/page.md", "# P\n\n[two](../two/README.md)\n");
        repository.write("two/README.md", "# Two\n\n[one](../one/page.md)\n");
        Map<String, List<String>> graph =
                MoveFixture.graph(repository.site(), "one", "books/first");
        assertThat(repository.mv("one", "books/first")).as(repository::output).isZero();
        assertThat(repository.read("site-config.yml"))
                .isEqualTo(
                        "books:\n  - source: ./books/first\n    summary: toc.md\n    path: one\n"
                                + "  - source: two\n");
        assertThat(MoveFixture.graph(repository.site(), "-", "-")).isEqualTo(graph);
    }

    @Test
    void directivesThatIncludeFollow() throws IOException {
        repository.write(
                "README.md", "# H\n\n{{#include parts/a.md:1:2}}\n\n\\{{#include parts/a.md}}\n");
        repository.write("parts/a.md", "[h](../README.md)\n{{ #include b.txt }}\n");
        repository.write("parts/b.txt", "[a](a.md) `{{#playground a.md editable}}`\n");
        repository.write("page.md", "# P\n\n{{#include parts/b.txt}}\n");
        assertThat(repository.mv("parts/a.md", "texts/a.md")).as(repository::output).isZero();
        assertThat(repository.read("README.md"))
                .isEqualTo("# H\n\n{{#include texts/a.md:1:2}}\n\n\\{{#include parts/a.md}}\n");
        assertThat(repository.read("texts/a.md"))
                .isEqualTo("[h](../README.md)\n{{ #include ../parts/b.txt }}\n");
        assertThat(repository.read("parts/b.txt"))
                .isEqualTo("[a](../texts/a.md) `{{#playground ../texts/a.md editable}}`\n");
        assertThat(repository.mv("page.md", "x/y/page.md")).as(repository::output).isZero();
        assertThat(repository.read("x/y/page.md"))
                .isEqualTo("# P\n\n{{#include ../../parts/b.txt}}\n");
    }

    @Test
    void aLinkThatTheMoveWouldCaptureKeepsItsTarget() throws IOException {
        repository.write("README.md", "# H\n\n[s](setup)\n");
        repository.write("setup.md", "# Setup\n");
        repository.write("other/README.md", "# Other\n");
        assertThat(repository.mv("other", "setup")).as(repository::output).isZero();
        assertThat(repository.read("README.md")).isEqualTo("# H\n\n[s](setup.md)\n");
    }

    @Test
    void allOtherBytesStay() throws IOException {
        byte[] head = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '#', ' ', (byte) 0xFF, '\r', '\n'};
        Path page = folder.resolve("README.md");
        Files.write(page, head);
        Files.writeString(page, "[a](old.md)\r", java.nio.file.StandardOpenOption.APPEND);
        repository.write("old.md", "# Old\n");
        repository.mv("old.md", "new.md");
        byte[] bytes = Files.readAllBytes(page);
        assertThat(bytes).startsWith(head);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).endsWith("[a](new.md)\r");
    }

    @Test
    void aDryRunOnlyShowsTheChange() throws IOException {
        repository.write("README.md", "# H\n\n[a](old.md)\n");
        repository.write("old.md", "# Old\n");
        assertThat(repository.mv("old.md", "new.md", "--dry-run")).isZero();
        assertThat(repository.output())
                .isEqualTo(
                        """
                        rename from old.md
                        rename to new.md
                        --- a/README.md
                        +++ b/README.md
                        @@ -1,3 +1,3 @@
                         # H
                        \s
                        -[a](old.md)
                        +[a](new.md)
                        """);
        assertThat(repository.read("README.md")).isEqualTo("# H\n\n[a](old.md)\n");
        assertThat(folder.resolve("old.md")).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "gone.md, new.md, does not exist",
        "old.md, guide, exists already",
        "old.md, guide/page.md, exists already",
        "guide, guide/sub, lies inside",
        "old.md, ../out.md, lies outside the repository",
        ".git/config, config, cannot be moved",
    })
    void refusesWhatCannotBe(String from, String to, String why) throws IOException {
        repository.write("old.md", "# Old\n");
        repository.write("guide/page.md", "# P\n");
        repository.write(".git/config", "");
        assertThat(repository.mv(from, to)).isEqualTo(2);
        assertThat(repository.output()).contains(why);
        assertThat(folder.resolve("old.md")).exists();
        assertThat(folder.resolve("guide/page.md")).exists();
    }

    @Test
    void refusesToMoveAwayWhatAnotherToolsConfigNames() throws IOException {
        Files.delete(folder.resolve("site-config.yml"));
        repository.write("book.toml", "[book]\ntitle = \"B\"\n");
        repository.write("src/SUMMARY.md", "- [P](page.md)\n");
        repository.write("src/page.md", "# P\n");
        assertThat(repository.mv("src", "text")).isEqualTo(2);
        assertThat(repository.output()).contains("would not find it any more");
        assertThat(folder.resolve("src/page.md")).exists();
        assertThat(repository.mv("src/page.md", "src/new.md")).as(repository::output).isZero();
        assertThat(repository.read("src/SUMMARY.md")).isEqualTo("- [P](new.md)\n");
    }

    @Test
    void whatCannotBeRewrittenIsListed() throws IOException {
        repository.write("README.md", "# H\n\nThere [a](o{{#include n.txt}}.md)\n");
        repository.write("n.txt", "ld");
        repository.write("old.md", "# Old\n");
        assertThat(repository.mv("old.md", "new.md")).isEqualTo(1);
        assertThat(repository.output()).contains("README.md:3:7\n");
    }

    @Test
    void aSiteThatIsNotThereIsWrongUse() {
        Colophon run =
                Colophon.run(
                        "mv",
                        "--site",
                        folder.resolve("none"),
                        folder.resolve("old.md"),
                        folder.resolve("new.md"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("none` is no folder; give the one of the site");
    }
}
