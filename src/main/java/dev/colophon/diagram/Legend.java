package dev.colophon.diagram;

import dev.colophon.diagram.Graph.Edge;
import dev.colophon.diagram.Graph.Node;
import dev.colophon.diagram.Picture.Item;
import dev.colophon.diagram.Picture.Path;
import dev.colophon.diagram.Picture.Shape;
import dev.colophon.diagram.Picture.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the shapes and the lines of a graph mean, in rows above it. */
final class Legend {
    private static final double SIZE = 13;
    private static final double ROW = 22;
    private static final double SAMPLE = 28;
    private static final double SAMPLE_HEIGHT = 16;
    private static final double GAP = 20;
    private static final double BELOW = 18;
    private static final double LONGEST = 18;

    /** As wide as a phone, where a picture is scrolled sideways. */
    private static final double WIDEST = 330;

    /** A sample with its meaning, at its place from the legend's left top corner. */
    private record Entry(
            String classes, boolean line, int style, String word, double x, double y) {}

    private final List<Entry> entries = new ArrayList<>();
    private double x;
    private double y;
    private double width;

    Legend(List<Node> nodes, List<Edge> edges) {
        Map<Integer, String> kinds = new TreeMap<>();
        nodes.stream()
                .filter(node -> !node.kind().isBlank())
                .forEach(node -> kinds.putIfAbsent(Math.floorMod(node.style(), 8), node.kind()));
        kinds.forEach((style, kind) -> add("node node-style-" + style, false, style, kind));
        List<String> labels = Edges.labels(edges);
        for (int i = 0; i < Math.min(labels.size(), Edges.STYLES); i++) {
            if (!labels.get(i).isBlank()) {
                add("edge edge-style-" + i, true, i, labels.get(i));
            }
        }
    }

    private void add(String classes, boolean line, int style, String word) {
        String text = Label.wrap(word, LONGEST, 1).lines().get(0);
        double wide = SAMPLE + 8 + TextWidth.of(text) * SIZE;
        if (x > 0 && x + wide > WIDEST) {
            x = 0;
            y += ROW;
        }
        entries.add(new Entry(classes, line, style, text, x, y));
        x += wide + GAP;
        width = Math.max(width, x - GAP);
    }

    double width() {
        return width;
    }

    double height() {
        return entries.isEmpty() ? 0 : y + ROW + BELOW;
    }

    List<Item> items(double left, double top) {
        return entries.stream().map(entry -> item(entry, left + entry.x, top + entry.y)).toList();
    }

    private static Item item(Entry entry, double left, double top) {
        List<Shape> shapes = new ArrayList<>();
        double middle = top + ROW / 2;
        if (entry.line) {
            EdgeLine line =
                    EdgeLine.along(
                            List.of(
                                    new LayeredLayout.Point(left, middle),
                                    new LayeredLayout.Point(left + SAMPLE, middle)),
                            false);
            shapes.add(new Path("line", line.path()));
            shapes.add(new Path("head", line.head()));
        } else {
            double up = middle - SAMPLE_HEIGHT / 2;
            PathData sample = NodeShape.of(entry.style).outline(left, up, SAMPLE, SAMPLE_HEIGHT);
            shapes.add(new Path("shape", sample.toString()));
        }
        double baseline = middle + SIZE * 0.35;
        shapes.add(
                new Text(
                        "label",
                        false,
                        left + SAMPLE + 8,
                        baseline,
                        SIZE,
                        SIZE,
                        List.of(entry.word)));
        return new Item("", "legend " + entry.classes, "", "", Map.of(), shapes);
    }
}
