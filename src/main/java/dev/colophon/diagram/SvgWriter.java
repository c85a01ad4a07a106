package dev.colophon.diagram;

import dev.colophon.diagram.Picture.Item;
import dev.colophon.diagram.Picture.Path;
import dev.colophon.diagram.Picture.Shape;
import dev.colophon.diagram.Picture.Text;
import dev.colophon.markdown.Html;

/**
 * Writes pictures as SVG. In a page they get their colours from its stylesheets, and have no style
 * of their own, which a strict content security policy would forbid.
 */
public final class SvgWriter {
    private static final double HALF_SPACE = 0.14;

    private SvgWriter() {}

    /**
     * An {@code svg} element for a page.
     *
     * @param prefix what all its ids begin with; empty for the only picture of a page
     */
    public static String inline(Picture picture, String prefix) {
        return new SvgWriter().write(picture, prefix, "");
    }

    /** A file of its own, which follows the reader's choice of light or dark. */
    public static String standAlone(Picture picture) {
        return new SvgWriter().write(picture, "", Palette.stylesheet()) + "\n";
    }

    private final StringBuilder out = new StringBuilder();

    private String write(Picture picture, String prefix, String style) {
        String width = PathData.number(picture.width());
        String height = PathData.number(picture.height());
        out.append("<svg");
        if (!style.isEmpty()) {
            attribute("xmlns", "http://www.w3.org/2000/svg");
        }
        attribute("class", "picture " + picture.kind());
        attribute("width", width);
        attribute("height", height);
        attribute("viewBox", "0 0 " + width + " " + height);
        attribute("role", "group");
        describe(picture, prefix);
        if (!style.isEmpty()) {
            out.append("<style>\n").append(style).append("</style>\n");
            out.append("<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n");
        }
        picture.items().forEach(item -> item(item, prefix));
        return out.append("</svg>").toString();
    }

    private void describe(Picture picture, String prefix) {
        // Of the first item, since there may be several pictures; with a dot, as no heading's id
        // has.
        String first =
                picture.items().stream()
                        .map(Item::id)
                        .filter(id -> !id.isEmpty())
                        .findFirst()
                        .map(SvgWriter::id)
                        .orElse("diagram");
        String title = prefix + first + ".title";
        String description = prefix + first + ".description";
        attribute("aria-labelledby", title);
        boolean described = !picture.description().isEmpty();
        if (described) {
            attribute("aria-describedby", description);
        }
        out.append(">\n<title");
        attribute("id", title);
        out.append('>').append(Html.escape(picture.title())).append("</title>\n");
        if (described) {
            out.append("<desc");
            attribute("id", description);
            out.append('>').append(Html.escape(picture.description())).append("</desc>\n");
        }
    }

    private void item(Item item, String prefix) {
        String element = item.href().isEmpty() ? "g" : "a";
        out.append('<').append(element);
        if (!item.id().isEmpty()) {
            attribute("id", prefix + id(item.id()));
        }
        attribute("class", item.classes());
        if (!item.href().isEmpty()) {
            attribute("href", item.href());
        }
        item.data().forEach((name, value) -> attribute("data-" + name, value));
        out.append('>');
        if (!item.title().isEmpty()) {
            out.append("<title>").append(Html.escape(item.title())).append("</title>");
        }
        item.shapes().forEach(this::shape);
        out.append("</").append(element).append(">\n");
    }

    /** An id has no white space. */
    private static String id(String id) {
        return Label.clean(id).replace(' ', '-');
    }

    private void shape(Shape shape) {
        if (shape instanceof Path path) {
            out.append("<path");
            attribute("class", path.classes());
            attribute("d", path.data());
            out.append("/>");
        } else if (shape instanceof Text text) {
            text(text);
        }
    }

    private void text(Text text) {
        out.append("<text");
        attribute("class", text.classes());
        attribute("font-size", PathData.number(text.size()));
        if (text.centred()) {
            attribute("text-anchor", "middle");
        }
        if (text.isRightToLeft()) {
            attribute("direction", "rtl");
        }
        out.append('>');
        for (int i = 0; i < text.lines().size(); i++) {
            boolean last = i == text.lines().size() - 1;
            // The space keeps words of two lines apart where the text is copied or read aloud. It
            // counts when the line is centred.
            double x = text.x() + (last || !text.centred() ? 0 : text.size() * HALF_SPACE);
            out.append("<tspan");
            attribute("x", PathData.number(x));
            attribute("y", PathData.number(text.y() + i * text.leading()));
            out.append('>').append(Html.escape(text.lines().get(i))).append("</tspan>");
            out.append(last ? "" : " ");
        }
        out.append("</text>");
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(Html.escape(clean(value))).append('"');
    }

    private static String clean(String value) {
        return value.chars().allMatch(c -> c >= ' ' && c < 0xd800) ? value : Label.clean(value);
    }
}
