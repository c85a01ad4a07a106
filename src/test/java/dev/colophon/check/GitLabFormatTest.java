package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.colophon.diagnostic.Rule;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@SuppressWarnings("unchecked")
class GitLabFormatTest {

    private static List<Map<String, Object>> issues(Report report) throws IOException {
        return (List<Map<String, Object>>)
                (List<?>) JSON.std.listFrom(new GitLabFormat().format(report));
    }

    private static List<String> fingerprints(Report report) throws IOException {
        return issues(report).stream().map(issue -> (String) issue.get("fingerprint")).toList();
    }

    @Test
    void describesAnIssue() throws IOException {
        Map<String, Object> issue = issues(Samples.MIXED).get(2);

        assertThat(issue)
                .containsEntry(
                        "description", "page `b.md` does not exist (hint: did you mean `c.md`?)")
                .containsEntry("check_name", "broken-page")
                .containsEntry("location", Map.of("path", "a.md", "lines", Map.of("begin", 6)));
    }

    @Test
    void weighsIssuesInGitLabsWords() throws IOException {
        assertThat(issues(Samples.MIXED))
                .extracting(issue -> issue.get("severity"))
                .containsExactly("minor", "info", "major", "major", "major");
    }

    @Test
    void beginsAtLineOneWhereNoneIsKnown() throws IOException {
        assertThat(issues(Samples.MIXED).get(0))
                .containsEntry("location", Map.of("path", ".", "lines", Map.of("begin", 1)));
    }

    @Test
    void keepsTheFingerprintOfWhatMoves() throws IOException {
        Report before = Samples.report(Samples.finding(Rule.BROKEN_PAGE, "a.md", 1, 1, "x"));
        Report after = Samples.report(Samples.finding(Rule.BROKEN_PAGE, "a.md", 9, 4, "x").old());

        assertThat(fingerprints(after)).isEqualTo(fingerprints(before));
        assertThat(fingerprints(before).get(0)).matches("[0-9a-f]{64}");
    }

    @Test
    void tellsAlikeIssuesApart() throws IOException {
        assertThat(fingerprints(Samples.many(20, "x"))).doesNotHaveDuplicates();
        assertThat(fingerprints(Samples.many(20, "x")).subList(0, 5))
                .isEqualTo(fingerprints(Samples.many(5, "x")));
    }

    @Test
    void keepsEveryCharacter() throws IOException {
        assertThat((String) issues(Samples.MIXED).get(3).get("description"))
                .startsWith(Samples.HOSTILE);
    }

    @Test
    void isAnEmptyListWithoutFindings() throws IOException {
        assertThat(issues(Samples.EMPTY)).isEmpty();
    }
}
