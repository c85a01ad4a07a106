package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
    @TempDir private Path folder;

    private Trial trial() {
        return new Trial(folder);
    }

    @Test
    void aSectionIsListedWithItsHeadingOpeningAndAnchor() {
        Trial trial =
                trial().file("README.md", "# Home\n\nHello.\n\n## Why & how {#reason}\n\nSo.\n");
        trial.build();

        assertThat(trial.built("search/sections-0.js"))
                .isEqualTo(
                        "colophonSearch(\"sections-0\",[[\"\",\"Home\",\"Hello.\",\"\","
                                + "\"Why & how\",\"So.\",\"reason\"]]);\n");
    }

    @Test
    void aWordIsListedWithItsPlaces() {
        Trial trial = trial().file("README.md", "# Hens\n\nEggs.\n\n## Eggs\n\n## Hen\n");
        trial.build();

        assertThat(trial.built("search/words-0.js"))
                .isEqualTo("colophonSearch(\"words-0\",\"#eggs$ #hen# &s#\");\n");
        assertThat(trial.built("search/places-0.js"))
                .isEqualTo("colophonSearch(\"places-0\",\" #   $~    %~    #\");\n");
    }

    @Test
    void aPageKeepsTheAddressSearch() {
        Trial trial = trial().file("README.md", "# Home\n").file("search.md", "# Search parties\n");
        trial.build();

        assertThat(trial.built("search/index.html")).contains("Search parties");
        assertThat(trial.hasBuilt("search/index.js")).isFalse();
        assertThat(trial.built("search-2/index.js")).startsWith("colophonSearch(\"index\",");
        assertThat(trial.built("index.html")).contains("href=\"search-2/\"");
    }

    @Test
    void aTextThatLooksLikeScriptStaysText() {
        Trial trial =
                trial().file("README.md", "# A \"quote\\\\\"\n\n`</script>` \u2028 and 'x'\n");
        trial.build();

        assertThat(trial.built("search/sections-0.js")).contains("A \\\"quote\\\\\\\"");
    }

    @Test
    void aBookWithoutTextHasAnIndexToo() {
        Trial trial = trial().file("README.md", "\n");
        trial.build();

        assertThat(trial.hasBuilt("search/index.js")).isTrue();
        assertThat(trial.hasBuilt("search/words-0.js")).isTrue();
    }

    @Test
    void anOpeningIsAsWideInAllWritingAndCutsNoCharacterInTwo() {
        Trial trial =
                trial().file("a.md", "# A\n\n" + "word ".repeat(20) + "\n")
                        .file("b.md", "# B\n\n" + "字".repeat(50) + "\n")
                        .file("c.md", "# C\n\nx" + "𠮷".repeat(50) + "\n");
        trial.build();

        assertThat(trial.built("search/sections-0.js"))
                .contains("\"A\",\"" + "word ".repeat(7) + "word…\"")
                .contains("\"B\",\"" + "字".repeat(20) + "…\"")
                .contains("\"C\",\"x" + "𠮷".repeat(9) + "…\"");
    }

    @Test
    void writingWithoutSpacesHasMoreFilesForItsManyWords() {
        Trial trial = trial().file("README.md", "# A\n\n" + "字".repeat(45_000) + "\n");
        trial.build();

        assertThat(trial.hasBuilt("search/words-2.js")).isTrue();
        assertThat(trial.hasBuilt("search/words-3.js")).isFalse();
    }
}
