package dev.colophon.catalog;

import dev.colophon.config.KindConfig;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds what belongs together in one catalog, in constant time. Made once for many questions. */
public final class Lookup {
    private final Catalog catalog;
    private final Map<String, Entry> byId = new HashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, Entry> byAddress = new HashMap<>();
    private final Map<String, List<Relation>> from = new HashMap<>();
    private final Map<String, List<Relation>> to = new HashMap<>();

    Lookup(Catalog catalog) {
        this.catalog = catalog;
        for (Entry entry : catalog.entries()) {
            order.put(entry.id(), order.size());
            byId.put(entry.id(), entry);
            byAddress.putIfAbsent(entry.page().address(), entry);
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

    /** The entry whose page has an address. */
    public Optional<Entry> at(String address) {
        return Optional.ofNullable(byAddress.get(address));
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

    /**
     * The entries of a kind from which relations lead here over any number of steps, such as the
     * goals that a metric serves; each once, in the catalog's order, and never the entry itself.
     */
    public List<Entry> above(String id, KindConfig kind) {
        return reached(id, kind, entry -> to(entry).stream().map(Relation::from).toList());
    }

    /** The same along the relations: the metrics that a goal needs. */
    public List<Entry> below(String id, KindConfig kind) {
        return reached(id, kind, entry -> from(entry).stream().map(Relation::to).toList());
    }

    private List<Entry> reached(String id, KindConfig kind, Function<String, List<String>> next) {
        Set<String> seen = new HashSet<>(Set.of(id));
        Deque<String> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            next.apply(waiting.remove()).stream().filter(seen::add).forEach(waiting::add);
        }
        return seen.stream()
                .filter(other -> !other.equals(id))
                .map(byId::get)
                .filter(entry -> entry.kind().equals(kind))
                .sorted(Comparator.comparingInt(entry -> order.get(entry.id())))
                .toList();
    }

    /** The front pages of folders that have entries of a kind. */
    public List<IndexPage> indexes(KindConfig kind) {
        return catalog.indexes().stream().filter(index -> index.kind().equals(kind)).toList();
    }
}
