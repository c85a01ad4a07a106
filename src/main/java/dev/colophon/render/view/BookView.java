package dev.colophon.render.view;

import java.util.List;
import java.util.Optional;

/**
 * The front page of a book that has no page of its own for it, for {@code book.jte}.
 *
 * @param site what all pages share
 * @param title the book's title
 * @param description one sentence; may be empty
 * @param language a BCP 47 tag
 * @param canonical the page's full URL; empty when the site's URL is not known
 * @param license the book's licence; may be empty
 * @param chapters the book's whole contents
 * @param catalogs its catalogs
 * @param colophon who made it
 * @param wholeBook the book on one page; empty where there is none
 * @param meta what programs are told of it; absent when the site's URL is not known
 */
public record BookView(
        SiteView site,
        String title,
        String description,
        String language,
        String canonical,
        String license,
        List<ChapterView> chapters,
        List<CatalogLinksView> catalogs,
        ColophonView colophon,
        String wholeBook,
        Optional<MetaView> meta) {}
