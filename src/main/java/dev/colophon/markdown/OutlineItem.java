package dev.colophon.markdown;

import dev.colophon.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * One item of a file read as an outline, as summaries and mind maps are: titles, entries that may
 * nest, and rules between.
 */
public sealed interface OutlineItem {

    /** Where it stands. */
    Location location();

    /**
     * A heading.
     *
     * @param level 1 to 6
     * @param text its plain text
     * @param id its explicit id, written {@code {#id}} or {@code <a id="id">}
     */
    record Title(int level, String text, Optional<String> id, Location location)
            implements OutlineItem {}

    /**
     * An item of a list, or a link that stands outside of lists.
     *
     * @param text the text of its first link, or its own text where it has none
     * @param destination where that link leads; may be empty, as the author wrote it
     * @param listed whether it stands in a list
     * @param children the entries of the lists inside it
     */
    record Entry(
            String text,
            Optional<String> destination,
            boolean listed,
            List<Entry> children,
            Location location)
            implements OutlineItem {
        public Entry {
            children = List.copyOf(children);
        }
    }

    /** A thematic break. */
    record Rule(Location location) implements OutlineItem {}

    /**
     * Text that is none of these.
     *
     * @param text its beginning
     */
    record Other(String text, Location location) implements OutlineItem {}
}
