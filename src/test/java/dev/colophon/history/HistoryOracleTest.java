package dev.colophon.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares with {@code git log --follow --no-merges --use-mailmap}, file by file. Where history is
 * one line, both say the same. Where it has side branches there is one rule:
 *
 * <p><em>Git follows one name at a time.</em> It walks all branches by date and, once it has met a
 * rename, looks for the former name everywhere and for the later one nowhere; so it misses commits
 * of other branches. All it finds must be found, and what is found besides must be a commit that
 * really touched the file, as the generator knows.
 */
class HistoryOracleTest {
    private static final String FORMAT =
            "%H%x09%aN%x09%(trailers:key=Co-authored-by,valueonly,separator=%x01)";

    @TempDir private Path folder;

    @BeforeEach
    void needsGit() {
        assumeTrue(!git("version").isEmpty(), "no git program");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void lineOfCommits(long seed) throws IOException {
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            Set<String> paths = new RandomHistory(git, seed, false).grow(120).keySet();
            writeMailmap();
            History history = new HistoryReader().read(folder, paths);
            for (String path : paths) {
                assertThat(commits(history.of(path))).as(path).isEqualTo(log(path));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void sideBranches(long seed) throws IOException {
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            Map<String, Set<String>> truth = new RandomHistory(git, seed, true).grow(80);
            writeMailmap();
            History history = new HistoryReader().read(folder, truth.keySet());
            for (String path : truth.keySet()) {
                Map<String, Set<String>> found = commits(history.of(path));
                assertThat(found.keySet()).as(path).isEqualTo(truth.get(path));
                assertThat(found).as(path).containsAllEntriesOf(log(path));
            }
        }
    }

    private void writeMailmap() throws IOException {
        Files.writeString(
                folder.resolve(".mailmap"), "Cecilia <cecilia@example.org> <CC@old.example.org>\n");
    }

    /** By commit, the names of its authors. */
    private static Map<String, Set<String>> commits(FileHistory history) {
        Map<String, Set<String>> commits = new LinkedHashMap<>();
        for (Change change : history.changes()) {
            Set<String> names = new LinkedHashSet<>();
            change.revision().authors().forEach(person -> names.add(person.name()));
            commits.put(change.revision().id(), names);
        }
        return commits;
    }

    private Map<String, Set<String>> log(String path) {
        String[] arguments = {
            "log", "--follow", "--no-merges", "--use-mailmap", "--format=" + FORMAT, "--", path
        };
        Map<String, Set<String>> commits = new LinkedHashMap<>();
        for (String line : git(arguments)) {
            String[] fields = line.split("\t", -1);
            Set<String> names = new LinkedHashSet<>(Set.of(fields[1]));
            for (String trailer : fields[2].split("\u0001")) {
                names.add(trailer.replaceFirst(" *<.*", ""));
            }
            names.remove("");
            commits.put(fields[0], names);
        }
        return commits;
    }

    private List<String> git(String... arguments) {
        return new GitProgram(folder).lines(arguments);
    }
}
