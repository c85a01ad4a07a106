package dev.colophon.render.view;

import java.util.List;

/**
 * A page as it is embedded in pages of other sites, for {@code embedded.jte}. All links are as they
 * are at the page's own address, which is the base.
 *
 * @param site what all pages share, seen from the page's own address
 * @param base the way to the page's own address
 * @param page the page, seen from its own address
 * @param title the page's title, plain text
 * @param book the title of its book
 * @param license the book's licence; may be empty
 * @param language a BCP 47 tag
 * @param canonical the page's full URL; empty when the site's URL is not known
 * @param data its description as oEmbed has it, as a full URL; empty when the site's is not known
 * @param body its HTML
 * @param moved former anchors whose section another page carries on
 * @param source where its source is shown; empty when not known
 * @param colophon who made it
 * @param styles further stylesheets it needs, by their path from the site's root
 * @param scripts further scripts it needs, in order, by their path from the site's root
 * @param inlineStyles whether one of the scripts writes styles into the page
 */
public record EmbeddedView(
        SiteView site,
        String base,
        String page,
        String title,
        String book,
        String license,
        String language,
        String canonical,
        String data,
        String body,
        List<Moved> moved,
        String source,
        ColophonView colophon,
        List<String> styles,
        List<String> scripts,
        boolean inlineStyles) {

    /**
     * A section that another page carries on.
     *
     * @param anchor its former anchor
     * @param href where it is
     * @param embedded where it can be embedded from
     */
    public record Moved(String anchor, String href, String embedded) {}
}
