package dev.colophon.history;

import static dev.colophon.history.RepositoryFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTroubleTest {
    @TempDir private Path folder;
    @AutoClose private RepositoryFixture git;

    @BeforeEach
    void create() throws IOException {
        git = new RepositoryFixture(Files.createDirectory(folder.resolve("repository")));
    }

    @Test
    void noRepositoryIsNothing() throws IOException {
        Path none = Files.createDirectory(folder.resolve("none"));
        assertThat(new HistoryReader().read(none, List.of("a.md"))).isEqualTo(History.NONE);
    }

    @Test
    void repositoryWithoutCommitsHasABranchOnly() {
        History history = git.read("a.md");
        assertThat(history.head()).isEmpty();
        assertThat(history.branch()).contains("main");
        assertThat(history.files()).isEmpty();
        assertThat(history.diagnostics()).isEmpty();
    }

    @Test
    void shallowCloneTellsNothingButThatItIsShallow() throws IOException {
        git.write("a.md", text("a")).commit("Write");
        String cut = git.write("a.md", text("a") + "More.\n").commit("More");
        String head = git.write("a.md", text("a") + "Even more.\n").commit("Even more");
        Files.writeString(git.repository.getDirectory().toPath().resolve("shallow"), cut + "\n");

        History history = git.read("a.md");

        assertThat(history.files()).isEmpty();
        assertThat(history.head()).contains(head);
        assertThat(history.diagnostics()).hasSize(1);
        Diagnostic diagnostic = history.diagnostics().get(0);
        assertThat(diagnostic.rule()).isEqualTo(Rule.INCOMPLETE_HISTORY);
        assertThat(diagnostic.hint()).contains("fetch-depth: 0", "git fetch --unshallow");
    }

    @Test
    void cutOffLineThatHeadDoesNotReachIsNoMatter() throws IOException {
        String first = git.write("a.md", text("a")).commit("Write");
        String other = git.orphan().write("b.md", text("b")).commit("Elsewhere");
        git.from(first).write("a.md", text("a") + "More.\n").commit("More");
        Files.writeString(git.repository.getDirectory().toPath().resolve("shallow"), other + "\n");
        assertThat(git.read("a.md").files()).containsOnlyKeys("a.md");
        assertThat(git.read("a.md").diagnostics()).isEmpty();
    }

    @Test
    void missingBlobOnlyHidesTheRenameThatNeedsIt() throws IOException {
        git.write("a.md", text("a")).write("z.md", text("z")).commit("Write");
        ObjectId lost = git.repository.resolve("HEAD:a.md");
        git.move("a.md", "b.md").move("z.md", "y.md").write("b.md", text("a") + "More.\n");
        git.commit("Move");
        git.lose(lost);

        assertThat(git.changes("b.md")).containsExactly("ADDED b.md");
        assertThat(git.changes("y.md")).containsExactly("RENAMED y.md", "ADDED z.md");
        assertThat(git.read("b.md", "y.md").diagnostics())
                .singleElement()
                .satisfies(
                        diagnostic -> {
                            assertThat(diagnostic.rule()).isEqualTo(Rule.UNREADABLE_OBJECT);
                            assertThat(diagnostic.message())
                                    .startsWith("1 object ")
                                    .contains(lost.name(), "a.md");
                            assertThat(diagnostic.hint()).contains("git fetch", "git fsck");
                        });
    }

    @Test
    void blobsThatNothingNeedsMayBeMissing() throws IOException {
        git.write("a.md", text("a")).write("logo.svg", "old").commit("Write");
        ObjectId lost = git.repository.resolve("HEAD:logo.svg");
        git.write("a.md", text("b")).write("logo.svg", "new").commit("Rewrite");
        git.lose(lost);
        assertThat(git.changes("a.md")).hasSize(2);
        assertThat(git.read("a.md").diagnostics()).isEmpty();
    }

    @Test
    void wordsWhoseOriginIsMissingAreNobodys() throws IOException {
        git.write("a.md", "one two").commit("Write");
        ObjectId lost = git.repository.resolve("HEAD:a.md");
        git.by("Bo", "bo@x").write("a.md", "one two three").commit("Edit");
        git.by("Cy", "cy@x").write("a.md", "one two three four").commit("Edit again");
        git.lose(lost);

        FileHistory history = git.read("a.md").of("a.md");

        assertThat(history.words().total()).isEqualTo(4);
        assertThat(history.words().shares())
                .extracting(share -> share.person().name() + " " + share.words())
                .containsExactly("Cy 1");
        assertThat(history.contributors()).hasSize(3);
        assertThat(git.read("a.md").diagnostics()).hasSize(1);
    }

    @Test
    void missingTreeSkipsItsCommit() throws IOException {
        String first = git.write("a.md", text("a")).commit("Write");
        git.write("a.md", text("a") + "1\n").write("c.md", text("c")).commit("One");
        ObjectId lost = git.repository.resolve("HEAD^{tree}");
        git.write("a.md", text("a") + "2\n").commit("Two");
        git.write("a.md", text("a") + "3\n").commit("Three");
        git.lose(lost);
        assertThat(git.commits("a.md")).hasSize(2).contains(first);
        assertThat(git.read("a.md").diagnostics()).hasSize(1);
    }

    @Test
    void missingOrDamagedCommitEndsItsLine() throws IOException {
        git.write("a.md", text("a")).commit("Write");
        String lost = git.write("a.md", text("a") + "1\n").commit("One");
        git.write("a.md", text("a") + "2\n").commit("Two");
        String last = git.write("a.md", text("a") + "3\n").commit("Three");
        git.lose(ObjectId.fromString(lost));
        assertThat(git.commits("a.md")).containsExactly(last);

        Path objects = git.repository.getDirectory().toPath().resolve("objects");
        Path file = objects.resolve(lost.substring(0, 2)).resolve(lost.substring(2));
        Files.writeString(file, "not compressed at all");
        assertThat(git.commits("a.md")).containsExactly(last);
        assertThat(git.read("a.md").diagnostics()).hasSize(1);
    }

    @Test
    void missingHeadIsNoCrash() {
        String head = git.write("a.md", text("a")).commit("Write");
        git.lose(ObjectId.fromString(head));
        assertThat(git.read("a.md").files()).isEmpty();
        assertThat(git.read("a.md").diagnostics()).hasSize(1);
    }

    @Test
    void worktreeReadsTheRepositoryItBelongsTo() throws IOException {
        String commit = git.write("a.md", text("a")).commit("Write");
        Path data = git.repository.getDirectory().toPath().resolve("worktrees/second");
        Files.createDirectories(data);
        Path second = Files.createDirectory(folder.resolve("second"));
        Files.writeString(data.resolve("commondir"), "../..\n");
        Files.writeString(data.resolve("HEAD"), commit + "\n");
        Files.writeString(data.resolve("gitdir"), second.resolve(".git") + "\n");
        Files.writeString(second.resolve(".git"), "gitdir: " + data + "\n");

        History history = new HistoryReader().read(second, List.of("a.md"));

        assertThat(history.head()).contains(commit);
        assertThat(history.files()).containsOnlyKeys("a.md");
    }

    @Test
    void otherKindOfIdsIsADiagnostic() {
        git.config("extensions", null, "objectFormat", "sha256");
        assertThat(git.read("a.md").diagnostics())
                .singleElement()
                .satisfies(
                        diagnostic ->
                                assertThat(diagnostic.rule()).isEqualTo(Rule.INCOMPLETE_HISTORY));
    }

    @Test
    void commitsThatNoGitWouldWriteAreRead() {
        git.write("a.md", "1").raw("author nobody\ncommitter nobody", "No email, no date");
        git.write("a.md", "2").raw("author A <a@x> 99999999999999999999 +9999\ncommitter B", "");
        git.write("a.md", "3")
                .raw(
                        "author \u00e9 <e@x> 1 +0000\ncommitter \u00e9 <e@x> 1 +0000\n"
                                + "encoding no-such-encoding",
                        "Strange");
        assertThat(git.commits("a.md")).hasSize(3);
    }

    @Test
    void aConfigOfGitThatIsNoneIsToldInOneSentence() throws IOException {
        git.write("a.md", text("a")).commit("Write");
        Path root = git.repository.getWorkTree().toPath();
        Files.writeString(root.resolve(".git/config"), "[core\nx=\n");

        assertThat(git.read("a.md").diagnostics())
                .singleElement()
                .extracting(Diagnostic::rule)
                .isEqualTo(Rule.INCOMPLETE_HISTORY);
        assertThatThrownBy(() -> Revisions.open(root))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContainingAll("the repository cannot be read", "--no-history");
    }

    @Test
    void aNewestCommitThatIsNoneOrDamagedIsNamed() throws IOException {
        git.write("a.md", text("a")).commit("Write");
        Path main = git.repository.getDirectory().toPath().resolve("refs/heads/main");
        ObjectId tree = git.repository.resolve("HEAD^{tree}");
        ObjectId bare;
        try (ObjectInserter inserter = git.repository.newObjectInserter()) {
            byte[] bytes = ("tree " + tree.name() + "\n").getBytes(StandardCharsets.UTF_8);
            bare = inserter.insert(Constants.OBJ_COMMIT, bytes);
            inserter.flush();
        }
        for (ObjectId head : List.of(tree, bare)) {
            Files.writeString(main, head.name() + "\n");
            try (Revisions revisions =
                    Revisions.open(git.repository.getWorkTree().toPath()).orElseThrow()) {
                assertThat(revisions.commit("HEAD")).isEmpty();
                assertThat(revisions.diagnostics())
                        .singleElement()
                        .asString()
                        .contains(head.name());
            }
        }
    }
}
