package dev.colophon.render;

import dev.colophon.catalog.Entry;

/** Draws the graph of a catalog, and what is around an entry of it. */
final class CatalogDrawing {
    private final CatalogPlace place;
    private final Relatives relatives;

    CatalogDrawing(CatalogPlace place) {
        this.place = place;
        relatives = new Relatives(place.catalog());
    }

    Relatives relatives() {
        return relatives;
    }

    CatalogPlace place() {
        return place;
    }

    /** Whether the whole graph is drawn: it has relations, and is not too big. */
    boolean isDrawn() {
        return false;
    }

    /** The whole graph for a page; empty where it is not drawn. */
    String inline(String from) {
        return "";
    }

    /** An entry and what is at most two steps from it; empty where it stands alone. */
    String around(Entry entry, String from) {
        return "";
    }
}
