package dev.colophon.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.diagram.Graph.Edge;
import dev.colophon.diagram.Graph.Node;
import dev.colophon.diagram.Picture.Item;
import dev.colophon.diagram.Picture.Path;
import dev.colophon.diagram.Picture.Text;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Graphs and trees to draw, and what is true of every good drawing. */
final class Samples {
    private static final List<String> KINDS = List.of("goal", "question", "metric");
    private static final List<String> WORDS =
            List.of("usage", "of", "InnerSource", "documentation", "is", "time-to-merge", "teams");

    private Samples() {}

    static Node node(String id, String label, int style) {
        return new Node(id, label, style, KINDS.get(style % 3), "/" + id + "/", "");
    }

    static Edge edge(String from, String to) {
        return new Edge(from, to, "is answered by", "");
    }

    /** Two goals, three questions, four metrics. */
    static Graph small() {
        List<Node> nodes =
                List.of(
                        node("find", "Find InnerSource projects", 0),
                        node("value", "Show the value of InnerSource", 0),
                        node("who", "Who uses the project?", 1),
                        node("found", "Can projects be found?", 1),
                        node("save", "What does it save?", 1),
                        node("usage-count", "Usage count", 2),
                        node("searches", "Portal searches", 2),
                        node("effort", "Avoided effort & its <range>", 2),
                        new Node("here", "The page itself", 2, "metric", "", "Where you are"));
        List<Edge> edges =
                List.of(
                        edge("find", "who"),
                        edge("find", "found"),
                        edge("value", "who"),
                        edge("value", "save"),
                        new Edge("who", "usage-count", "is answered by", "#why"),
                        edge("found", "searches"),
                        edge("save", "effort"),
                        new Edge("save", "usage-count", "is like", ""),
                        new Edge("here", "here", "is like", ""));
        return new Graph("Goals and metrics", "Two goals, three questions.", nodes, edges);
    }

    static Graph random(int nodes, int edges, boolean kinds, long seed) {
        Random random = new Random(seed);
        List<Node> all = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            all.add(node("n" + i, label(random), kinds ? i * 3 / nodes : 0));
        }
        List<Edge> lines = new ArrayList<>();
        for (int i = 0; i < edges; i++) {
            lines.add(edge("n" + random.nextInt(nodes), "n" + random.nextInt(nodes)));
        }
        return new Graph("Random", "", all, lines);
    }

    private static String label(Random random) {
        List<String> words = new ArrayList<>();
        IntStream.rangeClosed(0, random.nextInt(8))
                .forEach(i -> words.add(WORDS.get(random.nextInt(WORDS.size()))));
        return String.join(" ", words);
    }

    static Tree map() {
        return new Tree(
                "root",
                "Scaling InnerSource",
                "",
                "",
                false,
                List.of(
                        branch("office", 3, "A note"),
                        branch("governance", 9, ""),
                        branch("metrics", 2, ""),
                        branch("research", 2, "")));
    }

    private static Tree branch(String id, int leaves, String note) {
        List<Tree> children =
                IntStream.range(0, leaves)
                        .mapToObj(i -> leaf(id + i, "Leaf " + i + " of a branch with a long name"))
                        .toList();
        return new Tree(id, "Branch of " + id, "/" + id + "/", note, leaves == 2, children);
    }

    static Tree leaf(String id, String label) {
        return new Tree(id, label, "/" + id + "/", "", false, List.of());
    }

    /** No box overlaps another, each text is in its box, and everything is in view. */
    static void assertTidy(Picture picture) {
        List<Rectangle2D> boxes = new ArrayList<>();
        for (Item item : picture.items()) {
            List<Path> shapes =
                    item.shapes().stream()
                            .filter(Path.class::isInstance)
                            .map(Path.class::cast)
                            .toList();
            shapes.forEach(shape -> assertInView(picture, bounds(shape.data())));
            if (!item.id().startsWith("node-")) {
                continue;
            }
            Rectangle2D box = bounds(shapes.get(0).data());
            boxes.forEach(
                    other ->
                            assertThat(other.intersects(box))
                                    .as(item.id() + " at " + box + " and " + other)
                                    .isFalse());
            boxes.add(box);
            item.shapes().stream()
                    .filter(Text.class::isInstance)
                    .forEach(text -> assertInside(box, (Text) text));
        }
    }

    private static void assertInView(Picture picture, Rectangle2D bounds) {
        Rectangle2D view = new Rectangle2D.Double(0, 0, picture.width(), picture.height());
        assertThat(view.getMinX()).isLessThanOrEqualTo(bounds.getMinX());
        assertThat(view.getMinY()).isLessThanOrEqualTo(bounds.getMinY());
        assertThat(view.getMaxX()).isGreaterThanOrEqualTo(bounds.getMaxX());
        assertThat(view.getMaxY()).isGreaterThanOrEqualTo(bounds.getMaxY());
    }

    private static void assertInside(Rectangle2D box, Text text) {
        double below = text.y() + (text.lines().size() - 1) * text.leading() + text.size() * 0.25;
        assertThat(text.size()).isGreaterThanOrEqualTo(12);
        assertThat(text.y() - text.size() * 0.75).isGreaterThan(box.getMinY());
        assertThat(below).isLessThan(box.getMaxY());
        for (String line : text.lines()) {
            double half = TextWidth.of(line) * text.size() / 2;
            assertThat(text.x() - half).as(line).isGreaterThan(box.getMinX());
            assertThat(text.x() + half).as(line).isLessThan(box.getMaxX());
        }
    }

    /** Of all points, those that only control a curve too. */
    static Rectangle2D bounds(String data) {
        double[] numbers =
                Arrays.stream(data.split("[MLCZ ]+"))
                        .filter(part -> !part.isEmpty())
                        .mapToDouble(Double::parseDouble)
                        .toArray();
        Rectangle2D bounds = new Rectangle2D.Double(numbers[0], numbers[1], 0, 0);
        for (int i = 2; i < numbers.length; i += 2) {
            bounds.add(numbers[i], numbers[i + 1]);
        }
        return bounds;
    }
}
