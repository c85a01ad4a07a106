package dev.colophon.render;

import dev.colophon.catalog.Catalog;
import dev.colophon.catalog.Entry;
import dev.colophon.config.KindConfig;
import dev.colophon.config.KindConfig.FieldConfig;
import dev.colophon.render.view.CatalogView.FilterView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which fields of a catalog are shown where: those of a few words, and those of many. */
final class CatalogFields {
    private static final int FEW_WORDS = 60;
    private static final int MANY_VALUES = 40;
    private static final Set<String> SHOWN_ANYWAY = Set.of("title", "synopsis", "patlet");

    private CatalogFields() {}

    /** The name that people see. */
    static String title(FieldConfig field) {
        String title = field.titles().isEmpty() ? field.id() : field.titles().get(0);
        return title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1);
    }

    static String value(Entry entry, FieldConfig field) {
        return entry.fields().getOrDefault(field.id(), "");
    }

    /** Whether a value is short enough to stand beside others. */
    static boolean isShort(String value) {
        return value.length() <= FEW_WORDS && value.indexOf('\n') < 0;
    }

    /** The fields of a kind besides title and synopsis that any of its entries has. */
    static List<FieldConfig> used(KindConfig kind, List<Entry> entries) {
        return kind.fields().stream()
                .filter(field -> !SHOWN_ANYWAY.contains(field.id()))
                .filter(field -> entries.stream().anyMatch(entry -> !value(entry, field).isEmpty()))
                .toList();
    }

    /** Those of them that say a few words in most entries: columns of a table. */
    static List<FieldConfig> columns(KindConfig kind, List<Entry> entries) {
        return used(kind, entries).stream()
                .filter(
                        field ->
                                entries.stream()
                                                .filter(entry -> isShort(value(entry, field)))
                                                .count()
                                        >= (entries.size() + 1) / 2)
                .toList();
    }

    /** The fields to choose entries by: those whose few values several entries may share. */
    static List<FilterView> filters(Catalog catalog) {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, Set<String>> values = new LinkedHashMap<>();
        for (Entry entry : catalog.entries()) {
            for (FieldConfig field : entry.kind().fields()) {
                String value = value(entry, field);
                if (!value.isEmpty() && !SHOWN_ANYWAY.contains(field.id())) {
                    titles.putIfAbsent(field.id(), title(field));
                    values.computeIfAbsent(field.id(), id -> new TreeSet<>()).add(value);
                }
            }
        }
        List<FilterView> filters = new ArrayList<>();
        values.forEach(
                (id, said) -> {
                    boolean few = said.size() > 1 && said.size() <= MANY_VALUES;
                    if (few && said.stream().allMatch(CatalogFields::isShort)) {
                        filters.add(new FilterView(id, titles.get(id), List.copyOf(said)));
                    }
                });
        return filters;
    }
}
