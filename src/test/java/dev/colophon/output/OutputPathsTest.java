package dev.colophon.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputPathsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "index.html",
                "a/b/index.html",
                ".nojekyll",
                "..a/b",
                "a/.../b",
                "a/b..",
                "über/ü.html",
                "a b/c",
                "ab:/c"
            })
    void namesBelowTheRootAreInside(String path) {
        assertThat(OutputPaths.isInside(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "/",
                "/a",
                "a/",
                "a//b",
                "./a",
                "../a",
                "a/..",
                "a/./b",
                "a/../b",
                "C:/a",
                "c:a",
                "a\\b",
                "a\tb",
                "a\nb",
                "a\nb\nc",
                "a\u007fb",
                ".colophon-site"
            })
    void otherPathsAreNot(String path) {
        assertThat(OutputPaths.isInside(path)).isFalse();
    }
}
