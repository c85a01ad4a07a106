package dev.colophon.render;

import dev.colophon.catalog.Entry;
import dev.colophon.config.KindConfig.FieldConfig;
import dev.colophon.render.view.EntryView;
import dev.colophon.render.view.EntryView.FieldView;
import dev.colophon.render.view.EntryView.RelatedView;
import dev.colophon.render.view.EntryView.RelationsView;
import dev.colophon.render.view.LinkView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes what the template of a page sees of the entry that the page is. */
record EntryViews(CatalogPlaces places, Map<String, CatalogDrawing> drawings) {

    EntryView entry(CatalogPlaces.Placed placed) {
        Entry entry = placed.entry();
        CatalogPlace place = placed.place();
        CatalogDrawing drawing = drawings.get(place.folder());
        Relatives relatives = drawing.relatives();
        String from = entry.page().address();
        return new EntryView(
                entry.id(),
                entry.kind().title(),
                relatives.style(entry.kind().id()),
                fields(entry),
                relations(relatives, entry),
                across(relatives, entry, false),
                across(relatives, entry, true),
                drawing.around(entry),
                BodyFilling.href(from, places.permalink(entry, place), ""),
                CatalogFrames.links(place, from, ""),
                drawing.isDrawn()
                        ? BodyFilling.href(from, place.graph(), "node-" + entry.id())
                        : "");
    }

    private static List<FieldView> fields(Entry entry) {
        List<FieldView> views = new ArrayList<>();
        for (FieldConfig field : CatalogFields.used(entry.kind(), List.of(entry))) {
            String value = CatalogFields.value(entry, field);
            if (CatalogFields.isShort(value)) {
                views.add(new FieldView(field.id(), CatalogFields.title(field), value));
            }
        }
        return views;
    }

    /** Its relatives, those of one kind and one label together, each once. */
    private static List<RelationsView> relations(Relatives relatives, Entry entry) {
        Map<String, Map<String, RelatedView>> groups = new LinkedHashMap<>();
        Map<String, Relatives.Relative> firsts = new LinkedHashMap<>();
        for (Relatives.Relative relative : relatives.of(entry)) {
            String key = relative.label() + "\n" + relative.entry().kind().id();
            firsts.putIfAbsent(key, relative);
            groups.computeIfAbsent(key, any -> new LinkedHashMap<>())
                    .putIfAbsent(relative.entry().id(), related(relative, entry));
        }
        return groups.entrySet().stream()
                .map(
                        group -> {
                            Relatives.Relative first = firsts.get(group.getKey());
                            return new RelationsView(
                                    first.label(),
                                    first.entry().kind().plural(),
                                    List.copyOf(group.getValue().values()));
                        })
                .toList();
    }

    /** What this page says of the relation itself is not said again. */
    private static RelatedView related(Relatives.Relative relative, Entry entry) {
        boolean saidHere = relative.relation().stated().path().equals(entry.page().source());
        return new RelatedView(
                CatalogViews.link(relative.entry(), entry.page().address()),
                saidHere ? "" : relative.relation().note(),
                List.of());
    }

    private static List<RelationsView> across(Relatives relatives, Entry entry, boolean forward) {
        String from = entry.page().address();
        Map<String, List<RelatedView>> byKind = new LinkedHashMap<>();
        relatives
                .across(entry, forward)
                .forEach(
                        (id, between) -> {
                            Entry far = relatives.entry(id);
                            List<LinkView> via =
                                    between.stream().map(e -> CatalogViews.link(e, from)).toList();
                            byKind.computeIfAbsent(far.kind().plural(), any -> new ArrayList<>())
                                    .add(new RelatedView(CatalogViews.link(far, from), "", via));
                        });
        return byKind.entrySet().stream()
                .map(kind -> new RelationsView("", kind.getKey(), kind.getValue()))
                .toList();
    }
}
