package dev.colophon.diagram;

import java.util.List;

/**
 * A node of a mind map with all below it.
 *
 * @param id unique in its map
 * @param href where it leads; empty for nowhere
 * @param note more about it; may be empty
 * @param folded whether what is below it is hidden at first, where a script can show it again
 */
public record Tree(
        String id, String label, String href, String note, boolean folded, List<Tree> children) {
    public Tree {
        children = List.copyOf(children);
    }
}
