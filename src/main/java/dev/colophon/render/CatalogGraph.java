package dev.colophon.render;

import dev.colophon.catalog.Entry;
import dev.colophon.catalog.Relation;
import dev.colophon.diagram.Graph;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The entries of a catalog as nodes and their relations as edges.
 *
 * @param from the address of the page that shows it
 * @param url the site's URL for a file that may go anywhere; empty for relative links
 */
record CatalogGraph(CatalogPlace place, Relatives relatives, String from, String url) {
    /** So many entries around one can be read; with more, only the nearest are drawn. */
    private static final int MOST_AROUND = 24;

    /** The whole graph. */
    Graph of(String title, String description) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        place.catalog().entries().forEach(entry -> add(entry, entries));
        return graph(entries, title, description);
    }

    /** An entry and what is at most two steps from it; empty of edges where it stands alone. */
    Graph around(Entry entry, String title) {
        Map<String, Entry> near = new LinkedHashMap<>();
        near.put(entry.id(), entry);
        relatives.of(entry).forEach(relative -> add(relative.entry(), near));
        Map<String, Entry> far = new LinkedHashMap<>(near);
        for (boolean forward : new boolean[] {false, true}) {
            relatives.across(entry, forward).keySet().forEach(id -> add(relatives.entry(id), far));
        }
        boolean many = far.size() > MOST_AROUND;
        return graph(inOrder((many ? near : far).keySet()), title, "");
    }

    private static void add(Entry entry, Map<String, Entry> entries) {
        entries.putIfAbsent(entry.id(), entry);
    }

    private Map<String, Entry> inOrder(Collection<String> ids) {
        Set<String> wanted = new LinkedHashSet<>(ids);
        Map<String, Entry> entries = new LinkedHashMap<>();
        place.catalog().entries().stream()
                .filter(entry -> wanted.contains(entry.id()))
                .forEach(entry -> add(entry, entries));
        return entries;
    }

    private Graph graph(Map<String, Entry> entries, String title, String description) {
        List<Graph.Node> nodes = entries.values().stream().map(this::node).toList();
        List<Graph.Edge> edges =
                relatives.relations().stream()
                        .filter(relation -> entries.containsKey(relation.from()))
                        .filter(relation -> entries.containsKey(relation.to()))
                        .map(this::edge)
                        .toList();
        return new Graph(title, description, nodes, edges);
    }

    private Graph.Node node(Entry entry) {
        String address = entry.page().address();
        return new Graph.Node(
                entry.id(),
                entry.title(),
                relatives.style(entry.kind().id()),
                entry.kind().title(),
                address.equals(from) ? "" : href(address, ""),
                Abridged.to(200, entry.synopsis()));
    }

    private Graph.Edge edge(Relation relation) {
        String to = href(place.graph(), Relatives.anchor(relation));
        return new Graph.Edge(relation.from(), relation.to(), relation.config().label(), to);
    }

    private String href(String address, String anchor) {
        return url.isEmpty()
                ? BodyFilling.href(from, address, anchor)
                : url + BodyFilling.href("", address, anchor);
    }
}
