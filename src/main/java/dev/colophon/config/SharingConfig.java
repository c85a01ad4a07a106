package dev.colophon.config;

/**
 * What a site has for those who put its pages elsewhere.
 *
 * @param embedding whether each page can be embedded in pages of other sites
 * @param previews what has a picture for link previews
 */
public record SharingConfig(boolean embedding, Previews previews) {

    /** What has a picture of its own for link previews. */
    public enum Previews {
        NONE,
        /** Each book, and the site; pages share their book's. */
        BOOKS,
        PAGES
    }

    static SharingConfig read(Fields site) {
        boolean pages = site.flag("previews");
        Previews without = site.text("previews").isPresent() ? Previews.NONE : Previews.BOOKS;
        return new SharingConfig(site.flag("embedding"), pages ? Previews.PAGES : without);
    }
}
