package dev.colophon.history;

import static dev.colophon.history.RepositoryFixture.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatCountsTest {
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    @TempDir private Path folder;
    @AutoClose private RepositoryFixture git;

    @BeforeEach
    void create() {
        git = new RepositoryFixture(folder);
        git.write("a.md", text("a")).commit("Write");
        git.by("Bo", "bo@example.org");
    }

    @Test
    void renameAloneDoesNot() {
        git.move("a.md", "b.md").commit("Move");
        assertOnlyAdaCounts("b.md", List.of("RENAMED b.md", "ADDED a.md"));
    }

    @Test
    void whiteSpaceAloneDoesNot() {
        git.write("a.md", text("a").replace(".\n", ". \r\n\n").replace(" about ", "\n\tabout\n"));
        git.commit("Lay out anew");
        assertOnlyAdaCounts("a.md", List.of("MODIFIED a.md", "ADDED a.md"));
    }

    @Test
    void renameWithNewWhiteSpaceDoesNot() {
        git.move("a.md", "b.md").write("b.md", text("a") + "\n\n").commit("Move");
        assertOnlyAdaCounts("b.md", List.of("RENAMED b.md", "ADDED a.md"));
    }

    @Test
    void renameWithEditDoes() {
        git.move("a.md", "b.md").write("b.md", text("a") + "More.\n").commit("Move and edit");
        assertThat(names("b.md")).containsExactly("Ada", "Bo");
    }

    @Test
    void punctuationDoes() {
        git.write("a.md", text("a").replace(".", "!")).commit("Shout");
        assertThat(names("a.md")).containsExactly("Ada", "Bo");
    }

    @Test
    void listedCommitDoesNot() throws IOException {
        String listed = git.write("a.md", text("a").replace("Line", "Verse")).commit("Reword");
        ignore("# Only words\n\n" + listed.toUpperCase() + " # by a tool\n");
        assertOnlyAdaCounts("a.md", List.of("MODIFIED a.md", "ADDED a.md"));
        assertThat(git.read("a.md").diagnostics()).isEmpty();
    }

    @Test
    void pageWhoseCommitsAreAllListedSaysNothing() throws IOException {
        ignore(git.write("b.md", text("b")).commit("Import"));
        FileHistory history = git.read("b.md").of("b.md");
        assertThat(history.changes()).hasSize(1);
        assertThat(history.created()).isEmpty();
        assertThat(history.contributors()).isEmpty();
        assertThat(history.words().shares()).isEmpty();
        assertThat(history.words().total()).isPositive();
    }

    @Test
    void linesThatListNoCommitAreReported() throws IOException {
        ignore("abc\n" + "1".repeat(40) + "\nHEAD~3 # the big one\n");
        assertThat(git.read("a.md").diagnostics())
                .extracting(one -> one.location() + " " + one.rule().id() + " " + one.message())
                .containsExactly(
                        ".git-blame-ignore-revs:1:1 invalid-ignored-revision found `abc`;"
                                + " expected the full id of a commit",
                        ".git-blame-ignore-revs:3:1 invalid-ignored-revision found `HEAD~3`;"
                                + " expected the full id of a commit");
    }

    @Test
    void mergeThatOnlyBringsInDoesNot() {
        String base = git.write("a.md", text("a") + "Base.\n").commit("Base");
        String side = git.write("a.md", text("a") + "Base.\nEnd.\n").commit("Side");
        git.from(base).write("a.md", "Begin.\n" + text("a") + "Base.\n").commit("Main");
        git.by("Cy", "cy@example.org");
        git.write("a.md", "Begin.\n" + text("a") + "Base.\nEnd.\n").merge(side);
        assertThat(names("a.md")).containsExactly("Bo", "Ada");
        assertThat(git.changes("a.md")).hasSize(4);
    }

    @Test
    void mergeThatWritesDoes() {
        String base = git.write("a.md", text("a") + "Base.\n").commit("Base");
        String side = git.write("a.md", text("a") + "Side.\n").commit("Side");
        git.from(base).write("a.md", text("a") + "Main.\n").commit("Main");
        git.by("Cy", "cy@example.org");
        git.write("a.md", text("a") + "Settled.\n").write("b.md", "New.\n").merge(side);
        assertThat(names("a.md")).containsExactly("Bo", "Ada", "Cy");
        assertThat(git.changes("a.md")).startsWith("MODIFIED a.md").hasSize(5);
        assertThat(names("b.md")).containsExactly("Cy");
        assertThat(git.changes("b.md")).containsExactly("ADDED b.md");
    }

    @Test
    void mergeThatTakesOneSideDoesNot() {
        String base = git.commit("Base");
        String side = git.write("a.md", text("a") + "Side.\n").commit("Side");
        git.from(base).write("a.md", text("a") + "Main.\n").commit("Main");
        git.by("Cy", "cy@example.org");
        git.write("a.md", text("a") + "Side.\n").merge(side);
        assertThat(names("a.md")).doesNotContain("Cy");
    }

    private void ignore(String list) throws IOException {
        Files.writeString(folder.resolve(".git-blame-ignore-revs"), list);
    }

    private List<String> names(String path) {
        return git.read(path).of(path).contributors().stream()
                .map(one -> one.person().name())
                .toList();
    }

    private void assertOnlyAdaCounts(String path, List<String> changes) {
        FileHistory history = git.read(path).of(path);
        assertThat(git.changes(path)).isEqualTo(changes);
        assertThat(names(path)).containsExactly("Ada");
        assertThat(history.created()).contains(START);
        assertThat(history.updated()).contains(START);
        assertThat(history.words().shares())
                .extracting(WordShares.Share::words)
                .containsExactly(80);
    }
}
