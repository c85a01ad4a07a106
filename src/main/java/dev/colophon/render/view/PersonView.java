package dev.colophon.render.view;

import java.util.List;

/**
 * What somebody did for the site, for {@code person.jte}.
 *
 * @param site what all pages share
 * @param language a BCP 47 tag
 * @param canonical the page's full URL; empty when the site's URL is not known
 * @param name their name
 * @param role what they do here; may be empty
 * @param organization for whom; may be empty
 * @param profile where they are shown on the web; may be empty
 * @param first ISO date of what they did first
 * @param firstPage the page they did it for
 * @param last ISO date of what they did last
 * @param lastPage the page they did it for
 * @param wrote what they wrote
 * @param translated what they translated
 * @param reviewed what they reviewed
 */
public record PersonView(
        SiteView site,
        String language,
        String canonical,
        String name,
        String role,
        String organization,
        String profile,
        String first,
        LinkView firstPage,
        String last,
        LinkView lastPage,
        List<WorksView> wrote,
        List<WorksView> translated,
        List<WorksView> reviewed) {}
