package dev.colophon.render.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokensTest {
    static List<WordExamples> examples() {
        return WordExamples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aTextIsFoundByItsWords(WordExamples example) {
        assertThat(Tokens.of(example.text())).isEqualTo(example.words());
    }

    @Test
    void theMachinesLanguageDoesNotMatter() {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(Tokens.of("INNER ÎLE")).containsExactly("inner", "ile");
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void halfACharacterDoesNoHarm() {
        assertThat(Tokens.of("a\ud842b \udfb7")).containsExactly("a", "b");
    }
}
