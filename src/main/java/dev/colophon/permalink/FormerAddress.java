package dev.colophon.permalink;

import dev.colophon.diagnostic.Location;

/**
 * An address at which a page once was.
 *
 * @param address the former address, not encoded
 * @param fate what became of the page
 * @param to where it leads now: an address of the site, which may have a fragment, or a URL
 * @param location where that is said
 */
public record FormerAddress(String address, Fate fate, String to, Location location) {

    /** What became of a page. */
    public enum Fate {
        /** The config or the page's front matter says where it is now. */
        REDIRECTED
    }
}
