package dev.colophon.render.view;

import java.util.List;

/**
 * The page at the address of a page that is gone, for {@code tombstone.jte}.
 *
 * @param site what all pages share
 * @param title the file's name, as nothing else is left of it
 * @param date ISO date of the commit that took it away; empty when not known
 * @param commit the short id of that commit; empty when not known
 * @param commitHref that commit on the forge; empty when not known
 * @param subject the first line of its message
 * @param lastText the page's last text on the forge; empty when not known
 * @param successors the pages most like it, the best first
 * @param anchors its anchors: the anchor as title, where it leads as href, empty when nowhere
 */
public record TombstoneView(
        SiteView site,
        String title,
        String date,
        String commit,
        String commitHref,
        String subject,
        String lastText,
        List<LinkView> successors,
        List<LinkView> anchors) {}
