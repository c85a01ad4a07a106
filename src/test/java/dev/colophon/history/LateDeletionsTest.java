package dev.colophon.history;

import static dev.colophon.history.RepositoryFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Moves that were made in two commits, and copies that look like them. */
class LateDeletionsTest {
    @TempDir private Path folder;
    @AutoClose private RepositoryFixture git;

    @BeforeEach
    void create() {
        git = new RepositoryFixture(folder);
    }

    @Test
    void aMoveInTwoCommitsIsFollowedWhereTheDeletionComesSoonAfter() {
        git.by("Yuki", "yuki@example.org").write("old/a.md", text("cats")).commit("Translate");
        git.by("Ada", "ada@example.org").write("new/a.md", text("cats")).commit("Write again");
        git.write("other.md", "Other").commit("Something else");
        git.delete("old/a.md").commit("Delete");

        FileHistory history = git.read("new/a.md").of("new/a.md");

        assertThat(history.contributors())
                .extracting(one -> one.person().name())
                .containsExactly("Yuki");
        assertThat(history.words().shares())
                .extracting(share -> share.person().name())
                .containsExactly("Yuki");
        assertThat(git.changes("new/a.md")).containsExactly("RENAMED new/a.md", "ADDED old/a.md");
    }

    @Test
    void aCopyIsNoMoveWhereTheOriginalStaysLongOrComesBackOrGoesElsewhere() {
        git.write("old/a.md", text("cats")).write("old/b.md", text("dogs")).commit("One");
        git.write("old/c.md", text("birds")).write("old/d.md", text("fish")).commit("Two");
        git.write("new/a.md", text("cats")).write("new/b.md", text("dogs")).commit("Copy");
        git.write("new/c.md", text("birds")).write("new/other.md", text("fish")).commit("Copy");
        git.delete("old/b.md").commit("Delete");
        git.write("old/b.md", text("dogs")).commit("Revert");
        git.move("old/c.md", "third/c.md").delete("old/d.md").commit("Move");
        for (int i = 0; i < 20; i++) {
            git.write("other.md", "Other " + i).commit("Something else");
        }
        git.delete("old/a.md").commit("Delete");

        for (String copy : List.of("new/a.md", "new/b.md", "new/c.md", "new/other.md")) {
            assertThat(git.changes(copy)).as(copy).containsExactly("ADDED " + copy);
        }
    }
}
