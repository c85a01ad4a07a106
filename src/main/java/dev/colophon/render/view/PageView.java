package dev.colophon.render.view;

import java.util.List;

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
 * @param edit where to edit its source; empty when not known
 * @param history where its history is shown; empty when not known
 * @param source where its source is shown; empty when not known
 * @param colophon who made it
 * @param moved former anchors whose section another page carries on: the anchor as title
 * @param translation what it was translated from
 * @param backlinks pages that link here
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
        String edit,
        String history,
        String source,
        ColophonView colophon,
        List<LinkView> moved,
        TranslationView translation,
        List<LinkView> backlinks) {}
