package dev.colophon.render.view;

import java.util.List;
import java.util.Optional;

/**
 * The site's home page, for {@code home.jte}, where no book is at the site's root.
 *
 * @param site what all pages share
 * @param language a BCP 47 tag
 * @param canonical the site's full URL; empty when not known
 * @param books the books with the first entries of their contents
 * @param changes pages changed last, newest first
 * @param meta what programs are told of it; absent when the site's URL is not known
 */
public record HomeView(
        SiteView site,
        String language,
        String canonical,
        List<HomeBook> books,
        List<ChangeView> changes,
        Optional<MetaView> meta) {

    /**
     * A book on the home page.
     *
     * @param link the book
     * @param chapters its uppermost chapters
     */
    public record HomeBook(SiteView.BookLink link, List<LinkView> chapters) {}

    /**
     * A page that changed.
     *
     * @param page the page
     * @param book its book's title
     * @param date ISO date of its latest change
     * @param name who made that change; empty when it was an automatic account
     */
    public record ChangeView(LinkView page, String book, String date, String name) {}
}
