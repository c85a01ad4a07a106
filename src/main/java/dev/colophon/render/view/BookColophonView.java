package dev.colophon.render.view;

import java.util.List;

/**
 * Who made a book, for {@code colophon.jte}.
 *
 * @param site what all pages share
 * @param language a BCP 47 tag
 * @param canonical the page's full URL; empty when the site's URL is not known
 * @param book the book's title
 * @param license the book's licence; may be empty
 * @param bookHref the book's front page
 * @param chapters the book's contents, all closed
 * @param catalogs the catalogs of the book
 * @param colophon who made it
 * @param groups those whose organization is known, by organization
 * @param trusted the trusted committers
 * @param pages who made which page
 * @param contributors the page of everybody on the site
 * @param citationFile the site's {@code CITATION.cff}; empty for none
 */
public record BookColophonView(
        SiteView site,
        String language,
        String canonical,
        String book,
        String license,
        String bookHref,
        List<ChapterView> chapters,
        List<CatalogLinksView> catalogs,
        ColophonView colophon,
        List<GroupView> groups,
        List<LinkView> trusted,
        List<PageView> pages,
        String contributors,
        String citationFile) {

    /**
     * Who made a page.
     *
     * @param page the page
     * @param people who wrote or translated it, in the order in which they came to it
     * @param updated ISO date of its latest change; empty when not known
     */
    public record PageView(LinkView page, List<LinkView> people, String updated) {}
}
