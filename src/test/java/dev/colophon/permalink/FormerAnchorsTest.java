package dev.colophon.permalink;

import static dev.colophon.permalink.GitSite.page;
import static dev.colophon.permalink.GitSite.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormerAnchorsTest {
    private static final String TABLE = "\n| Name | What |\n| --- | --- |\n";

    @TempDir private Path folder;
    @AutoClose private GitSite git;

    @BeforeEach
    void create() {
        git = new GitSite(folder);
        git.write("README.md", page("Home"));
        git.write("a.md", page("Apple") + section("Peel") + section("Core")).commit("Write");
    }

    private Map<String, String> aliases() {
        return git.ledger().aliases("a/");
    }

    /** Writes what is not committed yet, and reads what it takes away. */
    private Ledger change(String text) {
        git.checkOut();
        write("a.md", text);
        return git.ledger("HEAD");
    }

    private void write(String path, String text) {
        try {
            Files.writeString(folder.resolve(path), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void renamedHeadingOverTheSameTextCarriesTheOldAnchor() {
        git.write("a.md", page("Apple") + section("Skin", "Peel") + section("Core"));
        git.commit("Rename the heading");
        assertThat(aliases()).containsExactly(Map.entry("peel", "skin"));
    }

    @Test
    void chainOfRenamedHeadingsLeadsToTheLast() {
        git.write("a.md", page("Apple") + section("Skin", "Peel") + section("Core")).commit("1");
        git.write("a.md", page("Apple") + section("Hide", "Peel") + section("Core")).commit("2");
        assertThat(aliases()).containsExactly(Map.entry("peel", "hide"), Map.entry("skin", "hide"));
    }

    @Test
    void otherTextUnderTheSameHeadingKeepsTheAnchor() {
        git.write("a.md", page("Apple") + section("Peel", "Nothing alike") + section("Core"));
        git.commit("Rewrite");
        assertThat(aliases()).isEmpty();
    }

    @Test
    void sectionThatMovedToAnotherPageIsFoundThere() {
        git.commit("Nothing");
        git.checkOut();
        write("a.md", page("Apple") + section("Core"));
        write("b.md", page("Banana") + section("Peel"));
        Ledger ledger = git.ledger("HEAD");
        // The page is still there, so the anchor stands at its top.
        assertThat(ledger.aliases("a/")).containsExactly(Map.entry("peel", ""));
        assertThat(ledger.removals())
                .singleElement()
                .satisfies(
                        removal -> {
                            assertThat(removal.anchor()).isEqualTo("peel");
                            assertThat(removal.to()).isEqualTo("b/#peel");
                            assertThat(removal.confidence()).isGreaterThan(0.9);
                        });
    }

    @Test
    void sectionThatIsGoneLeadsToTheNearestThatIsLeftAndIsLost() {
        String deep = section("Core") + "\n### Pip\n\nSmall and black and hard to chew.\n";
        git.write("a.md", page("Apple") + section("Peel") + deep).commit("Go deeper");
        Ledger ledger = change(page("Apple") + section("Peel") + section("Core"));
        assertThat(ledger.aliases("a/")).containsExactly(Map.entry("pip", "core"));
        assertThat(ledger.removals())
                .containsExactly(new Ledger.Removal("a.md", "a/", "pip", "a/#core", 0));
        assertThat(ledger.removals().get(0).isLost()).isTrue();
    }

    @Test
    void anchorsThatWereAliasesAlreadyAreRemovedWithTheirHeading() {
        git.write("a.md", page("Apple") + section("Skin", "Peel") + section("Core"));
        git.commit("Rename the heading");
        Ledger ledger = change(page("Apple") + section("Core"));
        assertThat(ledger.aliases("a/"))
                .containsExactly(Map.entry("peel", "apple"), Map.entry("skin", "apple"));
        assertThat(ledger.removals())
                .extracting(Ledger.Removal::anchor)
                .containsExactlyInAnyOrder("peel", "skin");
    }

    @Test
    void explicitIdBringsAnAnchorBack() {
        git.write("a.md", page("Apple") + section("Core")).commit("Drop the peel");
        assertThat(aliases()).containsOnlyKeys("peel");
        git.write("a.md", page("Apple") + section("Core {#peel}")).commit("Bring it back");
        // The heading has one id, so its own wording is now the former one.
        assertThat(aliases()).doesNotContainKey("peel");
    }

    @Test
    void anchorThatCameBackAndWentAgainLeadsWhereItWentLast() {
        git.write("a.md", page("Apple") + section("Skin", "Peel") + section("Core")).commit("1");
        String both = section("Skin", "Peel") + section("Peel", "Other");
        git.write("a.md", page("Apple") + both + section("Core")).commit("Back");
        String later = section("Skin", "Peel") + section("Hide", "Other");
        git.write("a.md", page("Apple") + later + section("Core")).commit("Away again");
        assertThat(aliases()).containsExactly(Map.entry("peel", "hide"));
    }

    @Test
    void rowsOfTablesHaveAnchorsToo() {
        String row = "| Usage count | how often somebody uses the thing in a month |\n";
        git.write("a.md", page("Apple") + TABLE + row + "| Other | b |\n").commit("Table");
        Ledger ledger = change(page("Apple") + TABLE + "| Other | b |\n");
        assertThat(ledger.aliases("a/")).containsEntry("row-usage-count", "apple");
        assertThat(ledger.removals())
                .filteredOn(removal -> removal.anchor().equals("row-usage-count"))
                .singleElement()
                .satisfies(removal -> assertThat(removal.to()).isEqualTo("a/#apple"));
    }

    @Test
    void duplicateHeadingsThatAreRenumberedKeepTheirAnchors() {
        String one = section("Peel", "First of the kind");
        String two = section("Peel", "Second of another");
        git.write("a.md", page("Apple") + one + two + section("Core")).commit("Twice");
        git.write("a.md", page("Apple") + two + section("Core")).commit("Once");
        assertThat(aliases()).containsExactly(Map.entry("peel-1", "peel"));
    }

    @Test
    void anchorsMoveWithTheirPage() {
        git.write("a.md", page("Apple") + section("Skin", "Peel") + section("Core")).commit("1");
        git.move("a.md", "b.md").commit("2");
        Ledger ledger = git.ledger();
        assertThat(ledger.aliases("b/")).containsExactly(Map.entry("peel", "skin"));
        assertThat(ledger.former())
                .singleElement()
                .satisfies(former -> assertThat(former.anchors()).isEmpty());
    }

    @Test
    void anchorLostWhileItsPageMovesIsARemoval() throws IOException {
        git.checkOut();
        Files.delete(folder.resolve("a.md"));
        write("b.md", page("Apple") + section("Core"));
        Ledger ledger = git.ledger("HEAD");
        assertThat(ledger.removals())
                .containsExactly(
                        new Ledger.Removal("a.md", "a/", "", "b/", 1),
                        new Ledger.Removal("b.md", "a/", "peel", "b/#apple", 0));
    }

    @Test
    void anchorCarriedToAPageThatMovesLaterIsFoundThere() {
        git.write("b.md", page("Banana")).commit("Add");
        git.write("a.md", page("Apple") + section("Core"));
        git.write("b.md", page("Banana") + section("Peel")).commit("Move a section");
        git.move("b.md", "c.md").commit("Move its page");
        git.move("a.md", "d.md").commit("And the page it was on");
        Ledger ledger = git.ledger();
        assertThat(ledger.former())
                .filteredOn(former -> former.address().equals("a/"))
                .singleElement()
                .satisfies(
                        former ->
                                assertThat(former.anchors())
                                        .containsExactly(Map.entry("peel", "c/#peel")));
    }

    @Test
    void includedFileThatChangesTakesItsAnchorsAway() {
        git.write("_part.md", section("Part") + section("Other"));
        git.write("a.md", "# Apple\n\n{{#include _part.md}}\n").commit("Include");
        git.write("_part.md", section("Piece", "Part") + section("Other")).commit("Rename");
        assertThat(aliases()).containsEntry("part", "piece").doesNotContainKey("other");
    }

    @Test
    void uncommittedChangeOfAnIncludedFileIsSeen() {
        git.write("_part.md", section("Part") + section("Other"));
        git.write("a.md", "# Apple\n\n{{#include _part.md}}\n").commit("Include");
        git.checkOut();
        write("_part.md", section("Piece", "Part") + section("Other"));
        Ledger ledger = git.ledger("HEAD");
        assertThat(ledger.removals())
                .singleElement()
                .satisfies(removal -> assertThat(removal.to()).isEqualTo("a/#piece"));
    }
}
