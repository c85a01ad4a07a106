package dev.colophon.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

    private static YamlReader.Result read(String text) {
        return new YamlReader(Rule.INVALID_CONFIG).read("a.yml", text, 1);
    }

    private static YamlMap map(String text) {
        return (YamlMap) read(text).root().orElseThrow();
    }

    private static String only(YamlReader.Result result) {
        assertThat(result.diagnostics()).hasSize(1);
        Diagnostic diagnostic = result.diagnostics().get(0);
        return diagnostic.location() + " " + diagnostic.message();
    }

    @Test
    void keepsOrderAndPlaces() {
        YamlMap map = map("b: 1\na:\n  - x\n  - y: z\n");
        assertThat(map.entries().keySet()).containsExactly("b", "a");
        assertThat(map.entries().get("a").key()).isEqualTo(new Location("a.yml", 2, 1));
        YamlList list = (YamlList) map.get("a").orElseThrow();
        assertThat(list.items().get(0).location()).isEqualTo(new Location("a.yml", 3, 5));
        YamlMap inner = (YamlMap) list.items().get(1);
        assertThat(inner.get("y").orElseThrow().location()).isEqualTo(new Location("a.yml", 4, 8));
    }

    @Test
    void countsLinesFromTheFirstLineOfTheText() {
        YamlReader.Result result =
                new YamlReader(Rule.INVALID_FRONT_MATTER).read("p.md", "a: 1\nb: [\n", 2);
        assertThat(result.root()).isEmpty();
        Diagnostic diagnostic = result.diagnostics().get(0);
        assertThat(diagnostic.rule()).isEqualTo(Rule.INVALID_FRONT_MATTER);
        assertThat(diagnostic.location().line()).isBetween(3, 4);
    }

    @Test
    void countsColumnsInCodeUnits() {
        YamlMap map = map("a: \"\uD83D\uDE00\"\nb: [\uD83D\uDE00, x]\n");
        YamlList list = (YamlList) map.get("b").orElseThrow();
        assertThat(list.items().get(1).location()).isEqualTo(new Location("a.yml", 2, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.10", "no", "2024-01-01", "0x10", "!!java.net.URL", "1_000"})
    void leavesScalarsAsTheyAreWritten(String text) {
        String value = text.startsWith("!") ? "\"" + text + "\"" : text;
        YamlScalar scalar = (YamlScalar) map("a: " + value).get("a").orElseThrow();
        assertThat(scalar.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:", "a: ~", "a: null", "a: # later"})
    void seesThatNothingIsWritten(String text) {
        assertThat(((YamlScalar) map(text).get("a").orElseThrow()).isEmpty()).isTrue();
    }

    @Test
    void tellsQuotedEmptyTextFromNothing() {
        assertThat(((YamlScalar) map("a: ''").get("a").orElseThrow()).isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# only a comment\n", "---\n---"})
    void hasNoRootForATextThatSaysNothing(String text) {
        YamlReader.Result result = read(text);
        assertThat(result.root().filter(root -> !((YamlScalar) root).isEmpty())).isEmpty();
    }

    @Test
    void reportsTheSecondOfTwoEqualKeys() {
        YamlReader.Result result = read("a: 1\nb: 2\na: 3\n");
        assertThat(only(result)).isEqualTo("a.yml:3:1 found the key `a` twice; expected once");
        assertThat(result.diagnostics().get(0).hint()).contains("line 1");
        assertThat(((YamlScalar) map("a: 1\na: 3").get("a").orElseThrow()).text()).isEqualTo("1");
    }

    @Test
    void replacesAliasesByWhatTheyStandFor() {
        YamlMap map = map("a: &x [1, 2]\nb: *x\n");
        assertThat(((YamlList) map.get("b").orElseThrow()).items()).hasSize(2);
    }

    @Test
    void saysHowToCureTabsAndColons() {
        assertThat(read("a:\n\tb: 1").diagnostics().get(0).hint()).contains("spaces");
        assertThat(read("a: b: c").diagnostics().get(0).hint()).contains("quotes");
    }

    @Test
    void neverMakesAJavaObject() {
        assertThat(only(read("a: !!javax.script.ScriptEngineManager [x]")))
                .startsWith("a.yml:1:4 not YAML: Global tag is not allowed");
    }

    static Stream<String> bombs() {
        String many = IntStream.range(0, 5000).mapToObj(i -> "- *a\n").reduce("", String::concat);
        StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            laughs.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        return Stream.of(
                "[".repeat(100_000),
                "{a: ".repeat(100_000),
                "- ".repeat(100_000),
                "? ".repeat(100_000),
                "&a [*a]",
                "&a {b: *a}",
                "x: &a [1]\ny:\n" + many,
                laughs.toString(),
                "a: \"" + "x".repeat(11 << 20),
                "a".repeat(11 << 20),
                "a: 'never closed\n" + "x\n".repeat(200_000),
                "*".repeat(500_000),
                "a: \u0007",
                "\uD800",
                "%YAML 9.9\n---\na: 1",
                "a: *unknown",
                "? [a, b]\n: c",
                "a: 1\n---\nb: 2\n",
                "a: " + "!".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void answersAnyTextInLittleTimeWithADiagnostic(String text) {
        YamlReader.Result result =
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(text));
        assertThat(result.diagnostics()).isNotEmpty();
        assertThat(result.diagnostics()).allMatch(d -> !d.message().contains("\n"));
        assertThat(result.diagnostics()).allMatch(d -> d.message().length() < 300);
    }

    @Test
    void readsManyKeysAndEmojiInLittleTime() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 40_000)
                .forEach(i -> text.append("k").append(i).append(": \uD83D\uDE00\n"));
        List<Diagnostic> found =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> read(text.toString()).diagnostics());
        assertThat(found).isEmpty();
    }
}
