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
 * The entries of a catalog as nodes and their relations as edges. Their links are addresses after a
 * slash, to be made relative to the page that shows them by {@link #link}.
 */
record CatalogGraph(CatalogPlace place, Relatives relatives) {
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
        return new Graph.Node(
                entry.id(),
                entry.title(),
                relatives.style(entry.kind().id()),
                entry.kind().title(),
                "/" + entry.page().address(),
                Abridged.to(200, entry.synopsis()));
    }

    private Graph.Edge edge(Relation relation) {
        String to = "/" + place.graph() + "#" + Relatives.anchor(relation);
        return new Graph.Edge(relation.from(), relation.to(), relation.config().label(), to);
    }

    /**
     * A link as seen from a page; empty where it leads to that page.
     *
     * @param from the page's address
     * @param url the site's URL for a file that may go anywhere; empty for relative links
     */
    static String link(String to, String from, String url) {
        String[] parts = to.substring(1).split("#", 2);
        String anchor = parts.length > 1 ? parts[1] : "";
        if (!url.isEmpty()) {
            return url + BodyFilling.href("", parts[0], anchor);
        }
        boolean isHere = parts[0].equals(from) && anchor.isEmpty();
        return isHere ? "" : BodyFilling.href(from, parts[0], anchor);
    }
}
