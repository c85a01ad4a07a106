package dev.colophon.render.view;

/**
 * The page for addresses that no page has, for {@code 404.jte}.
 *
 * @param site what all pages share
 * @param base the path all links start from, for {@code <base>}; empty when the site's URL is not
 *     known
 * @param script the script that finds the site where the base is wrong; written into the page, as
 *     nothing can be loaded there
 */
public record NotFoundView(SiteView site, String base, InlineScript script) {}
