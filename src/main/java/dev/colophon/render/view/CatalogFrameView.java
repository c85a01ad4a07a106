package dev.colophon.render.view;

import java.util.List;

/**
 * What the generated pages of a catalog share.
 *
 * @param site what all pages share
 * @param language a BCP 47 tag
 * @param canonical the page's full URL; empty when the site's URL is not known
 * @param book the title of its book
 * @param license the book's licence; may be empty
 * @param bookHref the book's front page
 * @param chapters the book's contents, all closed
 * @param catalogs all catalogs of the book
 * @param catalog the page's own one
 * @param json the catalog for programs
 * @param csv the catalog as a table
 * @param markdown the catalog as a Markdown file
 */
public record CatalogFrameView(
        SiteView site,
        String language,
        String canonical,
        String book,
        String license,
        String bookHref,
        List<ChapterView> chapters,
        List<CatalogLinksView> catalogs,
        CatalogLinksView catalog,
        String json,
        String csv,
        String markdown) {}
