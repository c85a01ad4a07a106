package dev.colophon.render.view;

/**
 * The page for addresses that no page has, for {@code 404.jte}.
 *
 * @param site what all pages share
 * @param base the path all links start from, for {@code <base>}; empty when the site's URL is not
 *     known
 */
public record NotFoundView(SiteView site, String base) {}
