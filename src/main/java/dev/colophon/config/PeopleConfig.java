package dev.colophon.config;

import java.util.List;

/**
 * What the config says about those who made the pages.
 *
 * @param contributors people
 * @param bots names and email addresses of automatic accounts; {@code *} stands for any text
 * @param lists Markdown files that list authors by hand, from the repository's root, besides those
 *     called {@code authors.md}
 * @param citation whether the site has a {@code CITATION.cff}
 */
public record PeopleConfig(
        List<ContributorConfig> contributors,
        List<String> bots,
        List<String> lists,
        boolean citation) {
    /** Where the config says nothing. */
    public static final PeopleConfig NONE = new PeopleConfig(List.of(), List.of());

    public PeopleConfig {
        contributors = List.copyOf(contributors);
        bots = List.copyOf(bots);
        lists = List.copyOf(lists);
    }

    /** Without lists kept by hand. */
    public PeopleConfig(List<ContributorConfig> contributors, List<String> bots) {
        this(contributors, bots, List.of(), false);
    }
}
