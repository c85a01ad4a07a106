package dev.colophon.render.view;

import java.util.List;

/**
 * A part of a catalog in a page, for {@code parts/excerpt.jte}: a graph, matrices or a list.
 *
 * @param site what all pages share
 * @param graph an SVG element; empty for none
 * @param matrices coverage matrices; empty for none
 * @param kinds entries by kind; empty for none
 * @param catalog the pages of the whole catalog
 */
public record ExcerptView(
        SiteView site,
        String graph,
        List<MatrixPageView.MatrixView> matrices,
        List<CatalogView.KindView> kinds,
        CatalogLinksView catalog) {}
