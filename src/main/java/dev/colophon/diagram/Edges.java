package dev.colophon.diagram;

import dev.colophon.diagram.Graph.Edge;
import dev.colophon.diagram.Graph.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The edges of a graph that can be drawn: between nodes that are there, each pair once. */
final class Edges {
    private Edges() {}

    static List<Edge> of(Graph graph) {
        Set<String> ids = graph.nodes().stream().map(Node::id).collect(Collectors.toSet());
        if (ids.size() < graph.nodes().size()) {
            throw new IllegalStateException("two nodes of a graph have the same id");
        }
        Map<List<String>, Edge> edges = new LinkedHashMap<>();
        for (Edge edge : graph.edges()) {
            if (ids.contains(edge.from()) && ids.contains(edge.to())) {
                edges.merge(List.of(edge.from(), edge.to()), edge, Edges::join);
            }
        }
        return List.copyOf(edges.values());
    }

    private static Edge join(Edge a, Edge b) {
        String href = a.href().isEmpty() ? b.href() : a.href();
        String separator = a.label().isEmpty() || b.label().isEmpty() ? "" : ", ";
        boolean same = a.label().equals(b.label());
        String label = same ? a.label() : a.label() + separator + b.label();
        return new Edge(a.from(), a.to(), label, href);
    }

    static boolean isLoop(Edge edge) {
        return edge.from().equals(edge.to());
    }

    /** How many kinds of lines can be told apart. */
    static final int STYLES = 4;

    /** The different labels in their order; the first few have a line of their own. */
    static List<String> labels(List<Edge> edges) {
        return new ArrayList<>(
                edges.stream()
                        .map(Edge::label)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
