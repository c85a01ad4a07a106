package dev.colophon.render;

import dev.colophon.catalog.Entry;
import dev.colophon.config.KindConfig;
import dev.colophon.config.KindConfig.FieldConfig;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * {@code catalog.md}: a catalog as Markdown tables, to be put into a wiki. Links are full URLs
 * where the site's is known.
 */
record CatalogMarkdown(CatalogPlace place, Relatives relatives, Views views) {
    private static final String SIGNS = "\\`*_[]<>|#~&$!";

    byte[] bytes() {
        StringBuilder out = new StringBuilder("# ");
        out.append(escape(views.fronts().of(place.catalog().book()).title())).append('\n');
        for (KindConfig kind : relatives.kinds()) {
            List<Entry> entries = relatives.ofKind(kind.id());
            out.append("\n## ").append(escape(kind.plural())).append("\n\n");
            table(columns(kind, entries), entries, out);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The columns of a kind's table: what stands above, and what an entry has in it. */
    private Map<String, Function<Entry, String>> columns(KindConfig kind, List<Entry> entries) {
        Map<String, Function<Entry, String>> columns = new LinkedHashMap<>();
        String language = place.catalog().book().config().language();
        columns.put(escape(kind.title()), this::link);
        columns.put(
                escape(views.word("columnSynopsis", language)), entry -> escape(entry.synopsis()));
        for (FieldConfig field : CatalogFields.columns(kind, entries)) {
            columns.put(
                    escape(CatalogFields.title(field)),
                    entry -> escape(CatalogFields.value(entry, field)));
        }
        for (Entry entry : entries) {
            for (Relatives.Relative relative : relatives.of(entry)) {
                String label = relative.label();
                columns.putIfAbsent(escape(label), each -> related(each, label));
            }
        }
        return columns;
    }

    private static void table(
            Map<String, Function<Entry, String>> columns, List<Entry> entries, StringBuilder out) {
        row(new ArrayList<>(columns.keySet()), out);
        row(Collections.nCopies(columns.size(), "---"), out);
        for (Entry entry : entries) {
            row(columns.values().stream().map(column -> column.apply(entry)).toList(), out);
        }
    }

    private static void row(List<String> cells, StringBuilder out) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private String related(Entry entry, String label) {
        return relatives.of(entry).stream()
                .filter(relative -> relative.label().equals(label))
                .map(relative -> link(relative.entry()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String link(Entry entry) {
        String address = entry.page().address();
        String url = views.canonical(address);
        String to = url.isEmpty() ? BodyFilling.href(place.file("catalog.md"), address, "") : url;
        return "[" + escape(entry.title()) + "](<" + to.replace(">", "%3E") + ">)";
    }

    /** Plain text as Markdown of one line. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.replaceAll("\\s+", " ").strip().toCharArray()) {
            if (SIGNS.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }
}
