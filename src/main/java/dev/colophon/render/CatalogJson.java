package dev.colophon.render;

import dev.colophon.catalog.Catalog;
import dev.colophon.catalog.Entry;
import dev.colophon.catalog.Relation;
import dev.colophon.check.Json;
import dev.colophon.config.KindConfig;
import dev.colophon.markdown.Url;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code catalog.json}: a catalog for programs, as {@code docs/catalog.schema.json} says. */
record CatalogJson(CatalogPlace place, CatalogPlaces places, Relatives relatives, Views views) {
    private static final int SCHEMA = 1;

    byte[] bytes() {
        Catalog catalog = place.catalog();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", SCHEMA);
        root.put("generator", SiteRenderer.GENERATOR);
        root.put("id", catalog.config().id());
        root.put("book", catalog.book().config().id());
        root.put("title", views.fronts().of(catalog.book()).title());
        root.put("language", catalog.book().config().language());
        root.put("address", Url.encodePath(place.index()));
        root.put("kinds", relatives.kinds().stream().map(CatalogJson::kind).toList());
        root.put("entries", catalog.entries().stream().map(this::entry).toList());
        root.put("relations", relatives.relations().stream().map(CatalogJson::relation).toList());
        return Json.data(root);
    }

    private static Map<String, Object> kind(KindConfig kind) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", kind.id());
        fields.put("title", kind.title());
        fields.put("plural", kind.plural());
        fields.put(
                "fields",
                kind.fields().stream()
                        .map(field -> pair("id", field.id(), "title", CatalogFields.title(field)))
                        .toList());
        return fields;
    }

    private static Map<String, Object> pair(String key, String value, String other, String text) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put(key, value);
        pair.put(other, text);
        return pair;
    }

    private Map<String, Object> entry(Entry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", entry.id());
        fields.put("kind", entry.kind().id());
        fields.put("title", entry.title());
        fields.put("synopsis", entry.synopsis());
        fields.put("address", Url.encodePath(entry.page().address()));
        fields.put("permalink", Url.encodePath(places.permalink(entry, place)));
        String url = views.canonical(entry.page().address());
        if (!url.isEmpty()) {
            fields.put("url", url);
        }
        fields.put("source", entry.page().source());
        fields.put("fields", values(entry));
        return fields;
    }

    private static List<Map<String, Object>> values(Entry entry) {
        return entry.kind().fields().stream()
                .filter(field -> !CatalogFields.value(entry, field).isEmpty())
                .map(field -> pair("id", field.id(), "value", CatalogFields.value(entry, field)))
                .toList();
    }

    private static Map<String, Object> relation(Relation relation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", relation.from());
        fields.put("to", relation.to());
        fields.put("label", relation.config().label());
        fields.put("inverse", relation.config().inverseLabel());
        fields.put("note", relation.note());
        return fields;
    }
}
