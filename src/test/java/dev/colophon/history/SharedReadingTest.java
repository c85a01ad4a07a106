package dev.colophon.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.config.PeopleConfig;
import dev.colophon.source.Cache;
import dev.colophon.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two readings that share what they read find what each would find alone. */
class SharedReadingTest {
    private static final SharedReading.Side ALONE = SharedReading.ALONE;

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatTwoReadingsShareIsTheSame(long seed) throws IOException {
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            Set<String> paths = new RandomHistory(git, seed, true).grow(60).keySet();
            History history = history(paths, ALONE);
            List<String> states = states(ALONE);
            SharedReading oneAfterTheOther = new SharedReading();
            assertThat(history(paths, oneAfterTheOther.first())).isEqualTo(history);
            assertThat(states(oneAfterTheOther.second())).isEqualTo(states);
            SharedReading theOtherFirst = new SharedReading();
            assertThat(states(theOtherFirst.first())).isEqualTo(states);
            assertThat(history(paths, theOtherFirst.second())).isEqualTo(history);
            SharedReading both = new SharedReading();
            CompletableFuture<List<String>> meanwhile = begin(() -> states(both.first()));
            assertThat(history(paths, both.second())).isEqualTo(history);
            assertThat(meanwhile.join()).isEqualTo(states);
        }
    }

    @Test
    void aTextIsLeftOnce() {
        Shelf shelf = new Shelf(10);
        shelf.leave(id(1), new byte[6]);
        shelf.leave(id(1), new byte[6]);
        assertThat(shelf.take(id(1))).hasSize(6);
        assertThat(shelf.take(id(1))).isNull();
        assertThat(shelf.take(id(2))).isNull();
    }

    @Test
    void aTextThatDoesNotFitIsNoted() {
        Shelf shelf = new Shelf(10);
        shelf.leave(id(1), new byte[6]);
        shelf.leave(id(2), new byte[6]);
        assertThat(shelf.take(id(2))).isEmpty();
        assertThat(shelf.take(id(1))).hasSize(6);
        shelf.leave(id(3), new byte[10]);
        assertThat(shelf.take(id(3))).hasSize(10);
    }

    @Test
    void whatNobodyTookMakesRoom() {
        Shelf shelf = new Shelf(10);
        shelf.leave(id(0), new byte[8]);
        for (int i = 1; i < 3_000; i++) {
            shelf.leave(id(i), new byte[1]);
        }
        assertThat(shelf.take(id(2_500))).isEmpty();
        shelf.leave(id(3_000), new byte[10]);
        assertThat(shelf.take(id(3_000))).hasSize(10);
        assertThat(shelf.take(id(0))).isNull();
    }

    private static <T> CompletableFuture<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work);
    }

    private History history(Set<String> paths, SharedReading.Side side) {
        return new HistoryReader(PeopleConfig.NONE, Cache.NONE, side).read(folder, paths);
    }

    /** What each state of the main branch changed, and what its files say. */
    private List<String> states(SharedReading.Side side) {
        List<String> found = new ArrayList<>();
        try (Revisions revisions = Revisions.open(folder, side).orElseThrow()) {
            MainLine line = revisions.mainLine("HEAD", Optional.empty());
            revisions.visit(line, 0, state -> found.add(describe(state)));
        }
        return found;
    }

    private static String describe(MainLineState state) {
        StringBuilder all = new StringBuilder(state.commit());
        for (MainLineState.FileChange change : state.changes()) {
            Optional<String> text = state.tree().read(change.path()).map(SourceFile::text);
            all.append('\n').append(change).append(text);
        }
        return all.toString();
    }

    private static ObjectId id(int number) {
        return ObjectId.fromString(String.format("%040x", number));
    }
}
