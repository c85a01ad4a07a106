package dev.colophon.diagram;

import dev.colophon.diagram.Graph.Edge;
import dev.colophon.diagram.Graph.Node;
import dev.colophon.diagram.LayeredLayout.Link;
import dev.colophon.diagram.LayeredLayout.Plan;
import dev.colophon.diagram.LayeredLayout.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws a graph in layers: from left to right, since labels are wider than high and a page is
 * scrolled downwards; from top to bottom where that would be too wide. Kinds that form levels, as
 * goals, questions and metrics do, are in this order.
 */
public final class GraphDrawer {
    /** With more nodes nobody finds anything in a picture. */
    public static final int MOST_NODES = 500;

    /** With more edges a picture is a tangle, and takes long. */
    public static final int MOST_EDGES = 1_000;

    private static final double WIDE = 1_100;

    /** The room between layers grows with the number of lines that bend in it. */
    private static final double NEAR = 56;

    private static final double FAR = 140;

    /** Draws a graph. The ids of its nodes must differ. */
    public Drawing draw(Graph graph) {
        int nodes = graph.nodes().size();
        int edges = graph.edges().size();
        if (nodes > MOST_NODES) {
            return new TooLarge(nodes + " nodes; at most " + MOST_NODES + " are drawn");
        }
        if (edges > MOST_EDGES) {
            return new TooLarge(edges + " edges; at most " + MOST_EDGES + " are drawn");
        }
        return paint(graph, Edges.of(graph));
    }

    private static Picture paint(Graph graph, List<Edge> edges) {
        List<NodeBox> boxes = NodeBox.of(graph.nodes());
        List<Edge> lines = edges.stream().filter(edge -> !Edges.isLoop(edge)).toList();
        Levels levels = new Levels(graph.nodes(), lines);
        List<Size> sizes = new ArrayList<>();
        for (NodeBox box : boxes) {
            sizes.add(new Size(box.width(), box.height(), levels.of(box.node().kind())));
        }
        List<Link> links = links(graph.nodes(), lines);
        boolean small = boxes.size() <= NodeBox.MANY;
        double layerGap = Math.min(FAR, NEAR + links.size() / 3.0);
        Plan right = new LayeredLayout(false, small ? 14 : 8, layerGap).place(sizes, links);
        boolean large = LayeredLayout.isLarge(sizes.size(), links.size());
        if (right.width() > WIDE && right.width() > (large ? 4 : 2) * right.height()) {
            Plan down = new LayeredLayout(true, 16, layerGap * 0.8).place(sizes, links);
            if (down.width() < right.width()) {
                return new GraphPainter(graph, edges, boxes, down, true).paint();
            }
        }
        return new GraphPainter(graph, edges, boxes, right, false).paint();
    }

    private static List<Link> links(List<Node> nodes, List<Edge> edges) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Node node : nodes) {
            numbers.put(node.id(), numbers.size());
        }
        return edges.stream()
                .map(edge -> new Link(numbers.get(edge.from()), numbers.get(edge.to())))
                .toList();
    }
}
