package dev.colophon.freshness;

import dev.colophon.markdown.Document;
import java.util.List;

/**
 * What a version of a page says, by sections.
 *
 * @param title the page's title
 * @param parts its sections in order
 */
record PageText(String title, List<Part> parts) {
    PageText {
        parts = List.copyOf(parts);
    }

    /**
     * A section.
     *
     * @param anchor its heading's anchor; empty before the first heading
     * @param title its heading
     * @param text its words, those of the heading included
     */
    record Part(String anchor, String title, String text) {}

    static PageText of(Document document) {
        return new PageText(
                document.title(),
                document.sections().stream()
                        .filter(part -> part.level() > 0 || !part.text().isEmpty())
                        .map(part -> new Part(part.id(), part.title(), text(part)))
                        .toList());
    }

    private static String text(dev.colophon.markdown.Section part) {
        return (part.title() + " " + part.text()).strip();
    }
}
