package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.diagnostic.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class GitHubFormatTest {

    private static List<String> lines(Report report) {
        return List.of(new GitHubFormat().format(report).split("\n", -1));
    }

    @Test
    void writesACommandForEachNewFindingErrorsFirst() {
        List<String> lines = lines(Samples.MIXED);

        assertThat(lines).hasSize(6).last().isEqualTo("");
        assertThat(lines.get(0))
                .isEqualTo(
                        "::error file=a.md,line=6,col=3,title=broken-page::page `b.md` does not"
                                + " exist%0Ahint: did you mean `c.md`?");
        assertThat(lines.get(1)).startsWith("::error file=x%3A y%25%2C ä.md,title=broken-page::");
        assertThat(lines.get(2))
                .isEqualTo("::warning title=incomplete-history::the clone is shallow");
        assertThat(lines.get(3)).startsWith("::notice::1 older finding is not shown");
        assertThat(lines.get(4))
                .startsWith("::notice file=a.md,line=1,col=1,title=external-image::");
    }

    @Test
    void escapesWhatWouldEndTheLine() {
        String message = lines(Samples.MIXED).get(1).split("::", 3)[2];

        assertThat(message).doesNotContain("\r").contains("100%25").contains("%0D%0A");
        assertThat(message.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%"))
                .isEqualTo(Samples.HOSTILE + "\nhint: " + Samples.HOSTILE);
    }

    @Test
    void onlyCountsOlderFindings() {
        Finding old = Samples.finding(Rule.BROKEN_PAGE, "a.md", 1, 1, "x").old();

        assertThat(new GitHubFormat().format(Samples.report(old, old, old)))
                .isEqualTo(
                        "::notice::3 older findings are not shown (they were there before this"
                                + " change)\n");
    }

    @Test
    void isEmptyWithoutFindings() {
        assertThat(new GitHubFormat().format(Samples.EMPTY)).isEmpty();
    }
}
