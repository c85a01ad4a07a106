package dev.colophon.config;

import dev.colophon.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** Reads one kind of pages, and fills in what it leaves out. */
final class KindReader {
    private final List<String> kinds;
    private final List<Diagnostic> diagnostics;

    /** With the names of all kinds of the catalog, which relations may lead to. */
    KindReader(List<String> kinds, List<Diagnostic> diagnostics) {
        this.kinds = kinds;
        this.diagnostics = diagnostics;
    }

    KindConfig read(Fields kind, Optional<String> written) {
        String id = written.or(() -> kind.required("id", "the kind's name")).orElse("kind");
        String title = kind.text("title").orElseGet(() -> title(id));
        return new KindConfig(
                id,
                title,
                kind.text("plural").orElse(title + "s"),
                kind.texts("folders").stream().map(KindReader::folder).toList(),
                kind.texts("prefixes"),
                kind.texts("headings"),
                items(kind, "sections", Keys.SECTION).stream().map(KindReader::section).toList(),
                items(kind, "fields", Keys.FIELD).stream().map(KindReader::field).toList(),
                items(kind, "relations", Keys.RELATION).stream().map(this::relation).toList());
    }

    private List<Fields> items(Fields kind, String key, List<String> known) {
        return kind.maps(key).orElse(List.of()).stream()
                .map(map -> Fields.of(map, known, diagnostics))
                .toList();
    }

    private static String folder(String written) {
        return written.replaceAll("^(\\./|/+)|/+$", "");
    }

    private static KindConfig.SectionConfig section(Fields section) {
        return new KindConfig.SectionConfig(
                titles(section, "what its heading says"), section.flag("required"));
    }

    private static KindConfig.FieldConfig field(Fields field) {
        String id = field.required("id", "the field's name").orElse("field");
        List<String> titles = field.texts("titles");
        return new KindConfig.FieldConfig(
                id,
                titles.isEmpty() ? List.of(title(id)) : titles,
                field.flag("required"),
                field.texts("values"),
                field.flag("many"));
    }

    private RelationConfig relation(Fields relation) {
        String kind = relation.required("kind", "the kind it leads to").orElse("");
        if (!kind.isEmpty() && !kinds.contains(kind)) {
            String message = "there is no kind `" + kind + "` in this catalog";
            relation.invalid(relation.at("kind"), message, Spelling.hint(kind, kinds));
        }
        return new RelationConfig(
                kind,
                relation.texts("sections"),
                relation.texts("inverse"),
                relation.text("label").orElse("relates to"),
                relation.text("inverse-label").orElse("is related to by"),
                relation.flag("required"),
                relation.flag("inverse-required"),
                relation.flag("mutual"));
    }

    private static List<String> titles(Fields fields, String purpose) {
        List<String> titles = fields.texts("titles");
        if (titles.isEmpty()) {
            String message = "found no `titles`; expected " + purpose;
            fields.invalid(fields.at("titles"), message, "add `titles: [\u2026]`");
        }
        return titles;
    }

    /** {@code known-uses} gives {@code Known uses}. */
    private static String title(String id) {
        String words = id.replace('-', ' ');
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
