package dev.colophon.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

/** Holds drawings against those in resources; {@code -Dgolden=update} rewrites these. */
class SvgWriterTest {
    private static final Path GOLDEN = Path.of("src/test/resources/diagram");

    private static Picture graph() {
        return (Picture) new GraphDrawer().draw(Samples.small());
    }

    private static Picture map(Sides sides) {
        return (Picture) new TreeDrawer().draw(Samples.map(), sides);
    }

    static Stream<Map.Entry<String, String>> drawings() {
        return Stream.of(
                Map.entry("graph.svg", SvgWriter.standAlone(graph())),
                Map.entry("graph-in-page.svg", SvgWriter.inline(graph(), "") + "\n"),
                Map.entry("map-both.svg", SvgWriter.standAlone(map(Sides.BOTH))),
                Map.entry("map-right.svg", SvgWriter.standAlone(map(Sides.RIGHT))));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void aDrawingIsAsExpected(Map.Entry<String, String> drawing) throws IOException {
        Path file = GOLDEN.resolve(drawing.getKey());
        if ("update".equals(System.getProperty("golden"))) {
            Files.createDirectories(GOLDEN);
            Files.writeString(file, drawing.getValue());
        }

        assertThat(drawing.getValue()).isEqualTo(Files.readString(file).replace("\r\n", "\n"));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void aDrawingIsWellFormed(Map.Entry<String, String> drawing) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        var document = builder.parse(new InputSource(new StringReader(drawing.getValue())));

        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "de-DE"})
    void aDrawingIsTheSameInAnyLanguage(String language) {
        String before = SvgWriter.inline(graph(), "");
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(SvgWriter.inline(graph(), "")).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void aPageGetsNoStylesThatItsPolicyForbids() {
        assertThat(SvgWriter.inline(graph(), ""))
                .doesNotContain("<style", "style=", "<script", "url(");
    }

    @Test
    void aNodeIsALinkWithItsTextAndItsWholeName() {
        Element node =
                Jsoup.parseBodyFragment(SvgWriter.inline(graph(), "x-"))
                        .getElementById("x-node-value");

        assertThat(node.tagName()).isEqualTo("a");
        assertThat(node.attr("href")).isEqualTo("/value/");
        assertThat(node.attr("data-id")).isEqualTo("value");
        assertThat(node.selectFirst("title").text())
                .isEqualTo("goal: Show the value of InnerSource");
        assertThat(node.select("text").text()).isEqualTo("Show the value of InnerSource");
    }

    @Test
    void thePictureHasANameAndADescription() {
        Element svg = Jsoup.parseBodyFragment(SvgWriter.inline(graph(), "x-")).selectFirst("svg");

        assertThat(svg.getElementById(svg.attr("aria-labelledby")).text())
                .isEqualTo("Goals and metrics");
        assertThat(svg.getElementById(svg.attr("aria-describedby")).text())
                .isEqualTo("Two goals, three questions.");
    }

    @Test
    void theThemesColoursAreThoseOfAFile() throws IOException {
        String css = Files.readString(Path.of("themes/commons/assets/tints.css"));

        for (int i = 0; i < Palette.LIGHT.size(); i++) {
            Palette.Tint light = Palette.LIGHT.get(i);
            Palette.Tint dark = Palette.DARK.get(i);
            assertThat(css)
                    .contains(
                            "--tint-%d: light-dark(%s, %s);"
                                    .formatted(i, light.fill(), dark.fill()),
                            "--line-%d: light-dark(%s, %s);"
                                    .formatted(i, light.stroke(), dark.stroke()));
        }
    }
}
