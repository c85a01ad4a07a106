package dev.colophon.render.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void aWordKeepsItsNumber() {
        assertThat(vocabulary.number("usage")).isZero();
        assertThat(vocabulary.number("count")).isEqualTo(1);
        assertThat(vocabulary.number("usage!".toCharArray(), 5, "usage".hashCode())).isZero();
        assertThat(vocabulary.sorted()).containsExactly("count", "usage");
    }

    @Test
    void wordsOfOneHashCodeAreNotMixedUp() {
        assertThat("Aa").hasSameHashCodeAs("BB");

        assertThat(vocabulary.number("Aa")).isNotEqualTo(vocabulary.number("BB"));
        assertThat(vocabulary.number("BB")).isEqualTo(1);
    }

    @Test
    void manyWordsAreFoundAgain() {
        IntStream.range(0, 20_000).forEach(i -> vocabulary.number("w" + i));

        assertThat(IntStream.range(0, 20_000))
                .allSatisfy(i -> assertThat(vocabulary.number("w" + i)).isEqualTo(i));
        assertThat(vocabulary.sorted()).hasSize(20_000);
    }
}
