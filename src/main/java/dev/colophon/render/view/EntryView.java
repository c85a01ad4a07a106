package dev.colophon.render.view;

import java.util.List;

/**
 * What a catalog knows of the page that is an entry of it.
 *
 * @param id its id
 * @param kind what it is, such as {@code Metric}
 * @param style which of the eight styles its kind has, from 0
 * @param fields what it says of itself in a few words
 * @param relations the entries it relates to, either way
 * @param above the entries it serves by way of those, by kind
 * @param below the entries that serve it by way of those, by kind
 * @param graph an SVG element with the entry and what is around it; empty when it stands alone
 * @param permalink its short address
 * @param catalog the pages of its catalog
 * @param graphHref its node in the catalog's graph; empty when there is none
 */
public record EntryView(
        String id,
        String kind,
        int style,
        List<FieldView> fields,
        List<RelationsView> relations,
        List<RelationsView> above,
        List<RelationsView> below,
        String graph,
        String permalink,
        CatalogLinksView catalog,
        String graphHref) {

    /** Whether there is a picture of what is around it. */
    public boolean isDrawn() {
        return !graph.isEmpty();
    }

    /** Whether it relates to any other entry. */
    public boolean related() {
        return !relations.isEmpty();
    }

    /**
     * A field.
     *
     * @param id its name
     * @param title what it is called
     * @param value what it says
     */
    public record FieldView(String id, String title, String value) {}

    /**
     * Entries of one kind to which it relates in one way.
     *
     * @param label how the relation reads from here; empty for two steps
     * @param kinds what the other entries are called
     * @param entries the other entries
     */
    public record RelationsView(String label, String kinds, List<RelatedView> entries) {}

    /**
     * Another entry.
     *
     * @param page its page
     * @param note what the author of that page says of the relation; empty where this page says it
     *     itself
     * @param via the entries between, for two steps
     */
    public record RelatedView(LinkView page, String note, List<LinkView> via) {}
}
