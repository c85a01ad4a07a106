package dev.colophon.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares who wrote a file, when and how many of its words with what the {@code git} program says.
 * On one line of history, both say the same. Otherwise the differences have names, see {@code
 * docs/adr/0006}: what is found besides is on a branch that git's way of following one name does
 * not see ({@link HistoryOracleTest} proves that it touched the file), and what is not found is a
 * copy. Moves made in two commits, which git does not follow, have {@link LateDeletionsTest}.
 */
class CreditOracleTest {
    private static final Map<String, Function<Revision, List<Person>>> PARTS =
            Map.of(
                    PlainLog.AUTHORS, Revision::authors,
                    PlainLog.REVIEWERS, Revision::reviewers,
                    PlainLog.TRANSLATORS, Revision::translators);

    @TempDir private Path folder;
    @TempDir private Path twin;

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void peopleAndDatesOfALineOfCommits(long seed) throws IOException {
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            GitProgram program = program(folder);
            Set<String> paths = new RandomHistory(git, seed, false).grow(100).keySet();
            Set<String> ignored = writeLists(program);
            History history = new HistoryReader().read(folder, paths);
            for (String path : paths) {
                assertSame(history.of(path), PlainLog.of(program, path, ignored), path);
            }
        }
    }

    private static void assertSame(FileHistory history, PlainLog log, String path) {
        PARTS.forEach(
                (role, part) ->
                        assertThat(people(history, part))
                                .as(role + " in " + path)
                                .isEqualTo(log.people(role)));
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void wordsThroughRenamesAndMerges(long seed) throws IOException {
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            GitProgram program = program(folder);
            Set<String> paths = new RandomHistory(git, seed, true).grow(80).keySet();
            WordTwin words = new WordTwin(program, twin);
            Map<String, Trails.Trail> trails = trails(git, paths, IgnoredRevisions.NONE);
            for (String path : paths) {
                assertThat(trails.get(path).words()).as(path).isEqualTo(words.blame(path));
            }
        }
    }

    /**
     * What a listed commit wrote is nobody's: it goes to those whose words it stands for, as far as
     * it stands for any. Git guesses by likeness whose these were, we go by place; so only the
     * bounds are the same.
     */
    @ParameterizedTest
    @ValueSource(longs = {41, 42, 43})
    void wordsOfIgnoredRevisionsGoToThoseBefore(long seed) throws IOException {
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            GitProgram program = program(folder);
            Set<String> paths = new RandomHistory(git, seed, true).grow(80).keySet();
            Set<String> ignored = writeLists(program);
            WordTwin words = new WordTwin(program, twin);
            Map<String, Trails.Trail> trails = trails(git, paths, IgnoredRevisions.in(folder));
            for (String path : paths) {
                assertBounds(trails.get(path), words.blame(path), ignored, path);
            }
        }
    }

    private static void assertBounds(
            Trails.Trail trail, Map<String, Integer> blamed, Set<String> ignored, String path) {
        Map<String, Integer> found = trail.words();
        int nobody = trail.total() - found.values().stream().mapToInt(n -> n).sum();
        Map<String, Integer> rest = new HashMap<>(blamed);
        rest.keySet().retainAll(ignored);
        int free = rest.values().stream().mapToInt(n -> n).sum();
        assertThat(found.keySet()).as(path).doesNotContainAnyElementsOf(ignored);
        assertThat(nobody).as(path).isBetween(0, free);
        blamed.forEach(
                (commit, count) -> {
                    if (!ignored.contains(commit)) {
                        int ours = found.getOrDefault(commit, 0);
                        assertThat(ours).as(path).isBetween(count, count + free);
                    }
                });
    }

    /** On branches, nothing that git finds is missing, and whoever counts here touched the file. */
    @Test
    void thisRepository() {
        Path here = Path.of("").toAbsolutePath();
        GitProgram program = program(here);
        assumeTrue(program.text("rev-parse", "--is-shallow-repository").startsWith("false"));
        List<String> paths = program.lines("ls-files", "docs/*.md", "README.md");
        History history = new HistoryReader().read(here, paths);
        for (String path : paths) {
            PlainLog log = PlainLog.of(program, path, Set.of());
            if (log.entries().stream().noneMatch(PlainLog.Entry::copy)) {
                PARTS.forEach(
                        (role, part) ->
                                assertThat(people(history.of(path), part).keySet())
                                        .as(role + " in " + path)
                                        .containsAll(log.people(role).keySet()));
            }
            WordShares words = history.of(path).words();
            int sum = words.shares().stream().mapToInt(WordShares.Share::words).sum();
            assertThat(sum).as(path).isEqualTo(words.total());
        }
    }

    /**
     * Words that repeat may be matched otherwise by git, which looks for the fewest differences;
     * and where a page with other line ends has another name, only git's twin sees the rename.
     */
    @Test
    void wordsOfThisRepository() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        GitProgram program = program(here);
        assumeTrue(program.text("rev-parse", "--is-shallow-repository").startsWith("false"));
        List<String> paths = program.lines("ls-files", "docs/*.md", "README.md", "CHANGELOG.md");
        WordTwin words = new WordTwin(program, twin);
        long same = 0;
        long all = 0;
        for (Map.Entry<String, Trails.Trail> page : trails(here, paths).entrySet()) {
            Map<String, Integer> blamed = words.blame(page.getKey());
            int total = blamed.values().stream().mapToInt(n -> n).sum();
            assertThat(page.getValue().total()).as(page.getKey()).isEqualTo(total);
            all += total;
            same += common(page.getValue().words(), blamed);
        }
        assertThat((double) same / all).isGreaterThan(0.97);
    }

    private static Map<String, Trails.Trail> trails(Path root, List<String> paths)
            throws IOException {
        try (Repository repository = new FileRepositoryBuilder().findGitDir(root.toFile()).build();
                RevWalk walk = new RevWalk(repository)) {
            ObjectId head = repository.resolve("HEAD");
            return new TrailReader(
                            walk,
                            IgnoredRevisions.NONE,
                            TextFacts.NONE,
                            CommitFacts.NONE,
                            SharedReading.ALONE)
                    .read(head, paths)
                    .files();
        }
    }

    private static int common(Map<String, Integer> one, Map<String, Integer> other) {
        return one.entrySet().stream()
                .mapToInt(e -> Math.min(e.getValue(), other.getOrDefault(e.getKey(), 0)))
                .sum();
    }

    private static GitProgram program(Path folder) {
        GitProgram program = new GitProgram(folder);
        assumeFalse(program.isMissing(), "no git program");
        return program;
    }

    /** A mailmap and a list of commits that do not count; returns the latter. */
    private Set<String> writeLists(GitProgram program) throws IOException {
        Files.writeString(
                folder.resolve(".mailmap"), "Cecilia <cecilia@example.org> <CC@old.example.org>\n");
        List<String> commits = program.lines("rev-list", "HEAD");
        Set<String> ignored = new HashSet<>();
        for (int i = 3; i < commits.size(); i += 11) {
            ignored.add(commits.get(i));
        }
        Files.write(folder.resolve(".git-blame-ignore-revs"), ignored);
        return ignored;
    }

    private static Map<String, Trails.Trail> trails(
            RepositoryFixture git, Set<String> paths, IgnoredRevisions ignored) throws IOException {
        try (RevWalk walk = new RevWalk(git.repository)) {
            ObjectId head = git.repository.resolve("HEAD");
            return new TrailReader(
                            walk, ignored, TextFacts.NONE, CommitFacts.NONE, SharedReading.ALONE)
                    .read(head, paths)
                    .files();
        }
    }

    private static TreeMap<String, List<Long>> people(
            FileHistory history, Function<Revision, List<Person>> part) {
        TreeMap<String, List<Long>> people = new TreeMap<>();
        for (Change change : history.changes()) {
            if (change.counts()) {
                long time = change.revision().time().getEpochSecond();
                for (Person person : part.apply(change.revision())) {
                    people.merge(
                            person.name(),
                            List.of(1L, time, time),
                            (one, other) ->
                                    List.of(
                                            one.get(0) + 1,
                                            Math.min(one.get(1), other.get(1)),
                                            Math.max(one.get(2), other.get(2))));
                }
            }
        }
        return people;
    }
}
