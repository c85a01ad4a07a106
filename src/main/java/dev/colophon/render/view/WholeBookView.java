package dev.colophon.render.view;

import java.util.List;

/**
 * A book on one page, for {@code wholeBook.jte}.
 *
 * @param site what all pages share
 * @param title the book's title
 * @param description one sentence; may be empty
 * @param language a BCP 47 tag
 * @param front the book's front page
 * @param canonical the full URL of the front page; empty when the site's URL is not known
 * @param license the book's licence; may be empty
 * @param authors those who wrote its pages, in the order they came
 * @param updated ISO date of its latest change; empty when not known
 * @param chapters its contents, leading to places of this page
 * @param sections its pages, made one by one as they are written
 * @param styles further stylesheets it needs, by their path from the site's root
 * @param scripts further scripts it needs, in order, by their path from the site's root
 * @param inlineStyles whether one of the scripts writes styles into the page
 */
public record WholeBookView(
        SiteView site,
        String title,
        String description,
        String language,
        String front,
        String canonical,
        String license,
        List<String> authors,
        String updated,
        List<ChapterView> chapters,
        Iterable<Section> sections,
        List<String> styles,
        List<String> scripts,
        boolean inlineStyles) {

    /**
     * A page of the book.
     *
     * @param id its id, unique on the page
     * @param language a BCP 47 tag
     * @param body its HTML, with ids and links as they are on this page
     */
    public record Section(String id, String language, String body) {}
}
