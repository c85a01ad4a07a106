package dev.colophon.render;

import dev.colophon.catalog.Catalog;
import dev.colophon.catalog.Entry;
import dev.colophon.catalog.Relation;
import dev.colophon.config.KindConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who relates to whom in a catalog. */
final class Relatives {

    /**
     * An entry that another one relates to.
     *
     * @param entry the entry at the other end
     * @param relation how
     * @param forward whether the relation leads there, not from there
     */
    record Relative(Entry entry, Relation relation, boolean forward) {

        /** How it reads from the entry at this end. */
        String label() {
            return forward ? relation.config().label() : relation.config().inverseLabel();
        }
    }

    private final Catalog catalog;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, List<Relative>> relatives = new HashMap<>();
    private final List<Relation> relations;

    Relatives(Catalog catalog) {
        this.catalog = catalog;
        catalog.entries().forEach(entry -> entries.putIfAbsent(entry.id(), entry));
        relations =
                catalog.relations().stream()
                        .filter(relation -> entries.containsKey(relation.from()))
                        .filter(relation -> entries.containsKey(relation.to()))
                        .toList();
        for (Relation relation : relations) {
            Entry from = entry(relation.from());
            Entry to = entry(relation.to());
            put(from, new Relative(to, relation, true));
            put(to, new Relative(from, relation, false));
        }
    }

    private void put(Entry entry, Relative relative) {
        relatives.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(relative);
    }

    Catalog catalog() {
        return catalog;
    }

    /** The relations between two entries that are there. */
    List<Relation> relations() {
        return relations;
    }

    /** The id of a relation's row in the table of all. */
    static String anchor(Relation relation) {
        return "relation-" + relation.from() + "-" + relation.to();
    }

    Entry entry(String id) {
        return entries.get(id);
    }

    /** The entries of a kind, in order. */
    List<Entry> ofKind(String kind) {
        return catalog.entries().stream().filter(entry -> entry.kind().id().equals(kind)).toList();
    }

    /** The kinds that have entries, in order. */
    List<KindConfig> kinds() {
        return catalog.config().kinds().stream()
                .filter(kind -> !ofKind(kind.id()).isEmpty())
                .toList();
    }

    /** Which of the eight styles a kind has. */
    int style(String kind) {
        List<String> ids = catalog.config().kinds().stream().map(KindConfig::id).toList();
        return Math.max(0, ids.indexOf(kind)) % 8;
    }

    /** All entries that an entry relates to, either way, those of its own relations first. */
    List<Relative> of(Entry entry) {
        List<Relative> all = relatives.getOrDefault(entry.id(), List.of());
        return Stream.concat(
                        all.stream().filter(Relative::forward),
                        all.stream().filter(relative -> !relative.forward()))
                .toList();
    }

    /** The entries one step on in one direction. */
    List<Relative> of(Entry entry, boolean forward) {
        return of(entry).stream().filter(relative -> relative.forward() == forward).toList();
    }

    /**
     * The ids of the entries two steps on in one direction that are of another kind, each with the
     * entries between.
     */
    Map<String, List<Entry>> across(Entry entry, boolean forward) {
        Map<String, List<Entry>> across = new LinkedHashMap<>();
        for (Relative near : of(entry, forward)) {
            for (Relative far : of(near.entry(), forward)) {
                if (!isKindOf(far.entry(), entry) && !isKindOf(near.entry(), entry)) {
                    List<Entry> between =
                            across.computeIfAbsent(far.entry().id(), id -> new ArrayList<>());
                    if (between.stream().noneMatch(other -> other.id().equals(near.entry().id()))) {
                        between.add(near.entry());
                    }
                }
            }
        }
        of(entry).forEach(near -> across.remove(near.entry().id()));
        return across;
    }

    private static boolean isKindOf(Entry one, Entry other) {
        return one.kind().id().equals(other.kind().id());
    }
}
