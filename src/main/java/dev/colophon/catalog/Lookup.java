package dev.colophon.catalog;

import dev.colophon.config.KindConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what belongs together in one catalog, in constant time. Made once for many questions. */
public final class Lookup {
    private final Catalog catalog;
    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, List<Relation>> from = new HashMap<>();
    private final Map<String, List<Relation>> to = new HashMap<>();

    Lookup(Catalog catalog) {
        this.catalog = catalog;
        for (Entry entry : catalog.entries()) {
            byId.put(entry.id(), entry);
        }
        for (Relation relation : catalog.relations()) {
            from.computeIfAbsent(relation.from(), id -> new ArrayList<>()).add(relation);
            to.computeIfAbsent(relation.to(), id -> new ArrayList<>()).add(relation);
        }
    }

    /** The entry with an id. */
    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The entries of a kind, in the catalog's order. */
    public List<Entry> of(KindConfig kind) {
        return catalog.entries().stream().filter(entry -> entry.kind().equals(kind)).toList();
    }

    /** The relations that start at an entry: of a goal, to its questions. */
    public List<Relation> from(String id) {
        return List.copyOf(from.getOrDefault(id, List.of()));
    }

    /** The relations that lead to an entry: of a question, from its goals. */
    public List<Relation> to(String id) {
        return List.copyOf(to.getOrDefault(id, List.of()));
    }
}
