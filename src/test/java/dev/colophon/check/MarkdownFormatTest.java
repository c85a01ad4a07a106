package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.diagnostic.Rule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkdownFormatTest {

    private static String markdown(Report report) {
        return new MarkdownFormat().format(report);
    }

    @Test
    void hasATableOfNewFindingsErrorsFirst() {
        assertThat(markdown(Samples.MIXED).lines().limit(6))
                .containsExactly(
                        "## Colophon: 2 errors, 1 warning, 1 info",
                        "",
                        "| place | rule | message | cure |",
                        "| --- | --- | --- | --- |",
                        "| <code>a.md:6:3</code> | error: broken-page | page \\`b.md\\` does not"
                                + " exist | did you mean \\`c.md\\`? |",
                        hostileRow());
    }

    private static String hostileRow() {
        String text =
                "a \\| b \\`c\\` &lt;script&gt;&amp;amp;&lt;/script&gt; \\]\\]&gt; \"q\" 'q' {0}"
                        + " \\[x\\](y) \\*e\\* \\_e\\_ 100% a,b:c::d \\\\ ::error::     "
                        + " \\[31m \u2028\uFFFF\uD83D\uDE00 www\\.x.org";
        return "| <code>x: y%, ä.md</code> | error: broken-page | " + text + " | " + text + " |";
    }

    @Test
    void foldsOldFindings() {
        assertThat(markdown(Samples.MIXED))
                .endsWith(
                        """

                        <details>
                        <summary>1 older finding</summary>

                        | place | rule | message | cure |
                        | --- | --- | --- | --- |
                        | <code>z.md:7</code> | error: broken-page | was here |  |

                        </details>
                        """);
    }

    @Test
    void makesNoLinksOfAddresses() {
        Finding image = Samples.finding(Rule.EXTERNAL_IMAGE, "a.md", 1, 1, "`https://x.org/a`");

        assertThat(markdown(Samples.report(image))).contains("\\`https\\://x.org/a\\`");
    }

    @Test
    void saysSoWhenThereIsNothing() {
        assertThat(markdown(Samples.EMPTY)).isEqualTo("## Colophon: nothing found\n");
        assertThat(markdown(Samples.report(Samples.MIXED.findings().get(4))))
                .startsWith("## Colophon: nothing new found\n\n<details>\n");
    }

    @Test
    void keepsTheLimitAndSaysHowMuchIsLeftOut() {
        String written = markdown(Samples.many(20_000, "ä".repeat(40)));

        assertThat(written.getBytes(StandardCharsets.UTF_8).length)
                .isBetween(MarkdownFormat.LIMIT * 9 / 10, MarkdownFormat.LIMIT);
        long rows = written.lines().filter(line -> line.startsWith("| <code>")).count();
        assertThat(written)
                .startsWith("## Colophon: 20000 errors\n")
                .endsWith(
                        "\n\nLeft out, as a summary has at most 1 MiB: "
                                + (20_000 - rows)
                                + " findings.\n");
    }

    @Test
    void leavesOutOldFindingsAfterNewOnes() {
        Finding old = Samples.finding(Rule.BROKEN_PAGE, "a.md", 1, 1, "x".repeat(100)).old();
        List<Finding> findings =
                IntStream.range(0, 20_000).mapToObj(i -> i == 19_999 ? last() : old).toList();

        assertThat(markdown(new Report(findings)))
                .contains("the new one")
                .hasSizeLessThan(MarkdownFormat.LIMIT)
                .contains("\n</details>\n\nLeft out");
    }

    private static Finding last() {
        return Samples.finding(Rule.EXTERNAL_IMAGE, "z.md", 1, 1, "the new one");
    }
}
