package dev.colophon.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelTest {
    @Test
    void aShortTextIsOneLine() {
        assertThat(Label.wrap("Usage count", 10, 4))
                .isEqualTo(new Label(List.of("Usage count"), false));
    }

    @Test
    void linesAreAboutEquallyLong() {
        assertThat(Label.wrap("Who contributes to the project?", 11, 4).lines())
                .containsExactly("Who contributes", "to the project?");
    }

    @Test
    void whatDoesNotFitBecomesAnEllipsis() {
        Label label = Label.wrap("one two three four five six seven eight", 4, 2);

        assertThat(label.cut()).isTrue();
        assertThat(label.lines()).hasSize(2);
        assertThat(label.lines().get(1)).endsWith("…");
        assertThat(label.width()).isLessThanOrEqualTo(4);
    }

    @Test
    void aLongWordIsBrokenAtItsHyphensElseAnywhere() {
        assertThat(Label.wrap("time-to-first-response", 6, 4).lines())
                .allSatisfy(line -> assertThat(TextWidth.of(line)).isLessThanOrEqualTo(6))
                .first()
                .asString()
                .endsWith("-");
        assertThat(Label.wrap("x".repeat(40), 6, 4).width()).isLessThanOrEqualTo(6);
    }

    @Test
    void chineseIsBrokenBetweenItsCharacters() {
        assertThat(Label.wrap("内部开源的指标", 4, 4).lines()).containsExactly("内部开源", "的指标");
    }

    @Test
    void controlCharactersAndSpacesGo() {
        assertThat(Label.clean(" a\u0000\n\tb\u202e  c\ud800 ")).isEqualTo("a b c");
    }

    @Test
    void widthsAreThoseOfTheFontRoundedUp() {
        try (Letters letters = new Letters()) {
            for (int c = ' '; c < 0x180; c++) {
                double width = letters.width(c);
                if (Character.isISOControl(c) || TextWidth.isMark(c) || width < 0) {
                    continue;
                }
                assertThat(TextWidth.of(c))
                        .as("" + (char) c)
                        .isBetween(width - 0.001, width + 0.02);
            }
        }
    }
}
