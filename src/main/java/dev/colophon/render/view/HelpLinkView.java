package dev.colophon.render.view;

/**
 * The way to what contributors could do next.
 *
 * @param href the page; empty when there is none
 * @param bookHref its part about the book of the page that is seen
 * @param count how many tasks there are in that book; 0 where the page belongs to none
 */
public record HelpLinkView(String href, String bookHref, int count) {
    /** Where there is no such page. */
    public static final HelpLinkView NONE = new HelpLinkView("", "", 0);
}
