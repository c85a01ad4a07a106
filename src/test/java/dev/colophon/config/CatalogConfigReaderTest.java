package dev.colophon.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogConfigReaderTest {
    private Project project;

    @BeforeEach
    void makeProject(@TempDir Path folder) throws IOException {
        project = new Project(folder).file("guide/README.md", "# Guide\n");
    }

    private List<CatalogConfig> read(String catalogs) throws IOException {
        write(catalogs);
        return project.config().catalogs();
    }

    private void write(String catalogs) throws IOException {
        project.file("site-config.yml", "books:\n  - source: guide\n" + catalogs);
    }

    @Test
    void withoutTheKeyThePresetsAreAssumed() throws IOException {
        assertThat(read("")).extracting(CatalogConfig::id).containsExactly("gqm", "pattern");
        assertThat(read("")).allMatch(CatalogConfig::assumed);
    }

    @Test
    void anEmptyListSwitchesThemOff() throws IOException {
        assertThat(read("catalogs: []\n")).isEmpty();
    }

    @Test
    void aPresetThatIsAskedForIsNotAssumed() throws IOException {
        CatalogConfig gqm = read("catalogs:\n  - preset: gqm\n    books: [guide]\n").get(0);

        assertThat(gqm.assumed()).isFalse();
        assertThat(gqm.books()).containsExactly("guide");
        assertThat(gqm.kinds())
                .extracting(KindConfig::id)
                .containsExactly("goal", "question", "metric");
    }

    @Test
    void aKindTakesThePlaceOfThePresetsKind() throws IOException {
        CatalogConfig gqm =
                read("catalogs:\n  - preset: gqm\n    kinds:\n      - id: metric\n"
                                + "        title: Measure\n      - id: report\n")
                        .get(0);

        assertThat(gqm.kinds())
                .extracting(KindConfig::plural)
                .containsExactly("Goals", "Questions", "Measures", "Reports");
        assertThat(gqm.kinds().get(2).fields()).isEmpty();
    }

    @Test
    void everythingOfAKindCanBeSet() throws IOException {
        CatalogConfig catalog =
                read("""
                catalogs:
                  - id: decisions
                    kinds:
                      - id: decision
                        title: Decision record
                        plural: Decision records
                        folders: [./records/]
                        prefixes: "ADR:"
                        headings: [Decision]
                        sections:
                          - titles: [Context, Why]
                            required: true
                        fields:
                          - id: known-uses
                            required: true
                            values: [few, many]
                            many: true
                        relations:
                          - kind: decision
                            sections: [Replaces]
                            inverse: Replaced by
                            label: replaces
                            inverse-label: is replaced by
                            required: true
                            inverse-required: true
                            mutual: true
                """)
                        .get(0);

        assertThat(catalog.kinds())
                .containsExactly(
                        new KindConfig(
                                "decision",
                                "Decision record",
                                "Decision records",
                                List.of("records"),
                                List.of("ADR:"),
                                List.of("Decision"),
                                List.of(
                                        new KindConfig.SectionConfig(
                                                List.of("Context", "Why"), true)),
                                List.of(
                                        new KindConfig.FieldConfig(
                                                "known-uses",
                                                List.of("Known uses"),
                                                true,
                                                List.of("few", "many"),
                                                true)),
                                List.of(
                                        new RelationConfig(
                                                "decision",
                                                List.of("Replaces"),
                                                List.of("Replaced by"),
                                                "replaces",
                                                "is replaced by",
                                                true,
                                                true,
                                                true))));
    }

    @Test
    void whatIsWrongIsReportedWithItsPlace() throws IOException {
        write(
                """
                catalogs:
                  - preset: gmq
                    books: [guid]
                  - id: Decisions
                    kinds:
                      - titel: Decision
                        sections:
                          - required: maybe
                        relations:
                          - kind: decison
                  - id: none
                  - text
                """);

        assertThat(project.problems())
                .containsExactly(
                        "site-config.yml:4:13 invalid-config: there is no preset `gmq` (did you"
                                + " mean `gqm`?)",
                        "site-config.yml:5:12 invalid-config: there is no book `guid` (did you mean"
                                + " `guide`?)",
                        "site-config.yml:6:9 invalid-config: `id` is `Decisions`; expected"
                            + " lower-case letters, digits and hyphens (for example `decisions`)",
                        "site-config.yml:8:9 invalid-config: found no `id`; expected the kind's"
                                + " name (add `id: …`)",
                        "site-config.yml:8:9 invalid-config: found the key `titel`, which Colophon"
                                + " does not know here (did you mean `title`?)",
                        "site-config.yml:10:13 invalid-config: found no `titles`; expected what its"
                                + " heading says (add `titles: […]`)",
                        "site-config.yml:10:23 invalid-config: `required` is `maybe`; expected"
                                + " `true` or `false`",
                        "site-config.yml:12:19 invalid-config: there is no kind `decison` in this"
                                + " catalog (known here: )",
                        "site-config.yml:13:5 invalid-config: the catalog has no kinds; expected"
                                + " `kinds` or a `preset` (presets are `gqm` or `pattern`)",
                        "site-config.yml:14:5 invalid-config: an item of `catalogs` is text;"
                                + " expected a mapping (write `key: value` on the lines below,"
                                + " indented)");
    }
}
