package dev.colophon.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A language's own script tells, else what it is mostly written in. */
class DirectionTest {

    @ParameterizedTest
    @CsvSource({
        "he,true",
        "ar-EG,true",
        "FA,true",
        "az-Arab,true",
        "ar-Latn,false",
        "en,false",
        "pt-BR,false",
        "not a tag,false"
    })
    void isKnown(String language, boolean rightToLeft) {
        assertThat(Direction.isRightToLeft(language)).isEqualTo(rightToLeft);
    }
}
