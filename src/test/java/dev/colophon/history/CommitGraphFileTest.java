package dev.colophon.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Git keeps about commits in a file of its own is read, and changes nothing, whatever state it
 * is in.
 */
class CommitGraphFileTest {
    @TempDir private Path folder;
    private GitProgram program;
    private Path file;

    @BeforeEach
    void find() {
        program = new GitProgram(folder);
        file = folder.resolve(".git/objects/info/commit-graph");
        assumeFalse(program.isMissing());
    }

    @Test
    void aCommitGraphChangesNothing() throws IOException {
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            Set<String> paths = new RandomHistory(git, 3, true).grow(40).keySet();
            History without = read(paths);
            write();
            assertThat(isRead()).isTrue();
            assertThat(read(paths)).isEqualTo(without);
        }
    }

    @Test
    void norDoesOneThatLacksTheNewestCommits() throws IOException {
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            RandomHistory random = new RandomHistory(git, 4, true);
            random.grow(20);
            write();
            Set<String> paths = random.grow(20).keySet();
            History stale = read(paths);
            Files.delete(file);
            assertThat(stale).isEqualTo(read(paths));
        }
    }

    @Test
    void norDoesOneThatIsDamaged() throws IOException {
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            Set<String> paths = new RandomHistory(git, 5, true).grow(40).keySet();
            History without = read(paths);
            write();
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            for (int place = 0; place < bytes.length; place += bytes.length / 20) {
                byte[] damaged = bytes.clone();
                damaged[place] ^= 0x15;
                Files.write(file, damaged);
                assertThat(isRead()).isFalse();
                assertThat(read(paths)).isEqualTo(without);
            }
        }
    }

    @Test
    void norDoesOneThatIsCutOff() throws IOException {
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            Set<String> paths = new RandomHistory(git, 6, true).grow(20).keySet();
            History without = read(paths);
            assertThat(isRead()).isFalse();
            write();
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            for (int length : new int[] {0, 7, 20, 21, bytes.length / 2, bytes.length - 1}) {
                Files.write(file, Arrays.copyOf(bytes, length));
                assertThat(isRead()).isFalse();
                assertThat(read(paths)).isEqualTo(without);
            }
        }
    }

    private boolean isRead() throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
        try (Repository repository = QuietSystem.open(builder);
                ObjectReader reader = repository.newObjectReader()) {
            return reader.getCommitGraph().isPresent();
        }
    }

    private void write() {
        program.lines("config", "core.commitGraph", "true");
        program.lines("commit-graph", "write", "--reachable");
        assumeTrue(Files.exists(file));
    }

    private History read(Set<String> paths) {
        return new HistoryReader().read(folder, paths);
    }
}
