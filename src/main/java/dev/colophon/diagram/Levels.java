package dev.colophon.diagram;

import dev.colophon.diagram.Graph.Edge;
import dev.colophon.diagram.Graph.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The levels of kinds: goals above questions above metrics, when most links between two kinds go
 * one way, and never around in a circle.
 */
final class Levels {
    private final Map<String, Integer> levels = new LinkedHashMap<>();
    private final Map<String, Integer> surplus = new HashMap<>();

    Levels(List<Node> nodes, List<Edge> edges) {
        nodes.stream()
                .sorted((a, b) -> a.style() - b.style())
                .forEach(n -> levels.put(n.kind(), 0));
        Map<String, String> kinds =
                nodes.stream().collect(Collectors.toMap(Node::id, Node::kind, (a, b) -> a));
        for (Edge edge : edges) {
            String from = kinds.get(edge.from());
            String to = kinds.get(edge.to());
            if (!from.equals(to)) {
                surplus.merge(from + '\n' + to, 1, Integer::sum);
                surplus.merge(to + '\n' + from, -1, Integer::sum);
            }
        }
        assign();
    }

    /** Each kind one below the lowest that leads to it; as many rounds as kinds, else a circle. */
    private void assign() {
        List<String> kinds = new ArrayList<>(levels.keySet());
        for (int round = 0; round <= kinds.size(); round++) {
            if (!lower(kinds)) {
                return;
            }
        }
        levels.clear();
    }

    private boolean lower(List<String> kinds) {
        boolean changed = false;
        for (String from : kinds) {
            for (String to : kinds) {
                int least = levels.get(from) + 1;
                if (surplus.getOrDefault(from + '\n' + to, 0) > 0 && levels.get(to) < least) {
                    levels.put(to, least);
                    changed = true;
                }
            }
        }
        return changed;
    }

    /** The level of a kind, from 0; -1 for all when kinds form no levels. */
    int of(String kind) {
        boolean several = levels.values().stream().distinct().count() > 1;
        return several ? levels.get(kind) : -1;
    }
}
