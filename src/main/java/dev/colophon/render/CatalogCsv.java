package dev.colophon.render;

import dev.colophon.catalog.Entry;
import dev.colophon.config.KindConfig.FieldConfig;
import dev.colophon.markdown.Url;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code catalog.csv}: a row for each entry, for spreadsheets. Source: RFC 4180. A cell that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
record CatalogCsv(CatalogPlace place, Relatives relatives, Views views) {
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    byte[] bytes() {
        Map<String, String> fields = fields();
        Set<String> labels = labels();
        List<String> head = new ArrayList<>(List.of("id", "kind", "title", "synopsis"));
        head.addAll(fields.values());
        head.addAll(labels);
        head.add("address");
        StringBuilder out = new StringBuilder(line(head));
        for (Entry entry : place.catalog().entries()) {
            List<String> row = new ArrayList<>(List.of(entry.id(), entry.kind().id()));
            row.add(entry.title());
            row.add(entry.synopsis());
            fields.keySet().forEach(id -> row.add(entry.fields().getOrDefault(id, "")));
            labels.forEach(label -> row.add(related(entry, label)));
            row.add(address(entry));
            out.append(line(row));
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The full URL where it is known; else the address from the site's root. */
    private String address(Entry entry) {
        String url = views.canonical(entry.page().address());
        return url.isEmpty() ? Url.encodePath(entry.page().address()) : url;
    }

    /** The fields that any entry has, besides those with a column of their own. */
    private Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (var kind : relatives.kinds()) {
            for (FieldConfig field : CatalogFields.used(kind, relatives.ofKind(kind.id()))) {
                fields.putIfAbsent(field.id(), field.id());
            }
        }
        return fields;
    }

    private Set<String> labels() {
        Set<String> labels = new LinkedHashSet<>();
        relatives
                .relations()
                .forEach(
                        relation -> {
                            labels.add(relation.config().label());
                            labels.add(relation.config().inverseLabel());
                        });
        return labels;
    }

    private String related(Entry entry, String label) {
        return relatives.of(entry).stream()
                .filter(relative -> relative.label().equals(label))
                .map(relative -> relative.entry().id())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CatalogCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
