package dev.colophon.permalink;

import static dev.colophon.permalink.GitSite.page;
import static dev.colophon.permalink.GitSite.section;
import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.diagnostic.Rule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileHistoryTest {
    @TempDir private Path folder;
    @AutoClose private GitSite git;
    private String first;

    @BeforeEach
    void create() {
        git = new GitSite(folder);
        first = git.write("README.md", page("Home")).write("a.md", page("Apple")).commit("Write");
    }

    @Test
    void octopusMergeCountsWhereItIsMerged() {
        String one = git.from(first).write("one.md", page("One")).commit("One");
        String two = git.from(first).move("a.md", "two.md").commit("Two");
        git.from(first).write("b.md", page("Banana")).commit("Main");
        git.write("one.md", page("One")).move("a.md", "two.md").merge(one, two);
        git.delete("one.md").commit("Drop");
        assertThat(Fates.lines(git.ledger())).containsExactly("a/ MOVED two/", "one/ DELETED");
    }

    @Test
    void whatOnlyABranchHadWasNeverPublished() {
        String branch = git.from(first).write("x.md", page("Secret")).commit("Branch");
        git.from(branch).move("x.md", "y.md").commit("Rename on the branch");
        git.from(first).write("z.md", page("Zoo")).commit("Main");
        git.merge(branch);
        assertThat(Fates.lines(git.ledger())).isEmpty();
    }

    @Test
    void orphanBranchThatIsMergedCountsFromTheMergeOn() {
        String orphan = git.orphan().write("x.md", page("Old site")).commit("Elsewhere");
        git.from(first).write("x.md", page("Old site")).merge(orphan);
        git.delete("x.md").commit("Drop");
        assertThat(Fates.lines(git.ledger())).containsExactly("x/ DELETED");
    }

    @Test
    void emptyCommitsChangeNothing() {
        git.commit("Nothing");
        git.move("a.md", "b.md").commit("Rename");
        git.commit("Nothing");
        assertThat(Fates.lines(git.ledger())).containsExactly("a/ MOVED b/");
    }

    @Test
    void submodulesAreNoPages() {
        git.submodule("lib.md").submodule("vendor").commit("Submodules");
        git.delete("lib.md").commit("One less");
        git.delete("a.md").submodule("a.md").commit("A page becomes a submodule");
        Ledger ledger = git.ledger();
        assertThat(Fates.lines(ledger)).containsExactly("a/ DELETED");
        assertThat(ledger.diagnostics()).isEmpty();
    }

    @Test
    void filesThatBecomeFoldersAndBackKeepTheirAddresses() {
        git.write("book.toml", "[book]\nsrc = \".\"\n");
        git.write("SUMMARY.md", "- [Home](README.md)\n- [A](a.md)\n").commit("mdBook");
        git.move("a.md", "a.md/index.md").write("SUMMARY.md", "- [A](a.md/index.md)\n");
        git.commit("A folder of the same name");
        git.move("a.md/index.md", "a.html/x.md").write("SUMMARY.md", "- [A](a.html/x.md)\n");
        git.commit("A folder of its address");
        assertThat(Fates.lines(git.ledger()))
                .contains("a.md/index.html MOVED a.html/x.html")
                .noneMatch(each -> each.startsWith("a.html "));
        git.move("a.html/x.md", "a.md").write("SUMMARY.md", "- [A](a.md)\n").commit("And back");
        assertThat(Fates.lines(git.ledger()))
                .contains("a.md/index.html MOVED a.html")
                .noneMatch(each -> each.startsWith("a.html"));
    }

    @Test
    void tenThousandRenamesTakeSeconds() {
        git.packed();
        String name = "a.md";
        for (int i = 0; i < 10_000; i++) {
            String next = "page-" + i + ".md";
            git.move(name, next).commit("Rename");
            name = next;
        }
        git.checkOut();
        Ledger ledger = Assertions.assertTimeout(Duration.ofSeconds(30), () -> git.ledger("HEAD"));
        assertThat(ledger.former()).hasSize(10_000);
        assertThat(ledger.former()).allMatch(each -> each.to().equals("page-9999/"));
    }

    @Test
    void datesDoNotMatter() {
        git.at(Instant.parse("2099-01-01T00:00:00Z")).move("a.md", "b.md").commit("Future");
        git.at(Instant.EPOCH).move("b.md", "c.md").commit("1970");
        git.at(Instant.ofEpochSecond(3_000_000_000L)).delete("c.md").commit("After 2038");
        Ledger ledger = git.ledger();
        assertThat(Fates.lines(ledger)).containsExactly("a/ DELETED", "b/ DELETED", "c/ DELETED");
        assertThat(ledger.former().get(2).gone().orElseThrow().time())
                .isEqualTo(Instant.ofEpochSecond(3_000_000_000L));
    }

    @Test
    void missingTextOfAPageIsNamedAndThePageGoesOn() {
        git.write("a.md", page("Apple") + section("Peel")).commit("Lost later");
        git.write("a.md", page("Apple") + section("Peel") + "End.\n").commit("More");
        git.move("a.md", "b.md").commit("Rename");
        git.checkOut();
        git.lose("HEAD~2:a.md");
        Ledger ledger = git.ledger("HEAD");
        assertThat(Fates.lines(ledger)).containsExactly("a/ MOVED b/");
        assertThat(ledger.diagnostics())
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.rule()).isEqualTo(Rule.UNREADABLE_OBJECT);
                            assertThat(each.message()).startsWith("1 object ").contains("a.md");
                        });
    }

    @Test
    void missingSummaryLeavesWhatWasPublishedBefore() {
        git.write("_x.md", page("Never published")).write("x.md", page("Nor this"));
        git.write("SUMMARY.md", "- [Home](README.md)\n- [A](a.md)\n").commit("Summary");
        git.write("SUMMARY.md", "- [Home](README.md)\n- [The A](a.md)\n").commit("Lost later");
        git.write("SUMMARY.md", "- [Home](README.md)\n- [An A](a.md)\n").commit("Another");
        git.checkOut();
        git.lose("HEAD~1:SUMMARY.md");
        Ledger ledger = git.ledger("HEAD");
        assertThat(Fates.lines(ledger)).isEmpty();
        assertThat(ledger.diagnostics()).hasSize(1);
    }

    @Test
    void missingFolderIsNamedAndTheNextStateIsComparedWithTheLastGoodOne() {
        git.move("a.md", "docs/a.md").commit("Lost later");
        git.move("docs/a.md", "docs/b.md").commit("Rename");
        git.checkOut();
        git.lose("HEAD~1^{tree}");
        Ledger ledger = git.ledger("HEAD");
        assertThat(Fates.lines(ledger)).containsExactly("a/ MOVED docs/b/");
        assertThat(ledger.complete()).isFalse();
        assertThat(ledger.diagnostics())
                .singleElement()
                .satisfies(each -> assertThat(each.rule()).isEqualTo(Rule.UNREADABLE_OBJECT));
    }

    @Test
    void missingCommitEndsTheLineAndIsNamed() {
        git.move("a.md", "b.md").commit("Lost later");
        git.move("b.md", "c.md").commit("Rename");
        git.move("c.md", "d.md").commit("Rename");
        git.checkOut();
        git.lose("HEAD~2");
        Ledger ledger = git.ledger("HEAD");
        assertThat(Fates.lines(ledger)).containsExactly("c/ MOVED d/");
        assertThat(ledger.complete()).isFalse();
        assertThat(ledger.diagnostics())
                .anySatisfy(each -> assertThat(each.message()).contains("commit"));
    }

    @Test
    void missingHeadIsNamedAndNothingIsComplete() {
        git.move("a.md", "b.md").commit("Lost");
        git.checkOut();
        git.lose("HEAD");
        Ledger ledger = git.ledger("HEAD");
        assertThat(Fates.lines(ledger)).isEmpty();
        assertThat(ledger.complete()).isFalse();
        assertThat(ledger.diagnostics())
                .singleElement()
                .satisfies(each -> assertThat(each.message()).contains("`HEAD`"));
    }

    @Test
    void shallowCloneIsNotComplete() {
        String cut = git.move("a.md", "b.md").commit("Rename");
        git.move("b.md", "c.md").commit("Rename");
        git.checkOut().cutOff(cut);
        Ledger ledger = git.ledger("HEAD");
        assertThat(ledger.complete()).isFalse();
        assertThat(Fates.lines(ledger)).containsExactly("b/ MOVED c/");
    }

    @Test
    void shallowCloneWithAllThatCountsIsComplete() {
        String cut = git.move("a.md", "b.md").commit("Rename");
        git.move("b.md", "c.md").commit("Rename");
        git.write("site-config.yml", "permalinks:\n  since: " + cut + "\n").commit("Config");
        git.checkOut().cutOff(cut);
        assertThat(git.ledger("HEAD").complete()).isTrue();
    }

    @Test
    void unknownRevisionHasNoHistory() {
        git.checkOut();
        assertThat(git.ledger("nowhere").former()).isEmpty();
    }
}
