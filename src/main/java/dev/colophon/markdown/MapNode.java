package dev.colophon.markdown;

import dev.colophon.diagnostic.Location;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A node of a mind map with all below it.
 *
 * @param id its anchor, made of its text: {@code node-usage-count}; unique on its page
 * @param text its plain text; empty for a root that has the page's title
 * @param link the number of the page's link that it is; absent where it leads nowhere
 * @param note the text that stands below it, shortened; may be empty
 * @param folded whether what is below it is hidden at first, where a script can show it again
 * @param children in the order they are written
 * @param location where it is written
 */
public record MapNode(
        String id,
        String text,
        Optional<Integer> link,
        String note,
        boolean folded,
        List<MapNode> children,
        Location location) {
    public MapNode {
        children = List.copyOf(children);
    }

    /** Itself and all below it, in the order they are written. */
    public Stream<MapNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(MapNode::all));
    }
}
