package dev.colophon.permalink;

/**
 * Where a former anchor of a page leads.
 *
 * @param page the page that carries it on: its own, or another
 * @param id the anchor of a heading of that page; empty for the page's top
 * @param confidence from 0, when only the nearest surviving section is known, to 1, when it is sure
 */
record Carry(Lineage page, String id, double confidence) {

    Carry to(Lineage newPage, String newId, double newConfidence) {
        return new Carry(newPage, newId, Math.min(confidence, newConfidence));
    }
}
