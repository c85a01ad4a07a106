package dev.colophon.permalink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryTextTest {
    private static final List<String> FILES =
            List.of("book/a.md", "book/b.md", "book/part/a.md", "book/my page.md", "other.md");

    private static final List<String> LINES =
            List.of(
                    "- [A](a.md)",
                    "  - [B](./b.md)",
                    "- [A again](a.md#top)",
                    "- [Deep](part/a.md)",
                    "- [Spaces](my%20page.md)",
                    "- [Above](../other.md)",
                    "- [`Code`](b.md)",
                    "- [Two](a.md) [links](b.md)",
                    "[ref]: part/a.md",
                    "- [Draft]()",
                    "# Title",
                    "---",
                    "");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsKnownAfterEditsIsWhatTheWholeTextSays(long seed) {
        Random random = new Random(seed);
        int told = 0;
        for (int i = 0; i < 300; i++) {
            List<String> lines = lines(random);
            SummaryText summary = text(lines);
            for (int edit = 0; edit < 5; edit++) {
                lines.add(random.nextInt(lines.size()), line(random));
                lines.remove(random.nextInt(lines.size()));
                if (summary.edit(String.join("\n", lines)).isEmpty()) {
                    summary = text(lines);
                    continue;
                }
                told++;
                for (String file : FILES) {
                    assertThat(summary.names(file))
                            .describedAs(file + " in " + lines)
                            .isEqualTo(text(lines).names(file));
                }
            }
        }
        assertThat(told).isGreaterThan(200);
    }

    @Test
    void everyLinkNamesItsFile() {
        SummaryText summary = text(LINES);
        assertThat(FILES).allMatch(summary::names);
        assertThat(summary.names("book/c.md")).isFalse();
        assertThat(summary.names("book/again/b.md")).isFalse();
    }

    @Test
    void aFileThatIsNamedTwiceIsStillNamedWhenOneLineGoes() {
        SummaryText summary = text(List.of("- [A](a.md)", "- [A again](a.md)"));
        assertThat(summary.edit("- [A](a.md)")).isPresent();
        assertThat(summary.names("book/a.md")).isTrue();
        assertThat(summary.edit("")).isPresent();
        assertThat(summary.names("book/a.md")).isFalse();
    }

    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(8); i >= 0; i--) {
            lines.add(line(random));
        }
        return lines;
    }

    private static String line(Random random) {
        return LINES.get(random.nextInt(LINES.size()));
    }

    private static SummaryText text(List<String> lines) {
        return new SummaryText("book/SUMMARY.md", String.join("\n", lines));
    }
}
