package dev.colophon.history;

import static dev.colophon.history.RepositoryFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeHistoryTest {
    @TempDir private Path folder;
    @AutoClose private RepositoryFixture git;

    @BeforeEach
    void create() {
        git = new RepositoryFixture(folder);
    }

    @Test
    void mergeIsNoChangeButWhatItBringsIs() {
        String base = git.write("a.md", text("a")).commit("Write");
        String main = git.write("b.md", text("b")).commit("Else");
        String side = git.from(base).write("a.md", text("a") + "Side.\n").commit("Side");
        git.from(main).write("a.md", text("a") + "Side.\n").merge(side);
        assertThat(git.commits("a.md")).containsExactly(side, base);
    }

    @Test
    void editOnASideBranchCountsThoughTheMainLineRenamed() {
        String base = git.write("a.md", text("a")).commit("Write");
        String side = git.write("a.md", text("a") + "Side.\n").commit("Side");
        String main = git.from(base).move("a.md", "b.md").commit("Rename");
        git.write("b.md", text("a") + "Side.\n").merge(side);
        assertThat(git.commits("b.md")).containsExactlyInAnyOrder(main, side, base);
    }

    @Test
    void editOnTheMainLineCountsThoughASideBranchRenamed() {
        String base = git.write("a.md", text("a")).commit("Write");
        String side = git.move("a.md", "b.md").commit("Rename");
        String main = git.from(base).write("a.md", text("a") + "Main.\n").commit("Main");
        git.delete("a.md").write("b.md", text("a") + "Main.\n").merge(side);
        assertThat(git.commits("b.md")).containsExactlyInAnyOrder(main, side, base);
    }

    @Test
    void sideBranchFromBeforeTwoRenamesIsFollowedUnderTheOldestName() {
        String base = git.write("a.md", text("a")).commit("Write");
        String side = git.write("a.md", text("a") + "Side.\n").commit("Side");
        git.from(base).move("a.md", "b.md").commit("Once");
        git.move("b.md", "c.md").commit("Twice");
        git.write("c.md", text("a") + "Side.\n").merge(side);
        assertThat(git.commits("c.md")).hasSize(4).contains(side);
    }

    @Test
    void sideBranchWithARenameOfItsOwnBeforeTheFork() {
        git.write("x.md", text("a")).commit("Write");
        String base = git.move("x.md", "a.md").commit("Zeroth");
        String side = git.write("a.md", text("a") + "Side.\n").commit("Side");
        git.from(base).move("a.md", "b.md").commit("Once");
        git.write("b.md", text("a") + "Side.\n").merge(side);
        assertThat(git.changes("b.md"))
                .containsExactlyInAnyOrder(
                        "MODIFIED a.md", "RENAMED b.md", "RENAMED a.md", "ADDED x.md");
    }

    @Test
    void renameMadeByTheMergeItselfIsFollowed() {
        String base = git.write("a.md", text("a")).commit("Write");
        String side = git.write("c.md", text("c")).commit("Side");
        git.from(base).write("d.md", text("d")).commit("Main");
        git.move("a.md", "b.md").write("c.md", text("c")).merge(side);
        assertThat(git.commits("b.md")).containsExactly(base);
    }

    @Test
    void pageBornAfterTheForkDoesNotTakeOverASimilarPageOfTheSideBranch() {
        String base = git.write("old.md", text("a")).write("z.md", text("z")).commit("Write");
        String side = git.write("z.md", text("z") + "Side.\n").commit("Side");
        git.from(base).delete("old.md").commit("Delete");
        String born = git.write("new.md", text("a")).commit("Begin anew");
        git.write("z.md", text("z") + "Side.\n").merge(side);
        assertThat(git.commits("new.md")).containsExactly(born);
    }

    @Test
    void octopusMergeOfThreeLines() {
        String base = git.write("a.md", text("a")).commit("Write");
        String one = git.write("a.md", text("a") + "1\n").commit("One");
        String two = git.from(base).move("a.md", "b.md").commit("Two");
        String three = git.from(base).write("c.md", text("c")).commit("Three");
        git.delete("a.md").write("b.md", text("a") + "1\n").merge(one, two);
        assertThat(git.commits("b.md")).containsExactlyInAnyOrder(one, two, base);
        assertThat(git.commits("c.md")).containsExactly(three);
    }

    @Test
    void orphanBranchJoinsItsOwnBeginning() {
        String main = git.write("a.md", text("a")).commit("Write");
        String orphan = git.orphan().write("b.md", text("b")).commit("Elsewhere");
        git.write("a.md", text("a")).merge(main);
        assertThat(git.commits("a.md")).containsExactly(main);
        assertThat(git.commits("b.md")).containsExactly(orphan);
    }
}
