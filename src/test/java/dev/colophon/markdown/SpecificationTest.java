package dev.colophon.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every example of the CommonMark and GitHub Flavored Markdown specifications, through our own
 * writers.
 */
class SpecificationTest {
    private static final String OLDER_PARSER =
            "flexmark 0.64.8 parses this as CommonMark 0.28 did; no real page we know depends on"
                    + " it";
    private static final String BARE_URL =
            "GitHub makes a bare URL or email address a link, and so do we";
    private static final String FRONT_MATTER =
            "two thematic breaks at the very top are an empty front matter, as in Jekyll";
    private static final String OLDER_TEXT =
            "the GFM text drops strong emphasis inside strong emphasis; CommonMark 0.31 keeps it";
    private static final String ALLOW_LIST =
            "our allow-list for raw HTML is stricter than GitHub's tag filter, and comes later";

    /** The examples that differ, by number, each with its reason. */
    private static final Map<String, Set<Integer>> COMMON_MARK_DIFFERENCES =
            Map.of(
                    OLDER_PARSER,
                    Set.of(
                            28, 146, 171, 174, 201, 215, 216, 312, 313, 354, 416, 417, 493, 494,
                            505, 540, 552, 568, 625, 626),
                    BARE_URL,
                    Set.of(602, 606, 608, 611, 612),
                    FRONT_MATTER,
                    Set.of(98));

    private static final Map<String, Set<Integer>> GITHUB_DIFFERENCES =
            Map.of(
                    OLDER_PARSER,
                    Set.of(
                            116, 143, 170, 184, 185, 202, 292, 293, 425, 426, 502, 503, 513, 560,
                            576, 644, 645),
                    BARE_URL,
                    Set.of(610, 614, 616, 619, 620),
                    OLDER_TEXT,
                    Set.of(398, 434, 435, 436, 473, 474, 475, 477),
                    ALLOW_LIST,
                    Set.of(652),
                    FRONT_MATTER,
                    Set.of(68));

    @TempDir static Path folder;

    static Stream<Arguments> commonMark() {
        return examples(TestResources.getSpec(), COMMON_MARK_DIFFERENCES);
    }

    static Stream<Arguments> gitHub() {
        return examples(TestResources.getGfmSpec(), GITHUB_DIFFERENCES);
    }

    private static Stream<Arguments> examples(URL text, Map<String, Set<Integer>> differences) {
        List<Example> examples = ExampleReader.readExamples(text);
        return IntStream.rangeClosed(1, examples.size())
                .mapToObj(
                        number ->
                                Arguments.of(
                                        number,
                                        examples.get(number - 1),
                                        differences.values().stream()
                                                .anyMatch(set -> set.contains(number))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commonMark")
    void commonMark(int number, Example example, boolean differs) {
        check(example, differs);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gitHub")
    void gitHub(int number, Example example, boolean differs) {
        check(example, differs);
    }

    /** A listed difference that is none any more must leave the list. */
    private static void check(Example example, boolean differs) {
        String html = render(example.getSource());
        if (differs) {
            assertThat(html).isNotEqualTo(expected(example));
        } else {
            assertThat(html).isEqualTo(expected(example));
        }
    }

    private static String expected(Example example) {
        return example.getHtml()
                .replace('→', '\t')
                .replaceAll(
                        "<input (checked=\"\" )?disabled=\"\" type=\"checkbox\">",
                        "<input type=\"checkbox\" disabled=\"\" $1/>");
    }

    private static String render(String source) {
        Document document =
                new MarkdownParser(SourceTree.around(folder), true)
                        .parse(SourceFile.of("a.md", source));
        return document.body()
                .fill(
                        new Html.Filling() {
                            @Override
                            public String link(int number) {
                                return " href=\"" + destination(document, number) + "\"";
                            }

                            @Override
                            public String image(int number) {
                                Link link = document.links().get(number);
                                return "<img src=\""
                                        + destination(document, number)
                                        + "\""
                                        + link.attributes()
                                        + " />";
                            }

                            @Override
                            public String media(int number) {
                                return destination(document, number);
                            }

                            @Override
                            public String address(int number) {
                                return destination(document, number);
                            }

                            @Override
                            public String embed(int number) {
                                return "";
                            }

                            @Override
                            public String word(String key) {
                                return key;
                            }

                            @Override
                            public String heading(int number) {
                                return "";
                            }
                        })
                .replaceAll(" <a class=\"anchor\"[^>]*>#</a>", "")
                .replaceAll("<(h[1-6]|tr|p|ol) id=\"[^\"]*\"", "<$1")
                .replaceAll("<div class=\"table\"[^>]*>\n(<table>(?s:.*?)</table>\n)</div>\n", "$1")
                .replace("<li class=\"task\">", "<li>")
                .replaceAll("</?label>", "");
    }

    private static String destination(Document document, int number) {
        return Html.escape(Url.encode(document.links().get(number).destination()));
    }
}
