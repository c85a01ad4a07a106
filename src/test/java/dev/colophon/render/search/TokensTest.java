package dev.colophon.render.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokensTest {
    private static List<String> words(String text) {
        List<String> all = new ArrayList<>();
        Tokens.each(
                text,
                new Tokens.Words() {
                    @Override
                    public void plain(char[] letters, int length, int hash) {
                        all.add(new String(letters, 0, length));
                    }

                    @Override
                    public void other(String word) {
                        all.add(word);
                    }
                });
        return all;
    }

    static List<WordExamples> examples() {
        return WordExamples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aTextIsFoundByItsWords(WordExamples example) {
        assertThat(words(example.text())).isEqualTo(example.words());
    }

    @Test
    void theMachinesLanguageDoesNotMatter() {
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(words("INNER ÎLE")).containsExactly("inner", "ile");
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void halfACharacterDoesNoHarm() {
        assertThat(words("a\ud842b \udfb7")).containsExactly("a", "b");
    }

    @Test
    void longWordsAreCut() {
        assertThat(words("a".repeat(40) + " " + "é".repeat(40)))
                .containsExactly("a".repeat(32), "e".repeat(32));
    }
}
