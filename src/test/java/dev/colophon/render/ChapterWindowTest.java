package dev.colophon.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChapterWindowTest {
    private static List<Integer> shown(ChapterWindow window, int own, int size) {
        return IntStream.range(0, size).filter(at -> window.shows(at, own, size)).boxed().toList();
    }

    @Test
    void booksThatPeopleWriteAreShownAsAWhole() {
        assertThat(shown(ChapterWindow.of(300), 7, 300)).hasSize(300);
        assertThat(shown(ChapterWindow.of(1_000), 99, 100)).hasSize(100);
        assertThat(shown(ChapterWindow.of(1_000_000), 0, 40)).hasSize(40);
    }

    @Test
    void aLongListIsShownAroundThePage() {
        assertThat(shown(new ChapterWindow(12), 50, 100))
                .containsExactly(0, 2, 26, 38, 44, 47, 48, 49, 50, 51, 52, 53, 56, 62, 74, 98, 99);
    }

    @Test
    void noListIsLong() {
        for (int pages : List.of(400, 5_000, 100_000)) {
            ChapterWindow window = ChapterWindow.of(pages);

            assertThat(IntStream.of(0, 1, pages / 2, pages - 1))
                    .allSatisfy(
                            own ->
                                    assertThat(shown(window, own, pages))
                                            .contains(own)
                                            .hasSizeLessThanOrEqualTo(window.most() + 15));
        }
    }

    @Test
    void everyChapterIsAFewStepsAway() {
        int size = 3_000;
        ChapterWindow window = ChapterWindow.of(size);
        int[] steps = new int[size];
        Arrays.fill(steps, -1);
        steps[0] = 0;
        Deque<Integer> next = new ArrayDeque<>(List.of(0));
        while (!next.isEmpty()) {
            int from = next.remove();
            for (int to : shown(window, from, size)) {
                if (steps[to] < 0) {
                    steps[to] = steps[from] + 1;
                    next.add(to);
                }
            }
        }

        assertThat(Arrays.stream(steps)).allMatch(count -> count >= 0 && count <= 6);
    }
}
