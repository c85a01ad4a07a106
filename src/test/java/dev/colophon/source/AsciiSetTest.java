package dev.colophon.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AsciiSetTest {

    @Test
    void itHasItsOwnCharactersAndNoOthers() {
        String own = "\0 !?@az~\u007f";
        AsciiSet set = AsciiSet.of(own);

        for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
            assertThat(set.has((char) c)).isEqualTo(own.indexOf(c) >= 0);
        }
    }

    @Test
    void lettersAndDigitsAreThoseOfAscii() {
        AsciiSet set = AsciiSet.of("-").withLettersAndDigits();

        assertThat(set.hasAll("Az-09")).isTrue();
        assertThat(set.hasAll("")).isTrue();
        assertThat(set.hasAll("a_b")).isFalse();
        assertThat(set.hasAll("\u00e9")).isFalse();
    }

    @Test
    void theFirstOfThemIsFound() {
        char[] text = "\u00e9!ab!?".toCharArray();

        assertThat(AsciiSet.of("?!").first(text, 0, text.length)).isEqualTo(1);
        assertThat(AsciiSet.of("?!").first(text, 2, text.length)).isEqualTo(4);
        assertThat(AsciiSet.of("b").first(text, 0, text.length)).isEqualTo(3);
        assertThat(AsciiSet.of("?!").first(text, 2, 4)).isEqualTo(4);
    }

    @Test
    void nothingElseThanAsciiIsTaken() {
        assertThatThrownBy(() -> AsciiSet.of("\u00e9"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
