package dev.colophon.render.view;

import java.util.List;

/**
 * What changed, for {@code changes.jte}.
 *
 * @param site what all pages share
 * @param language a BCP 47 tag
 * @param canonical the page's full URL; empty when not known
 * @param book the book it is about; empty for the whole site
 * @param feed the feed of the same
 * @param others the changes of the site, and of its books; empty title where it is the site
 * @param days the days with changes, the latest first
 */
public record ChangesView(
        SiteView site,
        String language,
        String canonical,
        String book,
        String feed,
        List<LinkView> others,
        List<Day> days) {

    /**
     * What changed on a day.
     *
     * @param date the ISO date, in UTC
     * @param changes by page
     */
    public record Day(String date, List<ChangedPage> changes) {}

    /**
     * What happened to a page.
     *
     * @param page the page
     * @param language its language
     * @param book its book's title
     * @param kind {@code added}, {@code changed}, {@code moved} or {@code removed}
     * @param sections the sections that changed; no {@code href} where one is gone
     */
    public record ChangedPage(
            LinkView page, String language, String book, String kind, List<LinkView> sections) {}
}
