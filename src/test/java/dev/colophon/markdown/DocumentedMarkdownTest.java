package dev.colophon.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example in {@code docs/spec/}: what our Markdown adds to the specifications. */
class DocumentedMarkdownTest {
    private static final Path FOLDER = Path.of("docs/spec");

    /** A file that the examples of a page have: its name, and what is in it. */
    private static final Pattern FILE =
            Pattern.compile("(?ms)^`([^`\n]+)`\n\n```[a-z]+\n(.*?)^```\n");

    private static final Properties WORDS = new Properties();

    @TempDir Path folder;

    @BeforeAll
    static void readWords() throws IOException {
        try (Reader words =
                Files.newBufferedReader(Path.of("themes/commons/words/en.properties"))) {
            WORDS.load(words);
        }
    }

    static Stream<Arguments> examples() throws IOException {
        try (Stream<Path> pages = Files.list(FOLDER)) {
            return pages.sorted().toList().stream().flatMap(DocumentedMarkdownTest::examples);
        }
    }

    private static Stream<Arguments> examples(Path page) {
        try {
            List<Example> examples = ExampleReader.readExamples(page.toUri().toURL());
            assertThat(examples).as(page.toString()).isNotEmpty();
            return IntStream.range(0, examples.size())
                    .mapToObj(i -> Arguments.of(page, i + 1, examples.get(i)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("examples")
    void comesOutAsDocumented(Path page, int number, Example example) throws IOException {
        Matcher file = FILE.matcher(Files.readString(page));
        while (file.find()) {
            Files.writeString(folder.resolve(file.group(1)), file.group(2));
        }
        assertThat(render(plain(example.getSource()))).isEqualTo(plain(example.getHtml()));
    }

    /** These pages are built by Colophon too, so their includes have a backslash. */
    private static String plain(String text) {
        return text.replace("\\{{", "{{");
    }

    private String render(String source) {
        Document document =
                new MarkdownParser(SourceTree.around(folder))
                        .parse(SourceFile.of("page.md", source));
        return document.body().fill(new Plain(document));
    }

    /** Links as they are written, and headings with their other names as on a site. */
    private record Plain(Document document) implements Html.Filling {

        @Override
        public String link(int number) {
            return " href=\"" + media(number) + "\"";
        }

        @Override
        public String image(int number) {
            String attributes = document.links().get(number).attributes();
            return "<img src=\"" + media(number) + "\"" + attributes + " />";
        }

        @Override
        public String media(int number) {
            return Html.escape(Url.encode(document.links().get(number).destination()));
        }

        @Override
        public String address(int number) {
            return media(number);
        }

        @Override
        public String embed(int number) {
            return document.embeds().get(number) instanceof Embed.Formula formula
                    ? formula.shown()
                    : "";
        }

        @Override
        public String word(String key) {
            return WORDS.getProperty(key);
        }

        @Override
        public String heading(int number) {
            StringBuilder names = new StringBuilder();
            for (String alias : document.headings().get(number).aliases()) {
                names.append("<span class=\"alias\" id=\"")
                        .append(Html.escape(alias))
                        .append("\"></span>");
            }
            return names.toString();
        }
    }
}
