package dev.colophon.render.view;

/**
 * The page to search the site on, for {@code search.jte}.
 *
 * @param site what all pages share
 * @param language a BCP 47 tag
 */
public record SearchView(SiteView site, String language) {}
