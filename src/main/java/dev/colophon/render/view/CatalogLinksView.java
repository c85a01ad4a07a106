package dev.colophon.render.view;

/**
 * The generated pages of a catalog, seen from a page.
 *
 * @param id the catalog's short name
 * @param index its index
 * @param matrix its coverage matrix; empty when no kind relates to another
 * @param compare its comparison of entries
 * @param graph its graph; empty when no entry relates to another
 * @param current which of them the page is: {@code index}, {@code matrix}, {@code compare} or
 *     {@code graph}; empty for none
 */
public record CatalogLinksView(
        String id, String index, String matrix, String compare, String graph, String current) {}
