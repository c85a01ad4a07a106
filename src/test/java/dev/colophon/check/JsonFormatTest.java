package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@SuppressWarnings("unchecked")
class JsonFormatTest {

    private static Map<String, Object> read(Report report) throws IOException {
        return JSON.std.mapFrom(new JsonFormat().format(report));
    }

    private static List<Map<String, Object>> findings(Report report) throws IOException {
        return (List<Map<String, Object>>) read(report).get("findings");
    }

    @Test
    void hasEveryFieldOfAFinding() throws IOException {
        Map<String, Object> finding = findings(Samples.MIXED).get(2);

        assertThat(finding)
                .containsExactly(
                        Map.entry("rule", "broken-page"),
                        Map.entry("severity", "error"),
                        Map.entry("path", "a.md"),
                        Map.entry("line", 6),
                        Map.entry("column", 3),
                        Map.entry("message", "page `b.md` does not exist"),
                        Map.entry("hint", "did you mean `c.md`?"),
                        Map.entry("new", true));
    }

    @Test
    void saysNothingIsKnownWithZeroAndEmptyText() throws IOException {
        assertThat(findings(Samples.MIXED).get(0))
                .containsEntry("path", "")
                .containsEntry("line", 0)
                .containsEntry("column", 0)
                .containsEntry("hint", "");
    }

    @Test
    void keepsEveryCharacter() throws IOException {
        assertThat(findings(Samples.MIXED).get(3))
                .containsEntry("path", "x: y%, ä.md")
                .containsEntry("message", Samples.HOSTILE)
                .containsEntry("hint", Samples.HOSTILE);
    }

    @Test
    void countsAllFindingsBySeverityAndByAge() throws IOException {
        assertThat(read(Samples.MIXED).get("summary"))
                .isEqualTo(Map.of("errors", 3, "warnings", 1, "infos", 1, "new", 4, "old", 1));
        assertThat(findings(Samples.MIXED).get(4)).containsEntry("new", false);
    }

    @Test
    void isWholeWithoutFindings() throws IOException {
        assertThat(read(Samples.EMPTY))
                .containsEntry("schema", 1)
                .containsEntry("findings", List.of())
                .containsEntry(
                        "summary",
                        Map.of("errors", 0, "warnings", 0, "infos", 0, "new", 0, "old", 0));
    }

    @Test
    void isIndentedWithTheSameLineEndsEverywhere() {
        assertThat(new JsonFormat().format(Samples.MIXED))
                .startsWith("{\n  \"schema\" : 1,\n  \"findings\" : [\n    {\n      \"rule\"")
                .endsWith("}\n")
                .doesNotContain("\r");
    }

    @Test
    void hasTheFieldsOfItsSchema() throws IOException {
        Map<String, Object> schema =
                JSON.std.mapFrom(Files.readString(Path.of("docs/report.schema.json")));
        Map<String, Object> report = read(Samples.MIXED);

        assertThat(report).containsOnlyKeys((List<String>) schema.get("required"));
        assertThat((Map<String, Object>) report.get("summary"))
                .containsOnlyKeys(required(schema, "summary"));
        for (Map<String, Object> finding : findings(Samples.MIXED)) {
            assertThat(finding).containsOnlyKeys(required(schema, "finding"));
        }
    }

    private static List<String> required(Map<String, Object> schema, String definition) {
        Map<String, Object> definitions = (Map<String, Object>) schema.get("$defs");
        Map<String, Object> found = (Map<String, Object>) definitions.get(definition);
        assertThat((Map<String, Object>) found.get("properties"))
                .containsOnlyKeys((List<String>) found.get("required"));
        return (List<String>) found.get("required");
    }
}
