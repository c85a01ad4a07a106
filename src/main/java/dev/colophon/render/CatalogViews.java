package dev.colophon.render;

import dev.colophon.catalog.Entry;
import dev.colophon.config.KindConfig;
import dev.colophon.config.KindConfig.FieldConfig;
import dev.colophon.render.view.CatalogView;
import dev.colophon.render.view.ComparisonView;
import dev.colophon.render.view.GraphPageView;
import dev.colophon.render.view.LinkView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes what the templates of a catalog's index and of its comparison see. */
record CatalogViews(CatalogFrames frames, CatalogPlace place, Relatives relatives) {
    /** More columns than this are neither read nor loaded in good time. */
    static final int MOST_COMPARED = 200;

    private static final int CELL = 80;
    private static final int SYNOPSIS = 200;
    private static final int COMPARED_TEXT = 400;

    CatalogView index() {
        String address = place.index();
        List<CatalogView.KindView> kinds = kinds(address);
        boolean comparable = kinds.stream().allMatch(kind -> kind.rows().size() <= MOST_COMPARED);
        return new CatalogView(
                frames.frame(place, address, "index"),
                kinds,
                CatalogFields.filters(place.catalog()),
                comparable);
    }

    /** The entries by kind, as seen from a page. */
    List<CatalogView.KindView> kinds(String from) {
        return relatives.kinds().stream().map(kind -> kind(kind, from)).toList();
    }

    private CatalogView.KindView kind(KindConfig kind, String from) {
        List<Entry> entries = relatives.ofKind(kind.id());
        List<FieldConfig> columns = CatalogFields.columns(kind, entries);
        return new CatalogView.KindView(
                kind.id(),
                kind.plural(),
                relatives.style(kind.id()),
                columns.stream().map(CatalogFields::title).toList(),
                entries.stream().map(entry -> row(entry, columns, from)).toList());
    }

    private static CatalogView.RowView row(Entry entry, List<FieldConfig> columns, String from) {
        return new CatalogView.RowView(
                entry.id(),
                link(entry, from),
                Abridged.to(SYNOPSIS, entry.synopsis()),
                columns.stream().map(field -> cell(entry, field)).toList());
    }

    private static CatalogView.CellView cell(Entry entry, FieldConfig field) {
        String value = CatalogFields.value(entry, field);
        return new CatalogView.CellView(field.id(), value, Abridged.to(CELL, value));
    }

    /** A link to an entry's page. */
    static LinkView link(Entry entry, String from) {
        return new LinkView(entry.title(), BodyFilling.href(from, entry.page().address(), ""));
    }

    ComparisonView comparison() {
        String address = place.compare();
        return new ComparisonView(
                frames.frame(place, address, "compare"),
                relatives.kinds().stream().map(kind -> compared(kind, address)).toList());
    }

    private ComparisonView.KindView compared(KindConfig kind, String from) {
        List<Entry> all = relatives.ofKind(kind.id());
        List<Entry> shown = all.subList(0, Math.min(all.size(), MOST_COMPARED));
        List<ComparisonView.LineView> lines = new ArrayList<>();
        lines.add(line("", shown.stream().map(Entry::synopsis).toList()));
        for (FieldConfig field : CatalogFields.used(kind, all)) {
            lines.add(
                    line(
                            CatalogFields.title(field),
                            shown.stream().map(e -> CatalogFields.value(e, field)).toList()));
        }
        lines.addAll(relationLines(shown, from));
        return new ComparisonView.KindView(
                kind.id(),
                kind.plural(),
                relatives.style(kind.id()),
                shown.stream()
                        .map(e -> new ComparisonView.HeadView(e.id(), link(e, from)))
                        .toList(),
                lines,
                all.size() - shown.size());
    }

    private static ComparisonView.LineView line(String title, List<String> texts) {
        return new ComparisonView.LineView(
                title,
                texts.stream()
                        .map(text -> Abridged.to(COMPARED_TEXT, text))
                        .map(text -> new ComparisonView.CellView(text, List.of()))
                        .toList());
    }

    /** One line for each way in which any of the entries relates to others. */
    private List<ComparisonView.LineView> relationLines(List<Entry> entries, String from) {
        Map<String, List<ComparisonView.CellView>> lines = new LinkedHashMap<>();
        for (Entry entry : entries) {
            relatives
                    .of(entry)
                    .forEach(relative -> lines.putIfAbsent(relative.label(), new ArrayList<>()));
        }
        lines.forEach(
                (label, cells) -> entries.forEach(entry -> cells.add(related(entry, label, from))));
        return lines.entrySet().stream()
                .map(line -> new ComparisonView.LineView(line.getKey(), line.getValue()))
                .toList();
    }

    private ComparisonView.CellView related(Entry entry, String label, String from) {
        List<LinkView> links =
                relatives.of(entry).stream()
                        .filter(relative -> relative.label().equals(label))
                        .map(relative -> link(relative.entry(), from))
                        .distinct()
                        .toList();
        return new ComparisonView.CellView("", links);
    }

    GraphPageView graph(CatalogDrawing drawing) {
        String address = place.graph();
        boolean drawn = drawing.isDrawn();
        return new GraphPageView(
                frames.frame(place, address, "graph"),
                drawing.inline(address, ""),
                drawn ? BodyFilling.href(address, place.file("graph.svg"), "") : "",
                drawn ? BodyFilling.href(address, place.file("graph.png"), "") : "",
                relatives.relations().stream()
                        .map(
                                relation ->
                                        new GraphPageView.RelationView(
                                                Relatives.anchor(relation),
                                                link(relatives.entry(relation.from()), address),
                                                relation.config().label(),
                                                link(relatives.entry(relation.to()), address),
                                                relation.note()))
                        .toList());
    }
}
