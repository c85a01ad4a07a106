package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.cli.Colophon;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that not every disk can hold, where people may write them. */
class OddNamesTest {
    @TempDir private Path temporary;
    private BookTrial trial;

    @BeforeEach
    void folders() {
        trial = BookTrial.of(temporary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb.md", "a\nb.md", "a\\b.md", "a:b.md", "\u0001.md"})
    @DisabledOnOs(OS.WINDOWS)
    void aNameThatSomeDisksCannotHoldIsPublishedWithHyphens(String name) {
        trial.book().write("README.md", "# Title\n\n![drawing](<a&#92;c.png>) ![map](b:d.png)\n");
        trial.book().write("a\\c.png", "image").write("b:d.png", "image");
        trial.book().write(name, "# Odd\n");

        Colophon run = trial.build();

        assertThat(run.code()).as(run.all()).isZero();
        String address = name.replaceAll("[\\p{Cntrl}\\\\:]", "-").replace(".md", "/");
        assertThat(trial.page(address + "index.html").expectFirst("h1").text()).startsWith("Odd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[", "a\\\\b", "a\\tb", "c:/d", "a//b", "../a"})
    void aRedirectFromOutsideTheSiteIsReported(String former) {
        trial.book().write("README.md", "---\nredirect-from: \"" + former + "\"\n---\n# Title\n");

        assertThat(trial.build().err())
                .contains("README.md:2:", "the former address lies outside the site");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\0b", "c:/d", "a\\eb"})
    void aBookCannotBeAtAnAddressThatNoDiskHolds(String path) {
        String config = "books:\n  - source: .\n    path: \"" + path + "\"\n";
        trial.book().write("README.md", "# Title\n").write("site-config.yml", config);

        Colophon run = trial.build();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("site-config.yml:3:", "expected an address below");
    }
}
