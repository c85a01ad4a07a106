package dev.colophon.render.view;

import java.util.List;

/**
 * Everybody who had a hand in the site, for {@code contributors.jte}.
 *
 * @param site what all pages share
 * @param language a BCP 47 tag
 * @param canonical the page's full URL; empty when the site's URL is not known
 * @param people those who may be named, by name
 * @param groups those whose organization is known, by organization
 * @param trusted the trusted committers
 * @param unnamed how many there are besides who asked not to be named
 * @param bots how many automatic accounts there are
 * @param tools the names of AI assistants that were used
 */
public record ContributorsView(
        SiteView site,
        String language,
        String canonical,
        List<EntryView> people,
        List<GroupView> groups,
        List<LinkView> trusted,
        int unnamed,
        int bots,
        List<String> tools) {

    /**
     * One of them.
     *
     * @param link their page
     * @param role what they do here; may be empty
     * @param organization for whom; may be empty
     * @param years when they were here
     * @param pages how many pages they had a hand in
     */
    public record EntryView(
            LinkView link, String role, String organization, String years, int pages) {}
}
