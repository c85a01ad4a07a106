package dev.colophon.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreditTest {
    @TempDir private Path folder;
    @AutoClose private RepositoryFixture git;

    @BeforeEach
    void create() {
        git = new RepositoryFixture(folder);
    }

    @Test
    void trailersTellWhoReviewedTranslatedAndHelped() throws Exception {
        Files.writeString(
                folder.resolve(".mailmap"), "Robin <r@new.example.org> <r@example.org>\n");
        git.write("a.md", "1")
                .commit(
                        """
                        Write

                        Co-authored-by: Bo <bo@example.org>
                        Co-authored-by: Claude <noreply@anthropic.com>
                        Reviewed-by: rr <R@example.org>
                        Translated-by: Tove <tove@example.org>
                        Signed-off-by: Lee Gal <lee@example.org>
                        Assisted-by: GitHub Copilot:gpt-5
                        Assisted-by: my neighbour
                        """);
        git.write("a.md", "2").commit("Edit\n\nReviewed-by: Robin <r@new.example.org>\n");

        FileHistory history = git.read("a.md").of("a.md");

        assertThat(names(history, FileHistory::contributors)).containsExactly("Ada", "Bo");
        assertThat(names(history, FileHistory::reviewers)).containsExactly("Robin");
        assertThat(history.reviewers().get(0).commits()).isEqualTo(2);
        assertThat(names(history, FileHistory::translators)).containsExactly("Tove");
        assertThat(names(history, FileHistory::tools)).containsExactly("Claude", "Copilot");
        assertThat(history.tools().get(0).person().kind()).isEqualTo(Person.Kind.TOOL);
    }

    @Test
    void anAssistantThatCommitsIsAuthorAndTool() {
        git.by("copilot-swe-agent[bot]", "198982749+Copilot@users.noreply.github.com");
        git.write("a.md", "1").commit("Write\n\nCo-authored-by: Ada <ada@example.org>");

        Revision revision = git.read("a.md").of("a.md").changes().get(0).revision();

        assertThat(revision.authors()).extracting(Person::name).containsExactly("Copilot", "Ada");
        assertThat(revision.tools()).extracting(Person::name).containsExactly("Copilot");
        assertThat(names(git.read("a.md").of("a.md"), FileHistory::contributors))
                .containsExactly("Ada");
    }

    @Test
    void namesThatLookTheSameAreOnePerson() {
        git.by("Zo\u00eb", "z1@example.org").write("a.md", "1").commit("One");
        git.by("Zoe\u0308", "z2@example.org").write("a.md", "2").commit("Two");
        git.by("ZO\u00cb\u200b\u200f", "Z2@EXAMPLE.org").write("a.md", "3").commit("Three");

        assertThat(git.read("a.md").of("a.md").contributors())
                .extracting(Contributor::commits)
                .containsExactly(3);
    }

    @Test
    void badNamesAreShownSafelyAndCountedOnce() {
        String huge = "\u202eevil\u0000 <script>\u2067 ".repeat(1000);
        git.by(huge.replace('<', '('), "javascript:alert(1)").write("a.md", "1").commit("One");
        git.by(huge.replace('<', '('), "JAVASCRIPT:alert(1)").write("a.md", "2").commit("Two");
        git.by("", "").write("a.md", "3").commit("Three");
        git.by(" \u200b", "").write("a.md", "4").commit("Four");
        git.by("\u00a0", "x\u0007\"onload=@users.noreply.github.com")
                .write("a.md", "5")
                .commit("Five\n\nReviewed-by: <\nReviewed-by: \u202e <>\nReviewed-by\n");

        FileHistory history = git.read("a.md").of("a.md");

        assertThat(history.contributors())
                .extracting(Contributor::commits)
                .containsExactly(2, 2, 1);
        assertThat(history.reviewers()).isEmpty();
        assertThat(history.contributors())
                .allSatisfy(
                        one -> {
                            assertThat(one.person().profile()).isEmpty();
                            assertThat(one.person().name())
                                    .isNotBlank()
                                    .hasSizeLessThanOrEqualTo(200)
                                    .doesNotContainPattern(
                                            "[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069]");
                        });
    }

    @Test
    void farPastAndFarFutureAreKept() {
        git.at(Instant.EPOCH).write("a.md", "1").commit("One");
        git.at(Instant.parse("2106-02-07T06:28:15Z")).write("a.md", "2").commit("Two");

        assertThat(git.read("a.md").of("a.md").contributors())
                .extracting(Contributor::first, Contributor::last)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                Instant.EPOCH, Instant.parse("2106-02-07T06:28:15Z")));
    }

    private static List<String> names(
            FileHistory history, Function<FileHistory, List<Contributor>> part) {
        return part.apply(history).stream().map(one -> one.person().name()).toList();
    }
}
