package dev.colophon.config;

import dev.colophon.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the key {@code catalogs}: presets, and kinds of the author's own. */
final class CatalogConfigReader {
    private final List<String> books;
    private final List<Diagnostic> diagnostics;
    private final Set<String> ids = new HashSet<>();

    /** With the ids of the site's books. */
    CatalogConfigReader(List<String> books, List<Diagnostic> diagnostics) {
        this.books = books;
        this.diagnostics = diagnostics;
    }

    /** What the config says; the presets where it says nothing. */
    List<CatalogConfig> readAll(Fields site) {
        if (!site.has("catalogs")) {
            return Presets.ALL;
        }
        return site.maps("catalogs").orElse(List.of()).stream()
                .map(map -> read(Fields.of(map, Keys.CATALOG, diagnostics)))
                .toList();
    }

    private CatalogConfig read(Fields catalog) {
        Optional<CatalogConfig> preset = preset(catalog);
        List<KindConfig> base = preset.map(CatalogConfig::kinds).orElse(List.of());
        List<KindConfig> kinds = kinds(catalog, base);
        String id = id(catalog, preset.map(CatalogConfig::id).orElse("catalog"));
        if (kinds.isEmpty() && !catalog.has("preset")) {
            String names = "`" + String.join("` or `", Presets.NAMES) + "`";
            String message = "the catalog has no kinds; expected `kinds` or a `preset`";
            catalog.invalid(catalog.at("kinds"), message, "presets are " + names);
        }
        return new CatalogConfig(id, books(catalog), kinds, false);
    }

    private static Optional<CatalogConfig> preset(Fields catalog) {
        Optional<String> name = catalog.text("preset");
        Optional<CatalogConfig> preset = name.flatMap(Presets::of);
        if (name.isPresent() && preset.isEmpty()) {
            String message = "there is no preset `" + name.get() + "`";
            String hint = Spelling.hint(name.get(), Presets.NAMES);
            catalog.invalid(catalog.at("preset"), message, hint);
        }
        return preset;
    }

    private String id(Fields catalog, String otherwise) {
        String id = catalog.id().orElse(otherwise);
        if (!ids.add(id)) {
            String message = "there is another catalog with the id `" + id + "`; expected another";
            catalog.invalid(catalog.at("id"), message, "give one of them another `id`");
        }
        return id;
    }

    private List<String> books(Fields catalog) {
        List<String> named = catalog.texts("books");
        for (String book : named) {
            if (!books.contains(book)) {
                String message = "there is no book `" + book + "`";
                catalog.invalid(catalog.at("books"), message, Spelling.hint(book, books));
            }
        }
        return named;
    }

    /** Those of the preset, each replaced by that of the same id, and then the others. */
    private List<KindConfig> kinds(Fields catalog, List<KindConfig> base) {
        Map<String, KindConfig> kinds = new LinkedHashMap<>();
        base.forEach(kind -> kinds.put(kind.id(), kind));
        List<Fields> own =
                catalog.maps("kinds").orElse(List.of()).stream()
                        .map(map -> Fields.of(map, Keys.KIND, diagnostics))
                        .toList();
        List<String> names = new ArrayList<>(kinds.keySet());
        own.forEach(kind -> kind.text("id").ifPresent(names::add));
        Set<String> seen = new HashSet<>();
        for (Fields fields : own) {
            KindConfig kind = new KindReader(names, diagnostics).read(fields, fields.id());
            kinds.put(kind.id(), kind);
            if (!seen.add(kind.id())) {
                String message = "there is another kind `" + kind.id() + "`; expected another";
                fields.invalid(fields.at("id"), message, "give one of them another `id`");
            }
        }
        return List.copyOf(kinds.values());
    }
}
