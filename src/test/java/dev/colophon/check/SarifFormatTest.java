package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.colophon.diagnostic.Rule;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@SuppressWarnings("unchecked")
class SarifFormatTest {

    private static Map<String, Object> run(Report report) throws IOException {
        Map<String, Object> log = JSON.std.mapFrom(new SarifFormat().format(report));
        assertThat(log).containsEntry("version", "2.1.0").containsKey("$schema");
        return ((List<Map<String, Object>>) log.get("runs")).get(0);
    }

    private static List<Map<String, Object>> results(Report report) throws IOException {
        return (List<Map<String, Object>>) run(report).get("results");
    }

    private static Map<String, Object> at(Map<String, Object> fields, String... path) {
        Map<String, Object> found = fields;
        for (String key : path) {
            found = (Map<String, Object>) found.get(key);
        }
        return found;
    }

    private static Map<String, Object> place(Map<String, Object> result) {
        return at(((List<Map<String, Object>>) result.get("locations")).get(0), "physicalLocation");
    }

    @Test
    void listsEveryRuleWithItsDefault() throws IOException {
        Map<String, Object> driver = at(run(Samples.EMPTY), "tool", "driver");
        List<Map<String, Object>> rules = (List<Map<String, Object>>) driver.get("rules");

        assertThat(driver).containsEntry("name", "Colophon");
        assertThat(rules)
                .extracting(rule -> rule.get("id"))
                .isEqualTo(Arrays.stream(Rule.values()).map(Rule::id).toList());
        assertThat(at(rules.get(Rule.EXTERNAL_IMAGE.ordinal()), "defaultConfiguration"))
                .containsEntry("level", "note");
    }

    @Test
    void pointsToTheRuleOfEachResult() throws IOException {
        for (Map<String, Object> result : results(Samples.MIXED)) {
            Rule rule = Rule.values()[(int) result.get("ruleIndex")];
            assertThat(result).containsEntry("ruleId", rule.id());
        }
        assertThat(results(Samples.MIXED))
                .extracting(result -> result.get("level"))
                .containsExactly("warning", "note", "error", "error", "error");
    }

    @Test
    void hasThePlaceOfAResult() throws IOException {
        Map<String, Object> place = place(results(Samples.MIXED).get(2));

        assertThat(at(place, "artifactLocation"))
                .containsExactly(Map.entry("uri", "a.md"), Map.entry("uriBaseId", "%SRCROOT%"));
        assertThat(at(place, "region"))
                .containsExactly(Map.entry("startLine", 6), Map.entry("startColumn", 3));
    }

    @Test
    void leavesOutWhatIsNotKnownOfAPlace() throws IOException {
        Map<String, Object> site = place(results(Samples.MIXED).get(0));
        assertThat(at(site, "artifactLocation")).containsEntry("uri", ".");
        assertThat(site).doesNotContainKey("region");
        assertThat(at(place(results(Samples.MIXED).get(4)), "region"))
                .containsExactly(Map.entry("startLine", 7));
    }

    @Test
    void encodesPathsAsRelativeReferences() throws IOException {
        Map<String, Object> result = results(Samples.MIXED).get(3);
        String uri = (String) at(place(result), "artifactLocation").get("uri");

        assertThat(uri).isEqualTo("x%3A%20y%25,%20%C3%A4.md");
        assertThat(URI.create(uri)).matches(reference -> !reference.isAbsolute());
        assertThat(URI.create(uri).getPath()).isEqualTo("x: y%, ä.md");
    }

    @Test
    void doublesBracesSinceSingleOnesArePlaceholders() throws IOException {
        String text = (String) at(results(Samples.MIXED).get(3), "message").get("text");

        assertThat(text.replace("{{", "{").replace("}}", "}"))
                .isEqualTo(Samples.HOSTILE + "\nhint: " + Samples.HOSTILE)
                .isNotEqualTo(text);
    }

    @Test
    void tellsOldResultsFromNewOnes() throws IOException {
        assertThat(results(Samples.MIXED))
                .extracting(result -> result.get("baselineState"))
                .containsExactly("new", "new", "new", "new", "unchanged");
    }

    @Test
    void hasAnEmptyListWithoutFindings() throws IOException {
        assertThat(results(Samples.EMPTY)).isEmpty();
    }
}
