package dev.colophon.render;

import dev.colophon.catalog.Catalog;
import dev.colophon.catalog.Entry;
import dev.colophon.catalog.Lookup;
import dev.colophon.catalog.Relation;
import dev.colophon.config.KindConfig;
import java.util.ArrayList;
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
    private final Lookup lookup;

    Relatives(Catalog catalog) {
        this.catalog = catalog;
        lookup = catalog.lookup();
    }

    Catalog catalog() {
        return catalog;
    }

    /** All relations of the catalog. */
    List<Relation> relations() {
        return catalog.relations();
    }

    /** The id of a relation's row in the table of all. */
    static String anchor(Relation relation) {
        return "relation-" + relation.from() + "-" + relation.to();
    }

    Entry entry(String id) {
        return lookup.entry(id).orElseThrow();
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
        return Stream.concat(of(entry, true).stream(), of(entry, false).stream()).toList();
    }

    /** The entries one step on in one direction. */
    List<Relative> of(Entry entry, boolean forward) {
        return forward
                ? lookup.from(entry.id()).stream().map(r -> relative(r, r.to(), true)).toList()
                : lookup.to(entry.id()).stream().map(r -> relative(r, r.from(), false)).toList();
    }

    private Relative relative(Relation relation, String other, boolean forward) {
        return new Relative(entry(other), relation, forward);
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
