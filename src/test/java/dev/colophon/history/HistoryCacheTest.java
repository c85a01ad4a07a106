package dev.colophon.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.config.PeopleConfig;
import dev.colophon.source.Cache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCacheTest {
    @TempDir private Path folder;

    @Test
    void whatIsKeptIsWhatIsReadEvenWhenPeopleAreRenamedInBetween() throws IOException {
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            Set<String> paths = new RandomHistory(git, 5, true).grow(60).keySet();
            History cold = read(paths);
            assertThat(entries()).isEqualTo(1);
            assertThat(read(paths)).isEqualTo(cold);
            assertThat(new HistoryReader().read(folder, paths)).isEqualTo(cold);

            Files.writeString(folder.resolve(".mailmap"), "Ada Lovelace <ada@example.org>\n");
            History renamed = read(paths);
            assertThat(renamed).isEqualTo(new HistoryReader().read(folder, paths));
            assertThat(renamed).isNotEqualTo(cold);
            assertThat(entries()).isEqualTo(1);
        }
    }

    @Test
    void ignoredRevisionsAndNewCommitsMakeItAnother() throws IOException {
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            String first = git.write("a.md", "one").commit("One");
            read(Set.of("a.md"));
            Files.writeString(folder.resolve(".git-blame-ignore-revs"), first);
            assertThat(read(Set.of("a.md")).of("a.md").contributors()).isEmpty();
            git.write("a.md", "one two").commit("Two");
            assertThat(read(Set.of("a.md")).of("a.md").changes()).hasSize(2);
        }
    }

    @Test
    void whatIsNotAllIsNotKept() throws IOException {
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            git.write("a.md", "one").commit("One");
            ObjectId lost = git.repository.resolve("HEAD:a.md");
            String head = git.write("a.md", "one two").commit("Two");
            git.lose(lost);
            assertThat(read(Set.of("a.md")).diagnostics()).hasSize(1);
            assertThat(entries()).isZero();

            Path shallow = git.repository.getDirectory().toPath().resolve("shallow");
            Files.writeString(shallow, head + "\n");
            assertThat(read(Set.of("a.md")).files()).isEmpty();
            assertThat(entries()).isZero();
        }
    }

    @Test
    void aDamagedEntryIsReadAgainFromGit() throws IOException {
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            git.write("a.md", "one").commit("One");
            History cold = read(Set.of("a.md"));
            for (Path entry : files()) {
                Files.writeString(entry, "nonsense");
            }
            History warm = read(Set.of("a.md"));
            assertThat(warm.files()).isEqualTo(cold.files());
            assertThat(warm.diagnostics()).isEmpty();
        }
    }

    @Test
    void whatIsKnownOfTextsHoldsForNewerCommitsToo() throws IOException {
        for (int seed = 1; seed <= 8; seed++) {
            Path home = Files.createDirectory(folder.resolve("seed" + seed));
            try (RepositoryFixture git = new RepositoryFixture(home)) {
                RandomHistory random = new RandomHistory(git, seed, true);
                for (int i = 0; i < 6; i++) {
                    Set<String> paths = random.grow(15).keySet();
                    assertSameAsCold(home, paths);
                }
            }
        }
    }

    @Test
    void theFoldersOfOlderCommitsAreNotReadAgain() throws IOException {
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            git.write("a.md", "one").commit("One");
            ObjectId folderOfOne = git.repository.resolve("HEAD^{tree}");
            git.write("a.md", "one two").commit("Two");
            read(Set.of("a.md"));
            git.lose(folderOfOne);
            git.write("a.md", "one two three").commit("Three");
            assertThat(read(Set.of("a.md")).diagnostics()).isEmpty();
            assertThat(read(Set.of("a.md")).of("a.md").changes()).hasSize(3);
        }
    }

    @Test
    void anIgnoredRevisionChangesWhatIsKnownOfTexts() throws IOException {
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            git.write("a.md", "one two three").commit("One");
            git.write("a.md", "one two\nthree, four");
            String commit = git.commit("Lay out anew");
            assertSameAsCold(folder, Set.of("a.md"));
            Files.writeString(folder.resolve(".git-blame-ignore-revs"), commit);
            git.write("b.md", "five").commit("Five");
            assertSameAsCold(folder, Set.of("a.md"));
        }
    }

    private static void assertSameAsCold(Path home, Set<String> paths) {
        History warm = new HistoryReader(PeopleConfig.NONE, Cache.in(home)).read(home, paths);
        History cold = new HistoryReader().read(home, paths);
        assertThat(warm.files()).isEqualTo(cold.files());
        assertThat(warm.diagnostics()).isEqualTo(cold.diagnostics());
    }

    private History read(Set<String> paths) {
        return new HistoryReader(PeopleConfig.NONE, Cache.in(folder)).read(folder, paths);
    }

    private int entries() throws IOException {
        return files().size();
    }

    private List<Path> files() throws IOException {
        Path cache = folder.resolve(Cache.FOLDER);
        if (!Files.exists(cache)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(cache)) {
            return entries.filter(one -> one.getFileName().toString().startsWith("credit-"))
                    .toList();
        }
    }
}
