package dev.colophon.render.view;

import java.util.List;
import java.util.Optional;

/**
 * A page of a book, for {@code page.jte}.
 *
 * @param site what all pages share
 * @param title the page's title, plain text
 * @param description the first words of its text; may be empty
 * @param language a BCP 47 tag
 * @param canonical the page's full URL; empty when the site's URL is not known
 * @param book the title of its book
 * @param license the book's licence; may be empty
 * @param bookHref the book's front page
 * @param front whether it is the book's front page
 * @param body its HTML
 * @param chapters the book's contents: its own branch open, the rest closed
 * @param breadcrumbs from the book down to the chapter above the page
 * @param headings the on-page contents
 * @param previous the page before it; empty title when there is none
 * @param next the page after it; empty title when there is none
 * @param tools where it leads besides its text
 * @param colophon who made it
 * @param moved former anchors whose section another page carries on: the anchor as title
 * @param translation what it was translated from
 * @param stale whether nobody touched it for long
 * @param backlinks pages that link here
 * @param entry what a catalog knows of it; absent for a page that is no entry
 * @param catalogs the catalogs of its book
 * @param styles further stylesheets it needs, by their path from the site's root
 * @param scripts further scripts it needs, in order, by their path from the site's root
 * @param inlineStyles whether one of the scripts writes styles into the page, which the policy must
 *     then allow
 * @param meta what programs are told of it; absent when the site's URL is not known
 */
public record PageView(
        SiteView site,
        String title,
        String description,
        String language,
        String canonical,
        String book,
        String license,
        String bookHref,
        boolean front,
        String body,
        List<ChapterView> chapters,
        List<LinkView> breadcrumbs,
        List<HeadingView> headings,
        LinkView previous,
        LinkView next,
        ToolsView tools,
        ColophonView colophon,
        List<LinkView> moved,
        TranslationView translation,
        boolean stale,
        List<LinkView> backlinks,
        Optional<EntryView> entry,
        List<CatalogLinksView> catalogs,
        List<String> styles,
        List<String> scripts,
        boolean inlineStyles,
        Optional<MetaView> meta) {}
