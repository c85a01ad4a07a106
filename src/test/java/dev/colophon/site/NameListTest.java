package dev.colophon.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameListTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "* Daniel Izquierdo Cortázar. [Bitergia](http://bitergia.com).; Daniel Izquierdo"
                        + " Cortázar",
                "- J. Manrique López ([Bitergia](http://bitergia.com)); J. Manrique López",
                "1. Ada Lovelace, London; Ada Lovelace",
                "- **Ada Lovelace** - editor; Ada Lovelace",
                "- [Ada Lovelace](https://example.org/a/b); Ada Lovelace",
                "- @ada since 2020; @ada"
            })
    void aNameEndsWhereMoreIsSaid(String item, String name) {
        assertThat(NameList.parse(item).entries())
                .extracting(NameList.Entry::name)
                .containsExactly(name);
    }

    @Test
    void aProfileTellsTheLogin() {
        String text =
                "# T\n\nX\n-\n* [@ada](https://github.com/ada) (added 2020)\n```\n- no\n```\n";

        assertThat(NameList.parse(text).entries())
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.name()).isEqualTo("@ada");
                            assertThat(entry.login()).contains("ada");
                            assertThat(entry.heading()).isEqualTo("X");
                            assertThat(entry.line()).isEqualTo(5);
                        });
    }
}
