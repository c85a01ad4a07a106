package dev.colophon.config;

import dev.colophon.config.KindConfig.FieldConfig;
import dev.colophon.config.KindConfig.SectionConfig;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Catalogs that many books have: goals, questions and metrics, and patterns. In Java, since reading
 * YAML would cost every start some milliseconds.
 */
final class Presets {
    static final List<CatalogConfig> ALL = List.of(gqm(), PatternPreset.make());
    static final List<String> NAMES = ALL.stream().map(CatalogConfig::id).toList();

    private Presets() {}

    /** The preset of this name. */
    static Optional<CatalogConfig> of(String name) {
        return ALL.stream().filter(preset -> preset.id().equals(name)).findFirst();
    }

    private static CatalogConfig gqm() {
        return new CatalogConfig("gqm", List.of(), List.of(goal(), question(), metric()), true);
    }

    private static KindConfig goal() {
        RelationConfig questions =
                new RelationConfig(
                        "question",
                        List.of("Questions", "Question", "Related questions"),
                        List.of("Goals it serves", "Goals", "Goal", "Related goals"),
                        "is answered by",
                        "answers",
                        true,
                        true,
                        true);
        return new KindConfig(
                "goal",
                "Goal",
                "Goals",
                List.of("goals"),
                List.of("Goal:"),
                List.of(),
                List.of(
                        section("Why", "Why it matters"),
                        section("Questions", "Related questions"),
                        section("First steps")),
                List.of(field("status", "Status")),
                List.of(questions));
    }

    private static KindConfig question() {
        RelationConfig metrics =
                new RelationConfig(
                        "metric",
                        List.of("Metrics", "Metric", "Related metrics"),
                        List.of(
                                "Questions it answers",
                                "Questions",
                                "Question",
                                "Related questions"),
                        "is answered by",
                        "answers",
                        true,
                        true,
                        true);
        return new KindConfig(
                "question",
                "Question",
                "Questions",
                List.of("questions"),
                List.of("Question:"),
                List.of(),
                List.of(
                        section("Why it is asked", "Why"),
                        section("Metrics", "Related metrics"),
                        section("Goals it serves", "Goals", "Related goals")),
                List.of(field("status", "Status")),
                List.of(metrics));
    }

    private static KindConfig metric() {
        return new KindConfig(
                "metric",
                "Metric",
                "Metrics",
                List.of("metrics"),
                List.of("Metric:"),
                List.of(),
                List.of(
                        section("Synopsis", "Summary"),
                        section("Unit", "Unit of measurement", "Units"),
                        required("Interpretation", "How to read it"),
                        required("How to measure", "Measuring", "Measurement"),
                        section("Gotchas", "Pitfalls"),
                        section("Questions it answers", "Questions", "Related questions")),
                List.of(
                        new FieldConfig(
                                "synopsis", List.of("Synopsis", "Summary"), true, List.of(), false),
                        new FieldConfig(
                                "unit",
                                List.of("Unit", "Unit of measurement", "Units"),
                                true,
                                List.of(),
                                false),
                        field("status", "Status")),
                List.of());
    }

    static SectionConfig section(String title, String... others) {
        return new SectionConfig(titles(title, others), false);
    }

    static SectionConfig required(String title, String... others) {
        return new SectionConfig(titles(title, others), true);
    }

    static FieldConfig field(String id, String title, String... others) {
        return new FieldConfig(id, titles(title, others), false, List.of(), false);
    }

    static List<String> titles(String title, String... others) {
        return Stream.concat(Stream.of(title), Stream.of(others)).toList();
    }
}
