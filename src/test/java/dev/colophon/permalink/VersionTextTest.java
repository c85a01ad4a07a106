package dev.colophon.permalink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.markdown.MarkdownParser;
import dev.colophon.source.NoFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text taken apart is the same text, and what it says is kept has all anchors. */
class VersionTextTest {
    private final MarkdownParser parser = new MarkdownParser(NoFiles.INSTANCE);
    private final OutlineReader reader = new OutlineReader(parser, PresentPassages.NONE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsKeptHasAllAnchors(long seed) {
        Random random = new Random(seed);
        int kept = 0;
        int apart = 0;
        for (int i = 0; i < 2_000; i++) {
            List<String> lines = lines(random);
            String before = String.join("\n", lines);
            VersionText old = reader.split(before, VersionText.NONE);
            edit(lines, random);
            String after = String.join("\n", lines);
            VersionText now = reader.split(after, old);
            assertThat(now.text()).isEqualTo(after);
            assertThat(now.is(after)).isTrue();
            assertThat(now.is(before)).isEqualTo(after.equals(before));
            if (old.isKeptBy(now)) {
                kept++;
                apart += now.parts().size() > 1 ? 1 : 0;
                assertThat(reader.read("a.md", now).anchors())
                        .describedAs("before:\n%s\n\nafter:\n%s\n", before, after)
                        .containsAll(reader.read("a.md", old).anchors());
            }
        }
        assertThat(kept).isGreaterThan(300);
        assertThat(apart).isGreaterThan(100);
    }

    @Test
    void versionsShareWhatTheyHaveInCommon() {
        VersionText before = reader.split("# A\n\nOne.\n\n## B\n\nTwo.\n", VersionText.NONE);
        VersionText after = reader.split("# A\n\nOne.\n\n## B\n\nThree.\n", before);
        assertThat(after.parts().get(1)).isSameAs(before.parts().get(1));
        assertThat(before.without(after)).containsExactly(before.parts().get(2));
        assertThat(before.isKeptBy(after)).isTrue();
        assertThat(before.isKeptBy(reader.split("# A\n\nOne.\n\n## C\n\nTwo.\n", before)))
                .isFalse();
    }

    private static List<String> lines(Random random) {
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(14); i >= 0; i--) {
            lines.add(line(random));
            if (random.nextBoolean()) {
                lines.add("");
            }
        }
        return lines;
    }

    private static String line(Random random) {
        List<String> odd = AnchorLinesTest.LINES;
        return switch (random.nextInt(8)) {
            case 0 -> odd.get(random.nextInt(odd.size()));
            case 1, 2 -> "## Heading " + random.nextInt(20);
            default -> "Words of " + random.nextInt(9) + " and more.";
        };
    }

    private static void edit(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.set(at, lines.get(at).replaceFirst("\\d+", "7"));
            case 1 -> lines.add(at, line(random));
            default -> lines.set(at, line(random));
        }
    }
}
