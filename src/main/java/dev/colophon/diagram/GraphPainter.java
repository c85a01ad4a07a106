package dev.colophon.diagram;

import dev.colophon.diagram.Graph.Edge;
import dev.colophon.diagram.Graph.Node;
import dev.colophon.diagram.LayeredLayout.Plan;
import dev.colophon.diagram.LayeredLayout.Point;
import dev.colophon.diagram.Picture.Item;
import dev.colophon.diagram.Picture.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a picture of a graph whose boxes have their places. */
final class GraphPainter {
    private static final double MARGIN = 14;
    private static final double LOOP_FROM_SIDE = 14;

    private final Graph graph;
    private final List<Edge> edges;
    private final List<NodeBox> boxes;
    private final Plan plan;
    private final boolean down;
    private final Map<String, Integer> numbers = new HashMap<>();

    GraphPainter(Graph graph, List<Edge> edges, List<NodeBox> boxes, Plan plan, boolean down) {
        this.graph = graph;
        this.edges = edges;
        this.boxes = boxes;
        this.plan = plan;
        this.down = down;
        graph.nodes().forEach(node -> numbers.put(node.id(), numbers.size()));
    }

    Picture paint() {
        Legend legend = new Legend(graph.nodes(), edges);
        List<Item> items = new ArrayList<>(legend.items(MARGIN, MARGIN));
        double top = MARGIN + legend.height();
        boxes.forEach(box -> items.add(node(box, top)));
        int line = 0;
        List<String> labels = Edges.labels(edges);
        for (Edge edge : edges) {
            List<Point> route =
                    Edges.isLoop(edge) ? List.of() : route(edge, plan.routes().get(line++), top);
            EdgeLine shape = route.isEmpty() ? loop(edge, top) : EdgeLine.along(route, down);
            items.add(edge(edge, shape, Math.min(labels.indexOf(edge.label()), Edges.STYLES - 1)));
        }
        double width = Math.max(plan.width(), legend.width()) + 2 * MARGIN;
        double height = top + plan.height() + MARGIN;
        return new Picture(
                "graph",
                Label.clean(graph.title()),
                Label.clean(graph.description()),
                Math.ceil(width),
                Math.ceil(height),
                items);
    }

    private Item node(NodeBox box, double top) {
        Node node = box.node();
        Point corner = plan.corners().get(numbers.get(node.id()));
        double x = corner.x() + MARGIN;
        double y = corner.y() + top;
        NodeShape shape = NodeShape.of(node.style());
        String outline = shape.outline(x, y, box.width(), box.height()).toString();
        return new Item(
                "node-" + node.id(),
                "node node-style-" + shape.ordinal(),
                node.href(),
                title(node),
                Map.of("id", node.id()),
                List.of(new Path("shape", outline), box.text(x, y)));
    }

    private static String title(Node node) {
        String kind = node.kind().isEmpty() ? "" : node.kind() + ": ";
        String more = node.description().isEmpty() ? "" : ". " + node.description();
        return Label.clean(kind + node.label() + more);
    }

    private Item edge(Edge edge, EdgeLine line, int style) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("from", edge.from());
        data.put("to", edge.to());
        return new Item(
                "edge-" + edge.from() + "-" + edge.to(),
                "edge edge-style-" + Math.max(0, style),
                edge.href(),
                title(edge),
                data,
                List.of(
                        new Path("hit", line.path()),
                        new Path("line", line.path()),
                        new Path("head", line.head())));
    }

    private String title(Edge edge) {
        String label = edge.label().isEmpty() ? "→" : edge.label();
        return Label.clean(
                box(edge.from()).node().label()
                        + " "
                        + label
                        + " "
                        + box(edge.to()).node().label());
    }

    private NodeBox box(String id) {
        return boxes.get(numbers.get(id));
    }

    /** From outline to outline; the layout knows rectangles only. */
    private List<Point> route(Edge edge, List<Point> points, double top) {
        List<Point> route = new ArrayList<>(points);
        if (!down) {
            int last = points.size() - 1;
            route.set(0, onOutline(edge.from(), points.get(0)));
            route.set(last, onOutline(edge.to(), points.get(last)));
        }
        return route.stream().map(p -> new Point(p.x() + MARGIN, p.y() + top)).toList();
    }

    private Point onOutline(String id, Point p) {
        NodeBox box = box(id);
        Point corner = plan.corners().get(numbers.get(id));
        boolean right = p.x() > corner.x() + box.width() / 2;
        double inset =
                NodeShape.of(box.node().style())
                        .inset(p.y() - corner.y(), box.width(), box.height(), right);
        return new Point(p.x() + (right ? -inset : inset), p.y());
    }

    private EdgeLine loop(Edge edge, double top) {
        NodeBox box = box(edge.from());
        Point corner = plan.corners().get(numbers.get(edge.from()));
        double right = corner.x() + MARGIN + box.width();
        return EdgeLine.loop(right - LOOP_FROM_SIDE, corner.y() + top);
    }
}
