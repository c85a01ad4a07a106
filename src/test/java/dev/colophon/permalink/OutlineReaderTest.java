package dev.colophon.permalink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.markdown.Document;
import dev.colophon.markdown.MarkdownParser;
import dev.colophon.source.NoFiles;
import dev.colophon.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read passage by passage is what is read as a whole. */
class OutlineReaderTest {
    private static final List<String> MORE =
            List.of(
                    "## Words & more, in *all* headings",
                    "## Two-1",
                    "### Two 1",
                    "# 安全 です",
                    "#",
                    "####### seven",
                    "#No heading",
                    "## Row one {#row-row-one}",
                    "## Explicit {#two}",
                    "~~~~",
                    "````",
                    "---",
                    "title: x",
                    "> text",
                    "lazy",
                    "1. one",
                    "   - two",
                    "A paragraph of more than a few words, so that there is a run of three.");

    private static final List<String> PLAIN =
            Stream.concat(AnchorLinesTest.LINES.stream(), MORE.stream())
                    .filter(line -> !SplitText.of("a\n" + line).parts().isEmpty())
                    .toList();

    private final MarkdownParser parser = new MarkdownParser(NoFiles.INSTANCE);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void versionsOfAPageAreReadLikeWholeDocuments(long seed) {
        Random random = new Random(seed);
        int split = 0;
        for (int i = 0; i < 150; i++) {
            List<String> lines = new ArrayList<>();
            Stream.generate(() -> line(random)).limit(random.nextInt(30)).forEach(lines::add);
            OutlineReader reader = new OutlineReader(parser, present(String.join("\n", lines)));
            for (int version = 0; version < 5; version++) {
                String text = String.join("\n", lines);
                split += SplitText.of(text).parts().size() > 2 ? 1 : 0;
                check(reader, text);
                lines.add(random.nextInt(lines.size() + 1), line(random));
                lines.remove(random.nextInt(lines.size()));
            }
        }
        assertThat(split).isGreaterThan(200);
    }

    @Test
    void theDocumentationIsReadLikeWholeDocuments() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
                String text = Files.readString(file).replace("\r\n", "\n");
                check(new OutlineReader(parser, PresentPassages.NONE), text);
                check(new OutlineReader(parser, present(text)), text);
                for (String example : text.split("`{3,}.*\n")) {
                    check(new OutlineReader(parser, present(text)), example);
                }
            }
        }
    }

    @Test
    void anAliasThatAnotherHeadingTookIsFoundWhereThatIsGone() {
        // GitBook's anchor of the first is GitHub's of the second.
        String now = "# A\n\n## One & two\n\nText.\n\n## One and two\n\nText.\n";
        String before = "# A\n\n## One & two\n\nText.\n";
        check(new OutlineReader(parser, present(now)), before);
        check(new OutlineReader(parser, present(before)), now);
    }

    private static String line(Random random) {
        List<String> from = random.nextInt(60) == 0 ? AnchorLinesTest.LINES : PLAIN;
        return random.nextInt(4) == 0
                ? "## Heading " + random.nextInt(20)
                : from.get(random.nextInt(from.size()));
    }

    private PresentPassages present(String text) {
        SourceFile file = SourceFile.of("a.md", text);
        Document document = parser.parse(file);
        return new PresentPassages(
                new ReadOnce(NoFiles.INSTANCE, new HashMap<>(Map.of("a.md", Optional.of(file)))),
                Map.of("a.md", document));
    }

    private void check(OutlineReader reader, String text) {
        SourceFile file = SourceFile.of("a.md", text);
        Outline whole = Outline.of(parser.parse(file));
        assertThat(describe(reader.read(file))).describedAs(text).isEqualTo(describe(whole));
    }

    private static String describe(Outline outline) {
        StringBuilder all = new StringBuilder(outline.byAnchor().toString());
        for (Outline.Part part : outline.parts()) {
            all.append('\n').append(part.id()).append(' ').append(part.level());
            all.append(Arrays.toString(part.title().hashes()));
            all.append(Arrays.toString(part.words().hashes()));
        }
        return all.append(Arrays.toString(outline.whole().hashes())).toString();
    }
}
