package dev.colophon.diagram;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A drawing, ready to be written as SVG or PNG. All lengths are in CSS pixels at full size.
 *
 * @param kind {@code graph} or {@code tree}
 * @param title what it shows, in a few words
 * @param description the same at more length; may be empty
 * @param items what it consists of, in the order of reading
 */
public record Picture(
        String kind,
        String title,
        String description,
        double width,
        double height,
        List<Item> items)
        implements Drawing {
    public Picture {
        items = List.copyOf(items);
    }

    /** The same, with its links leading elsewhere; what has none stays without. */
    public Picture withLinks(UnaryOperator<String> where) {
        List<Item> moved = items.stream().map(item -> item.withLink(where)).toList();
        return new Picture(kind, title, description, width, height, moved);
    }

    /**
     * Shapes that belong together, such as the box and the label of a node.
     *
     * @param id its own address in the picture; empty for none
     * @param classes what it is, for the stylesheet
     * @param href where it leads; empty for nowhere
     * @param title its full text, for those who hover over it and those who cannot see it
     * @param data its {@code data-} attributes by their name without that, in this order
     */
    public record Item(
            String id,
            String classes,
            String href,
            String title,
            Map<String, String> data,
            List<Shape> shapes) {
        public Item {
            shapes = List.copyOf(shapes);
        }

        private Item withLink(UnaryOperator<String> where) {
            return href.isEmpty()
                    ? this
                    : new Item(id, classes, where.apply(href), title, data, shapes);
        }
    }

    /** A part of an item. */
    public sealed interface Shape permits Path, Text {}

    /**
     * A line or an area.
     *
     * @param classes what it is, for the stylesheet
     * @param data as in SVG, with the absolute commands M, L, C and Z only
     */
    public record Path(String classes, String data) implements Shape {}

    /**
     * Lines of text, all centred on one point or beginning there.
     *
     * @param classes what it is, for the stylesheet
     * @param x their middle, or their start
     * @param y the baseline of the first
     * @param size the height of the letters
     * @param leading from one baseline to the next
     */
    public record Text(
            String classes,
            boolean centred,
            double x,
            double y,
            double size,
            double leading,
            List<String> lines)
            implements Shape {
        public Text {
            lines = List.copyOf(lines);
        }

        /** By the first letter that has a direction. */
        boolean isRightToLeft() {
            return Label.isRightToLeft(String.join(" ", lines));
        }
    }
}
