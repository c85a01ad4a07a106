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
            assertThat(now)
                    .describedAs("before:\n%s\n\nafter:\n%s\n", before, after)
                    .isEqualTo(reader.split(after, VersionText.NONE));
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

    @Test
    void whatIsLikeTheVersionBeforeIsCutAsIfNothingWasKnown() {
        String long1 = "Line\n".repeat(990);
        for (List<String> edit :
                List.of(
                        List.of("# A\n```\n## B\n", "# A\n```\n## B\n## C\n"),
                        List.of("# A\n\n## B\n\n## C\n", "# A\n\n```\n## B\n\n## C\n"),
                        List.of("# A\n\n## B\n## C", "# A\n\n## B\nand ## C"),
                        List.of("# A\n\n## B\n## C", "# A\n\n## B\n## C## C"),
                        List.of("# A\n## B\n", "## B\n"),
                        List.of("## B\n", "Text.\n## B\n"),
                        List.of("# A\n## B\n", "# A\n"),
                        List.of("# A\n## B\n## A\n", "# A\n## A\n"),
                        List.of("# A\n## B\n", ""),
                        List.of(
                                "# A\n" + long1 + "## B\n" + long1,
                                "# A\n" + long1 + "Text.\n".repeat(20) + "## B\n" + long1))) {
            VersionText before = reader.split(edit.get(0), VersionText.NONE);
            assertThat(before.isApart()).isTrue();
            assertThat(reader.split(edit.get(1), before))
                    .describedAs("%s", edit)
                    .isEqualTo(reader.split(edit.get(1), VersionText.NONE));
        }
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
