package dev.colophon.config;

/**
 * What a site has for those who put its pages elsewhere.
 *
 * @param embedding whether each page can be embedded in pages of other sites
 * @param previews whether each page has a picture for link previews
 */
public record SharingConfig(boolean embedding, boolean previews) {

    static SharingConfig read(Fields site) {
        return new SharingConfig(site.flag("embedding"), site.flag("previews"));
    }
}
