package dev.colophon.catalog;

import dev.colophon.config.KindConfig;
import dev.colophon.diagnostic.Location;
import dev.colophon.markdown.Heading;
import dev.colophon.site.Page;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page that is of some kind.
 *
 * @param id its stable short name, unique in its catalog: front matter {@code id}, else its file's
 *     name without ending
 * @param kind what it is
 * @param page its page
 * @param title its title without the kind's prefix, plain text
 * @param synopsis its first words or its field of that name, plain text; may be empty
 * @param fields what it says of itself, by the field's name, in the order of the kind's fields;
 *     plain text
 * @param parts what its page is made of, in order; the first is what stands before any name
 */
public record Entry(
        String id,
        KindConfig kind,
        Page page,
        String title,
        String synopsis,
        Map<String, String> fields,
        List<Part> parts) {
    public Entry {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        parts = List.copyOf(parts);
    }

    /** Where its page begins: its first heading, else the file as a whole. */
    public Location place() {
        return place(page);
    }

    static Location place(Page page) {
        List<Heading> headings = page.document().headings();
        return headings.isEmpty() ? Location.of(page.source()) : headings.get(0).location();
    }
}
