package dev.colophon.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.colophon.diagnostic.Rule;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that nobody writes for readers, but anybody can send in a pull request: each gives a page
 * in bounded time, whole or as plain text with a finding, and never an exception.
 */
class PathologicalTest {
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final int MANY = 50_000;

    @TempDir static Path folder;

    static Stream<Arguments> texts() {
        return Stream.of(nesting(), inlines(), lines(), blocks(), html(), ours())
                .flatMap(each -> each);
    }

    private static Arguments text(String name, String text) {
        return Arguments.of(name, text);
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining());
    }

    private static Stream<Arguments> nesting() {
        return Stream.of(
                text("quotations", ">".repeat(10_000) + " a"),
                text("spaced quotations", "> ".repeat(10_000) + "a"),
                text("lists", "- ".repeat(10_000) + "a"),
                text("numbered lists", "1. ".repeat(10_000) + "a"),
                text("quotations and lists", "> - ".repeat(5_000) + "a"),
                text("indented lists", lines(700, i -> "  ".repeat(i) + "- a\n")),
                text("lists indented by tabs", lines(1_500, i -> "\t".repeat(i) + "- a\n")),
                text("stairs of quotations", lines(500, i -> ">".repeat(i) + " a\n\n")),
                text("links", "[".repeat(MANY) + "a" + "](b)".repeat(MANY)),
                text("images", "![".repeat(MANY) + "a" + "](b)".repeat(MANY)),
                text("emphasis", "*a ".repeat(MANY) + "a* ".repeat(MANY)),
                text("a little emphasis", "*a ".repeat(1_000) + "a* ".repeat(1_000)),
                text(
                        "footnotes",
                        "[^0]\n\n" + lines(2_000, i -> "[^" + i + "]: [^" + (i + 1) + "]\n")));
    }

    private static Stream<Arguments> inlines() {
        return Stream.of(
                text("opening brackets", "[".repeat(MANY)),
                text("closing brackets", "]".repeat(MANY)),
                text("empty brackets", "[]".repeat(MANY)),
                text("half links", "[a](".repeat(MANY)),
                text("half links in angles", "[a](<".repeat(MANY)),
                text("half references", "[a][".repeat(MANY)),
                text("half footnotes", "[^".repeat(MANY)),
                text("backticks", "`".repeat(MANY)),
                text("backtick runs", lines(1_000, i -> "e" + "`".repeat(i))),
                text("backticks and letters", "`a".repeat(MANY) + "``"),
                text("asterisks", "*".repeat(MANY) + "a" + "*".repeat(MANY)),
                text("underscores", "_".repeat(MANY) + "a" + "_".repeat(MANY)),
                text("emphasis runs", "*a **a ".repeat(MANY)),
                text("mixed runs", "a**b" + "c* ".repeat(MANY)),
                text("tildes", "~".repeat(MANY) + "a" + "~".repeat(MANY)),
                text("ampersands", "&a".repeat(MANY)),
                text("backslashes", "\\".repeat(MANY)),
                text("half comments", "a <!-- ".repeat(MANY)),
                text("half instructions", "a <?".repeat(MANY)),
                text("half character data", "a <![CDATA[".repeat(MANY)));
    }

    private static Stream<Arguments> lines() {
        int large = 1 << 20;
        return Stream.of(
                text("a letter", "a".repeat(5 * large)),
                text("a word and an at sign", "a".repeat(large) + " @"),
                text("words", "word ".repeat(large)),
                text("blanks", "# a" + " ".repeat(large) + "b"),
                text("a heading of braces", "# " + "{a ".repeat(large / 3) + "}"),
                text("a URL of parentheses", "http://a.b/" + ")".repeat(large)),
                text("a URL of entities", "http://a.b/" + "&a;".repeat(large / 3)),
                text("a host of many names", "http://" + "a.".repeat(large / 2)),
                text("a mailbox of many names", "a@" + "a.".repeat(large / 2)),
                text("URLs in each other", "http://".repeat(large / 7)),
                text("a long label", "[" + "a".repeat(large) + "]: b"));
    }

    private static Stream<Arguments> blocks() {
        return Stream.of(
                text("a wide table", "|a".repeat(5_000) + "\n" + "|-".repeat(5_000) + "\n|b\n"),
                text("a long table", "|a|b|\n|-|-|\n" + "|x|y|\n".repeat(20_000)),
                text("a table that is none", "|a\n".repeat(MANY)),
                text("bars", "|".repeat(100_000) + "\n" + "|".repeat(100_000)),
                text("rules", "- ".repeat(MANY) + "a\n"),
                text("same headings", "# a\n\n".repeat(10_000)),
                text("definitions", lines(10_000, i -> "[a" + i + "]: b\n")),
                text("half definitions", "[a]:\n".repeat(20_000)),
                text("footnotes", lines(9_000, i -> "[^" + i + "]\n\n[^" + i + "]: b\n\n")),
                text("references to one footnote", "[^1]\n\n".repeat(10_000) + "[^1]: a"),
                text("blank lines", "- a\n" + "\n".repeat(200_000) + "b"),
                text("lines", "a\n".repeat(200_000)),
                text("indented code", "    a\n\n".repeat(20_000)),
                text("fences", "```\n".repeat(20_001)));
    }

    private static Stream<Arguments> html() {
        return Stream.of(
                text("elements", "<div>".repeat(10_000)),
                text("elements in text", "a " + "<b><i>".repeat(2_000)),
                text("elements over blocks", "<details>\n\n".repeat(5_000)),
                text("tables", "<table><tr><td>".repeat(5_000)),
                text("attributes", "a <a " + "b=c ".repeat(10_000) + ">"),
                text("attributes over lines", "<a\n" + "b\n".repeat(10_000) + ">"),
                text("open attributes", "<a b=\"".repeat(MANY)),
                text("a set of sources", "<img srcset=\"" + "a.png, ".repeat(10_000) + "\">"));
    }

    private static Stream<Arguments> ours() {
        return Stream.of(
                text("front matter in brackets", "---\na: " + "[".repeat(MANY) + "\n---\n"),
                text(
                        "front matter in steps",
                        "---\n" + lines(2_000, i -> " ".repeat(i) + "a:\n") + "---\n"),
                text("open front matter", "---\n" + "a: b\n".repeat(200_000)),
                text("half includes", "{{#include ".repeat(MANY)),
                text("an include of blanks", "{{#include a" + " ".repeat(1 << 20)),
                text("braces", "{{".repeat(1 << 20)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aPageIsMadeInBoundedTime(String name, String text) {
        MarkdownParser parser = new MarkdownParser(SourceTree.around(folder));

        Document page =
                assertTimeoutPreemptively(
                        BOUND, () -> parser.parse(SourceFile.of("a.md", text + "\n")));

        assertThat(page.body().text()).isNotNull();
        assertThat(page.diagnostics().size()).isLessThan(1_000);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nesting")
    void aSummaryIsReadInBoundedTime(String name, String text) {
        OutlineParser parser = new OutlineParser();

        assertTimeoutPreemptively(
                BOUND, () -> parser.parse(SourceFile.of("SUMMARY.md", text + "\n")));
    }

    private Document parse(String text) {
        return new MarkdownParser(SourceTree.around(folder)).parse(SourceFile.of("a.md", text));
    }

    @Test
    void aPageThatIsTooMuchIsShownAsText() {
        Document page = parse("# Title\n\n" + "- ".repeat(10_000) + "<end>\n");

        assertThat(page.body().text()).startsWith("<pre># Title").contains("&lt;end&gt;");
        assertThat(page.diagnostics())
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.rule()).isEqualTo(Rule.TOO_LARGE);
                            assertThat(found.location()).hasToString("a.md:3:1");
                            assertThat(found.hint()).isNotEmpty();
                        });
    }

    @Test
    void onlyTheParagraphThatIsTooMuchIsShownAsText() {
        Document page = parse("# Title\n\n" + "[".repeat(MANY) + "\n\nAn *end*.\n");

        assertThat(page.body().text()).contains("<h1 ", "<p>[[[[", "<em>end</em>");
        assertThat(page.diagnostics())
                .singleElement()
                .satisfies(found -> assertThat(found.location()).hasToString("a.md:3:1"));
    }

    @Test
    void aLargePageWrittenForReadersIsNoTrouble() {
        String table = "| a | b |\n|---|---|\n" + "| [x](y.md) *z* | `c` |\n".repeat(2_000);
        String paragraph = "Some *words* and [a link](y.md), `code` and more words.\n".repeat(100);
        String code =
                "```\n" + "if (a[i] == b[i] && c | d) { *x = \"_\"; }\n".repeat(9_000) + "```\n";

        Document page = parse(table + "\n" + (paragraph + "\n").repeat(50) + "\n" + code);

        assertThat(page.diagnostics()).isEmpty();
        assertThat(page.links()).hasSize(7_000);
    }
}
