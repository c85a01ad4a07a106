package dev.colophon.credit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameSlugTest {
    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace, ada-lovelace",
        "José Manrique López, jose-manrique-lopez",
        "Søren Łukasz Weiß, soren-lukasz-weiss",
        "O'Brien, obrien",
        "J. R. Tolkien, j-r-tolkien",
        "服部 佑樹, 服部-佑樹",
        "Дмитрий, дмитрий",
        "renovate[bot], renovate-bot",
        "CON, con-",
        "a-'b_' C--d., a-b-c-d",
        "a-'b_' Ç--d., a-b-c-d"
    })
    void aNameKeepsItsLetters(String name, String slug) {
        assertThat(NameSlug.of(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "<>", "../..", "\u202E\u200F", "\u0301", "🙂"})
    void whoHasNoLettersHasAnAddressToo(String name) {
        assertThat(NameSlug.of(name)).isEqualTo("contributor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a/../../etc/passwd",
                "a\u0000b\nc\td",
                "\u202Eevil\u202C name",
                "?query#fragment%2F",
                "İstanbul"
            })
    void anAddressHasNothingButLettersDigitsAndHyphens(String name) {
        assertThat(NameSlug.of(name)).matches("[\\p{L}\\p{N}\\p{M}]+(-[\\p{L}\\p{N}\\p{M}]+)*-?");
    }

    @Test
    void aLongNameIsCut() {
        assertThat(NameSlug.of("x".repeat(10_000))).hasSize(60);
        assertThat(NameSlug.of("\uD840\uDC00".repeat(10_000)).codePoints()).hasSize(60);
    }

    @Test
    void bothWaysToWriteAnAccentAreOneAddress() {
        assertThat(NameSlug.of("Jose\u0301")).isEqualTo(NameSlug.of("Jos\u00E9"));
    }
}
