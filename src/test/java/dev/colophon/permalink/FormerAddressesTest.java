package dev.colophon.permalink;

import static dev.colophon.permalink.Fates.at;
import static dev.colophon.permalink.GitSite.page;
import static dev.colophon.permalink.GitSite.section;
import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.permalink.FormerAddress.Fate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerAddressesTest {
    @TempDir private Path folder;
    @AutoClose private GitSite git;

    @BeforeEach
    void create() {
        git = new GitSite(folder);
        git.write("README.md", page("Home")).write("a.md", page("Apple")).commit("Write");
    }

    private Map<String, String> fates() {
        return Fates.of(git.ledger());
    }

    @Test
    void siteWhereNothingMovedHasNoFormerAddresses() {
        git.write("a.md", page("Apple") + "More.\n").commit("More");
        Ledger ledger = git.ledger();
        assertThat(ledger.former()).isEmpty();
        assertThat(ledger.removals()).isEmpty();
        assertThat(ledger.complete()).isTrue();
        assertThat(ledger.diagnostics()).isEmpty();
    }

    @Test
    void renamedPageIsAtItsNewAddress() {
        git.move("a.md", "b.md").commit("Rename");
        assertThat(fates()).containsExactly(Map.entry("a/", "MOVED b/"));
    }

    @Test
    void renamedAndEditedPageIsStillTheSame() {
        git.move("a.md", "b.md").write("b.md", page("Apple").replace("apple9 ", "pear "));
        git.commit("Rename and edit");
        assertThat(fates()).containsExactly(Map.entry("a/", "MOVED b/"));
    }

    @Test
    void chainOfRenamesLeadsToItsEnd() {
        git.move("a.md", "b.md").commit("One");
        git.move("b.md", "c.md").commit("Two");
        git.move("c.md", "d.md").commit("Three");
        assertThat(fates())
                .containsExactly(
                        Map.entry("a/", "MOVED d/"),
                        Map.entry("b/", "MOVED d/"),
                        Map.entry("c/", "MOVED d/"));
    }

    @Test
    void pageThatCameBackHasNoFormerAddressOfItsOwn() {
        git.move("a.md", "b.md").commit("Away");
        git.move("b.md", "a.md").commit("Back");
        assertThat(fates()).containsExactly(Map.entry("b/", "MOVED a/"));
    }

    @Test
    void folderMoves() {
        git.write("old/one.md", page("One")).write("old/two.md", page("Two")).commit("Add");
        git.move("old/one.md", "new/one.md").move("old/two.md", "new/two.md").commit("Move");
        assertThat(fates())
                .containsExactly(
                        Map.entry("old/one/", "MOVED new/one/"),
                        Map.entry("old/two/", "MOVED new/two/"));
    }

    @Test
    void swappedFilesKeepTheirAddresses() {
        git.write("b.md", page("Banana")).commit("Add");
        git.write("a.md", page("Banana")).write("b.md", page("Apple")).commit("Swap");
        Ledger ledger = git.ledger();
        assertThat(ledger.former()).isEmpty();
        assertThat(ledger.aliases("a/")).containsExactly(Map.entry("apple", ""));
    }

    @Test
    void pageDeletedAndAddedLaterUnderAnotherNameIsTheSame() {
        git.delete("a.md").commit("Delete");
        git.write("b.md", page("Apple")).commit("Add again");
        assertThat(fates()).containsExactly(Map.entry("a/", "MOVED b/"));
    }

    @Test
    void shortPageIsKnownAgainByItsVeryText() {
        git.write("s.md", "# Short\n\nVery.\n").write("t.md", "# Tiny\n\nTiny.\n").commit("Add");
        git.delete("s.md").delete("t.md").commit("Delete");
        git.write("u.md", "# Tiny\n\nTiny.\n").commit("Add one again");
        assertThat(fates())
                .containsExactly(Map.entry("s/", "DELETED"), Map.entry("t/", "MOVED u/"));
    }

    @Test
    void formerNameTakenByAnotherPageDoesNotStealThePage() {
        git.delete("a.md").commit("Delete");
        git.write("b.md", page("Apple")).commit("Add under another name");
        git.write("a.md", page("Cherry")).commit("Take the name");
        git.delete("a.md").commit("Delete the other");
        Ledger ledger = git.ledger();
        assertThat(Fates.of(ledger)).containsExactly(Map.entry("a/", "DELETED"));
        assertThat(at("a/", ledger).anchors()).containsEntry("cherry", "");
    }

    @Test
    void mergedPageLeadsToThePageThatSaysWhatItSaid() {
        git.write("b.md", page("Banana")).commit("Add");
        git.delete("b.md").write("a.md", page("Apple") + section("Banana")).commit("Merge");
        Ledger ledger = git.ledger();
        FormerAddress former = at("b/", ledger);
        assertThat(former.fate()).isEqualTo(Fate.MERGED);
        assertThat(former.to()).isEqualTo("a/");
        assertThat(former.anchors()).containsExactly(Map.entry("banana", "a/#banana"));
    }

    @Test
    void splitPageLeadsToItsLargerPartAndItsAnchorsToEach() {
        String one = section("One") + section("Uno");
        git.write("big.md", "# Big\n" + one + section("Two")).commit("Add");
        git.delete("big.md").write("one.md", "# First\n" + one);
        git.write("two.md", "# Second\n" + section("Two")).commit("Split");
        Ledger ledger = git.ledger();
        FormerAddress former = at("big/", ledger);
        assertThat(former.to()).isEqualTo("one/");
        assertThat(former.anchors()).containsEntry("two", "two/#two");
    }

    @Test
    void deletedPageLeavesATombstone() {
        String last = git.write("b.md", page("Banana")).commit("Add");
        git.at(Instant.parse("2021-05-06T07:08:09Z")).delete("b.md");
        String gone = git.commit("Remove bananas\n\nNobody ate them.");
        FormerAddress former = at("b/", git.ledger());
        assertThat(former.fate()).isEqualTo(Fate.DELETED);
        assertThat(former.to()).isEmpty();
        assertThat(former.source()).isEqualTo("b.md");
        assertThat(former.gone())
                .contains(
                        new FormerAddress.Gone(
                                gone,
                                last,
                                Instant.parse("2021-05-06T07:08:09Z"),
                                "Remove bananas"));
        assertThat(former.anchors()).containsExactly(Map.entry("banana", ""));
    }

    @Test
    void tombstoneNamesThePagesMostLikeTheOneThatIsGone() {
        String some = section("Peel").substring(0, 120);
        git.write("b.md", page("Banana") + some).commit("Add");
        git.delete("b.md").write("c.md", page("Cherry") + some).commit("Replace");
        FormerAddress former = at("b/", git.ledger());
        assertThat(former.fate()).isEqualTo(Fate.DELETED);
        assertThat(former.successors()).containsExactly("c/");
    }

    @Test
    void pageRemovedFromTheSummaryOnlyIsDeleted() {
        git.write("SUMMARY.md", "# Summary\n\n- [Home](README.md)\n- [Apple](a.md)\n");
        git.commit("Add a summary");
        git.write("SUMMARY.md", "# Summary\n\n- [Home](README.md)\n").commit("Drop the apple");
        assertThat(fates()).containsExactly(Map.entry("a/", "DELETED"));
    }

    @Test
    void pageListedAgainIsBack() {
        git.write("SUMMARY.md", "# Summary\n\n- [Home](README.md)\n").commit("Drop");
        git.write("b.md", page("Apple")).write("SUMMARY.md", "- [Home](README.md)\n- [B](b.md)\n");
        git.commit("List a copy");
        git.write("SUMMARY.md", "- [Home](README.md)\n- [A](a.md)\n").commit("List it again");
        Ledger ledger = git.ledger();
        assertThat(Fates.of(ledger)).containsExactly(Map.entry("b/", "MOVED a/"));
    }

    @Test
    void addressThatAnotherPageHasNowKeepsTheOldAnchors() {
        git.move("a.md", "b.md").write("a.md", page("Cherry")).commit("Reuse");
        Ledger ledger = git.ledger();
        assertThat(ledger.former()).isEmpty();
        assertThat(ledger.aliases("a/")).containsKey("apple");
    }

    @Test
    void pageThatWasAtAnAddressLastHasTheSay() {
        git.move("a.md", "b.md").commit("Move");
        git.write("a.md", page("Cherry")).commit("Reuse");
        git.move("a.md", "c.md").commit("Move that too");
        assertThat(fates()).containsExactly(Map.entry("a/", "MOVED c/"));
    }

    @Test
    void restructuredGitBookKeepsItsAddresses() {
        git.write(".gitbook.yaml", "root: ./\n");
        git.write("SUMMARY.md", "# Contents\n\n* [Home](README.md)\n* [Apple](a.md)\n");
        git.commit("Use GitBook");
        git.write(
                "SUMMARY.md",
                "# Contents\n\n* [Home](README.md)\n\n## Fruit\n\n* [The apple](a.md)\n");
        git.commit("Restructure");
        assertThat(fates()).containsEntry("a/", "MOVED fruit/a/").doesNotContainKey("fruit/a/");
    }

    @Test
    void changeOfStyleKeepsTheOldAddresses() {
        git.write("SUMMARY.md", "- [Home](README.md)\n- [Apple](a.md)\n").commit("Summary");
        git.write("book.toml", "[book]\ntitle = \"Fruit\"\nsrc = \".\"\n").commit("Use mdBook");
        assertThat(fates()).containsEntry("a/", "MOVED a.html");
        git.delete("book.toml").commit("And no more");
        assertThat(fates()).containsEntry("a.html", "MOVED a/").doesNotContainKey("a/");
    }

    @Test
    void changeOfABooksPathKeepsTheOldAddresses() {
        git.delete("a.md").delete("README.md").write("docs/a.md", page("Apple"));
        git.write("site-config.yml", config("guide/")).commit("Config");
        git.write("site-config.yml", config("handbook/")).commit("Change the path");
        assertThat(fates()).containsEntry("guide/a/", "MOVED handbook/a/");
    }

    private static String config(String path) {
        return "books:\n  - id: guide\n    source: docs\n    path: " + path + "\n";
    }

    @Test
    void uncommittedRenameIsARemovalThatIsCarriedOn() throws IOException {
        git.commit("Nothing");
        git.checkOut();
        Files.move(folder.resolve("a.md"), folder.resolve("b.md"));
        Ledger ledger = git.ledger("HEAD");
        assertThat(Fates.of(ledger)).containsExactly(Map.entry("a/", "MOVED b/"));
        assertThat(ledger.renamed()).containsExactly(Map.entry("a.md", "b.md"));
        assertThat(ledger.removals())
                .containsExactly(new Ledger.Removal("a.md", "a/", "", "b/", 1));
        assertThat(at("a/", ledger).gone().orElseThrow().commit()).isEmpty();
    }

    @Test
    void uncommittedDeletionIsALoss() throws IOException {
        git.checkOut();
        Files.delete(folder.resolve("a.md"));
        Ledger ledger = git.ledger("HEAD");
        assertThat(ledger.removals())
                .singleElement()
                .satisfies(
                        removal -> {
                            assertThat(removal.address()).isEqualTo("a/");
                            assertThat(removal.isLost()).isTrue();
                        });
    }

    @Test
    void redirectsThatPeopleWroteWinAndKeepTheAnchorsOfThePage() {
        git.write("b.md", page("Banana")).commit("Add");
        git.delete("a.md").write("b.md", "---\nredirect-from: a/\n---\n" + page("Banana"));
        git.commit("Replace");
        FormerAddress former = at("a/", git.ledger());
        assertThat(former.fate()).isEqualTo(Fate.REDIRECTED);
        assertThat(former.to()).isEqualTo("b/");
        assertThat(former.anchors()).containsOnlyKeys("apple");
        assertThat(former.successors()).isEqualTo(List.of());
    }
}
