package dev.colophon.catalog;

import dev.colophon.config.CatalogConfig;
import dev.colophon.config.KindConfig;
import dev.colophon.config.RelationConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A place on pages of a kind where they name other entries.
 *
 * @param config the relation that is stated there
 * @param keys headings and columns, as {@link Titles} compares them
 * @param kind the kind of the entries that are named
 * @param inverse whether the other entry's kind declares the relation
 */
record RelationSlot(RelationConfig config, Set<String> keys, String kind, boolean inverse) {

    /** Those of a kind: of its own relations, then of those that lead to it. */
    static List<RelationSlot> of(CatalogConfig catalog, KindConfig kind) {
        List<RelationSlot> slots = new ArrayList<>();
        kind.relations()
                .forEach(
                        r ->
                                slots.add(
                                        new RelationSlot(
                                                r, Titles.keys(r.sections()), r.kind(), false)));
        for (KindConfig other : catalog.kinds()) {
            other.relations().stream()
                    .filter(r -> r.kind().equals(kind.id()))
                    .forEach(
                            r ->
                                    slots.add(
                                            new RelationSlot(
                                                    r,
                                                    Titles.keys(r.inverse()),
                                                    other.id(),
                                                    true)));
        }
        return slots;
    }

    boolean isNamed(String key) {
        return keys.contains(key);
    }
}
