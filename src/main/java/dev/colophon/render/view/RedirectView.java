package dev.colophon.render.view;

import java.util.List;

/**
 * A page at a former or a short address, for {@code redirect.jte}.
 *
 * @param site what all pages share
 * @param title the title of the page it leads to
 * @param href where it leads
 * @param canonical the full URL it leads to; empty when the site's URL is not known
 * @param anchors its former anchors that lead to another page: the anchor as title
 * @param brief whether it is a short address, not a former one
 */
public record RedirectView(
        SiteView site,
        String title,
        String href,
        String canonical,
        List<LinkView> anchors,
        boolean brief) {}
