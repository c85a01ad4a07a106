package dev.colophon.markdown;

import dev.colophon.diagnostic.Location;
import java.util.List;

/** Something in a page that is drawn, and not written as HTML when the page is read. */
public sealed interface Embed {

    /**
     * A mind map: of the whole page, or of a fence {@code mindmap}.
     *
     * @param root its root; where that has no text, the map has the page's title
     * @param ofPage whether the page's own headings and lists are the map, so that the page says in
     *     text what it shows
     */
    record MindMap(MapNode root, boolean ofPage) implements Embed {}

    /**
     * A part of a catalog: what a fence {@code catalog} asks for.
     *
     * @param options its lines, in their order; what they mean is for others to find out
     * @param source the text of the fence
     * @param location where the fence starts
     */
    record Catalog(List<Option> options, String source, Location location) implements Embed {
        public Catalog {
            options = List.copyOf(options);
        }
    }

    /**
     * Events and when they are next: what a fence {@code events} asks for.
     *
     * @param options its lines, in their order
     * @param source the text of the fence
     * @param location where the fence starts
     */
    record Events(List<Option> options, String source, Location location) implements Embed {
        public Events {
            options = List.copyOf(options);
        }
    }

    /**
     * A formula.
     *
     * @param source as it is written, without its marks
     * @param display whether it stands on a line of its own
     * @param html its MathML; empty where it cannot be read
     */
    record Formula(String source, boolean display, String html) implements Embed {
        /** Its MathML, or else its source. */
        public String shown() {
            String mark = display ? "$$" : "$";
            return html.isEmpty()
                    ? "<code class=\"formula\">" + Html.escape(mark + source + mark) + "</code>"
                    : html;
        }
    }

    /**
     * A line {@code key: value} of a fence.
     *
     * @param key what stands before the colon; the whole line where there is none
     * @param value what stands after it, without quotes; may be empty
     * @param location where the line starts
     */
    record Option(String key, String value, Location location) {}
}
