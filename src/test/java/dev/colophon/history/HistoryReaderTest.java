package dev.colophon.history;

import static dev.colophon.history.RepositoryFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryReaderTest {
    @TempDir private Path folder;
    @AutoClose private RepositoryFixture git;

    @BeforeEach
    void create() {
        git = new RepositoryFixture(folder);
    }

    @Test
    void changesComeNewestFirstWithDatesAndSubject() {
        String first = git.write("a.md", text("a")).commit("Write a\n\nAt last.");
        git.write("b.md", text("b")).commit("Write b");
        String last = git.write("a.md", text("a") + "More.\n").commit("Say more");

        FileHistory history = git.read("a.md", "b.md").of("a.md");

        assertThat(git.commits("a.md")).containsExactly(last, first);
        assertThat(git.changes("a.md")).containsExactly("MODIFIED a.md", "ADDED a.md");
        assertThat(history.created()).contains(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(history.updated()).contains(Instant.parse("2020-01-01T00:02:00Z"));
        assertThat(history.changes().get(1).revision().subject()).isEqualTo("Write a");
    }

    @Test
    void headIsTheCommitThatWasRead() {
        String head = git.write("a.md", "a").commit("Write");
        assertThat(git.read("a.md").head()).contains(head);
    }

    @Test
    void filesThatWereNotAskedForOrNeverCommittedAreAbsent() {
        git.write("a.md", "a").write("b.md", "b").commit("Write");
        assertThat(git.read("a.md", "untracked.md", "no/such/folder.md").files())
                .containsOnlyKeys("a.md");
    }

    @Test
    void untrackedFileDoesNotGetTheHistoryOfADeletedOneOfItsName() {
        git.write("a.md", "a").write("b.md", "b").commit("Write");
        git.delete("a.md").commit("Delete");
        assertThat(git.read("a.md").files()).isEmpty();
    }

    @Test
    void chainsOfRenamesAndFolderMovesAreFollowed() {
        git.write("draft.md", text("a")).write("other.md", text("b")).commit("Write");
        git.move("draft.md", "old/a.md").commit("File it");
        git.move("old/a.md", "book/a.md").move("other.md", "book/b.md").commit("Move all");
        git.move("book/a.md", "book/final.md")
                .write("book/final.md", text("a").replace("Line 3", "Verse 3"))
                .commit("Rename and edit");

        assertThat(git.changes("book/final.md"))
                .containsExactly(
                        "RENAMED book/final.md",
                        "RENAMED book/a.md",
                        "RENAMED old/a.md",
                        "ADDED draft.md");
        assertThat(git.changes("book/b.md")).containsExactly("RENAMED book/b.md", "ADDED other.md");
    }

    @Test
    void renameOfLetterCaseOnlyIsFollowed() {
        git.write("readme.md", text("a")).commit("Write");
        git.move("readme.md", "README.md").commit("Shout");
        assertThat(git.changes("README.md"))
                .containsExactly("RENAMED README.md", "ADDED readme.md");
    }

    @Test
    void amongEqualFilesTheOneOfTheSameNameIsTheFormerSelf() {
        git.write("x/one.md", text("same")).write("y/two.md", text("same")).commit("Write both");
        git.delete("x/one.md").move("y/two.md", "x/two.md").commit("Keep one");
        String touch = git.read("x/two.md").of("x/two.md").changes().get(1).path();
        assertThat(touch).isEqualTo("y/two.md");
    }

    @Test
    void rewrittenFileIsNew() {
        git.write("a.md", text("a")).commit("Write");
        git.delete("a.md").write("b.md", text("something else").toUpperCase()).commit("Replace");
        assertThat(git.changes("b.md")).containsExactly("ADDED b.md");
    }

    @Test
    void emptyFilesAreNobodysFormerSelf() {
        git.write("notes.txt", "").commit("Nothing yet");
        git.delete("notes.txt").write("a.md", "").commit("Begin");
        String last = git.write("a.md", text("a")).commit("Write");
        assertThat(git.changes("a.md")).containsExactly("MODIFIED a.md", "ADDED a.md");
        assertThat(git.commits("a.md")).startsWith(last);
    }

    @Test
    void copyDoesNotCreditTheAuthorsOfItsTemplate() {
        git.by("Tess", "tess@example.org").write("template.md", text("t")).commit("Template");
        git.by("Ada", "ada@example.org").write("page.md", text("t")).commit("Start a page");
        assertThat(git.changes("page.md")).containsExactly("ADDED page.md");
    }

    @Test
    void deletedAndWrittenAgainKeepsItsEarlierLife() {
        git.write("a.md", text("a")).commit("Write");
        git.delete("a.md").write("b.md", text("b")).commit("Delete");
        git.write("a.md", text("a, again")).commit("Write again");
        assertThat(git.changes("a.md")).containsExactly("ADDED a.md", "DELETED a.md", "ADDED a.md");
    }

    @Test
    void fileThatWasAFolderOrASubmoduleInBetween() {
        git.write("a", text("a")).commit("File");
        git.delete("a").write("a/b.md", text("b")).commit("Folder");
        git.delete("a/b.md").submodule("a").commit("Submodule");
        git.write("a", text("a")).commit("File again");
        assertThat(git.changes("a")).containsExactly("ADDED a", "DELETED a", "ADDED a");
        assertThat(git.read("a/b.md").files()).isEmpty();
    }

    @Test
    void submodulesHaveNoHistory() {
        git.submodule("lib").write("a.md", "a").commit("Add");
        assertThat(git.read("lib", "a.md").files()).containsOnlyKeys("a.md");
    }

    @Test
    void emptyCommitsChangeNothing() {
        String first = git.write("a.md", "a").commit("Write");
        git.commit("Nothing");
        assertThat(git.commits("a.md")).containsExactly(first);
    }

    @Test
    void bookInASubFolderIsAskedFromTheRepositorysRootOrFromTheFolder() {
        git.write("docs/book/a.md", text("a")).commit("Write");
        Path book = folder.resolve("docs/book");
        assertThat(book.toFile().mkdirs()).isTrue();
        assertThat(git.read("docs/book/a.md").files()).containsOnlyKeys("docs/book/a.md");
        assertThat(new HistoryReader().read(book, List.of("a.md")).files())
                .containsOnlyKeys("a.md");
    }

    @Test
    void farPastAndFarFutureAreTold() {
        git.at(Instant.EPOCH).write("a.md", "a").commit("Write");
        git.at(Instant.parse("2106-02-07T06:00:00Z")).write("a.md", "b").commit("Edit");
        FileHistory history = git.read("a.md").of("a.md");
        assertThat(history.created()).contains(Instant.EPOCH);
        assertThat(history.updated()).contains(Instant.parse("2106-02-07T06:00:00Z"));
    }

    @Test
    void remoteAndBranchAreThoseOfTheOrigin() throws Exception {
        git.config("remote", "fork", "url", "https://example.org/fork.git");
        git.config("remote", "origin", "url", "https://ci:secret@github.com/org/book.git");
        String head = git.write("a.md", "a").commit("Write");
        var trunk = git.repository.updateRef("refs/remotes/origin/trunk");
        trunk.setNewObjectId(org.eclipse.jgit.lib.ObjectId.fromString(head));
        trunk.update();
        assertThat(git.read("a.md").branch()).contains("main");

        git.repository.updateRef("refs/remotes/origin/HEAD").link("refs/remotes/origin/trunk");
        assertThat(git.read("a.md").branch()).contains("trunk");
        assertThat(git.read("a.md").remote()).contains("https://github.com/org/book.git");
    }

    @Test
    void onlyRemoteIsTheOriginWhateverItsName() {
        git.config("remote", "upstream", "url", "git@example.org:book.git");
        assertThat(git.read("a.md").remote()).contains("git@example.org:book.git");
    }

    @Test
    void contributorsAreAuthorsAndCoAuthorsWithoutBotsAndEmails() throws Exception {
        String email = "grace@users.noreply.github.com";
        git.by("grace", email).write("a.md", "1").commit("Write");
        git.by("Ada", "ada@old.example.org")
                .write("a.md", "2")
                .commit("Edit\n\nCo-authored-by: Grace Hopper <5+" + email + ">\n");
        git.by("dependabot[bot]", "support@github.com").write("a.md", "3").commit("Bump");
        git.by("Ada", "ada@old.example.org").write("a.md", "4").commit("Edit again");
        Files.writeString(folder.resolve(".mailmap"), "Ada Lovelace <ada@old.example.org>\n");

        History history = git.read("a.md");

        Instant start = Instant.parse("2020-01-01T00:00:00Z");
        List<Contributor> found = history.of("a.md").contributors();
        assertThat(found)
                .extracting(one -> one.person().name(), one -> one.person().profile())
                .containsExactly(
                        tuple("Ada Lovelace", Optional.empty()),
                        tuple("Grace Hopper", Optional.of("https://github.com/grace")));
        assertThat(found)
                .extracting(Contributor::commits, Contributor::first, Contributor::last)
                .containsExactly(
                        tuple(2, start.plusSeconds(60), start.plusSeconds(180)),
                        tuple(2, start, start.plusSeconds(60)));
        assertThat(history.of("a.md").changes()).hasSize(4);
        assertThat(history.toString()).doesNotContain("@");
    }
}
