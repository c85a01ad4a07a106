package dev.colophon.render.view;

import java.util.List;

/**
 * How the entries of a catalog hang together, for {@code graph.jte}.
 *
 * @param frame what the pages of a catalog share
 * @param graph an SVG element; empty when the graph is too big to be drawn
 * @param svg the graph as a file; empty when it is not drawn
 * @param png the same as a picture of pixels; empty when it is not drawn
 * @param relations all relations
 */
public record GraphPageView(
        CatalogFrameView frame,
        String graph,
        String svg,
        String png,
        List<RelationView> relations) {

    /**
     * A relation.
     *
     * @param id its anchor
     * @param from the entry it starts from
     * @param label how it reads
     * @param to the entry it leads to
     * @param note what its author says of it; may be empty
     */
    public record RelationView(String id, LinkView from, String label, LinkView to, String note) {}
}
