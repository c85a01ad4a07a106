package dev.colophon.diagram;

import dev.colophon.diagram.Graph.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A node with its label in lines, and its size. All of one style are equally wide.
 *
 * @param size the height of the letters
 */
record NodeBox(Node node, Label label, double size, double width, double height) {
    /** With more nodes than this, boxes are smaller. */
    static final int MANY = 60;

    private static final double TEXT = 14;
    private static final double SMALL_TEXT = 13;
    private static final double LINE = 1.25;
    private static final double TEXT_WIDTH = 150;
    private static final double NARROWEST = 56;
    private static final int LINES = 4;

    static List<NodeBox> of(List<Node> nodes) {
        double size = nodes.size() > MANY ? SMALL_TEXT : TEXT;
        int lines = nodes.size() > MANY ? LINES - 1 : LINES;
        double padding = nodes.size() > MANY ? 5 : 8;
        List<Label> labels =
                nodes.stream()
                        .map(node -> Label.wrap(node.label(), TEXT_WIDTH / size, lines))
                        .toList();
        Map<Integer, Double> widths = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            double side = NodeShape.of(nodes.get(i).style()).side();
            double width = Math.max(NARROWEST, labels.get(i).width() * size + 2 * side);
            widths.merge(nodes.get(i).style(), Math.ceil(width), Math::max);
        }
        return java.util.stream.IntStream.range(0, nodes.size())
                .mapToObj(
                        i -> {
                            Label label = labels.get(i);
                            double height = label.lines().size() * size * LINE + 2 * padding;
                            double width = widths.get(nodes.get(i).style());
                            return new NodeBox(nodes.get(i), label, size, width, Math.ceil(height));
                        })
                .toList();
    }

    /** The label, centred in a box that begins there. */
    Picture.Text text(double x, double y) {
        return centred(label, size, x + width / 2, y + height / 2);
    }

    static Picture.Text centred(Label label, double size, double x, double y) {
        double leading = size * LINE;
        double first = y - (label.lines().size() - 1) * leading / 2 + size * 0.35;
        return new Picture.Text("label", true, x, first, size, leading, label.lines());
    }
}
