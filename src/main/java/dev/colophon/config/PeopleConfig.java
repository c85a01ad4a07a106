package dev.colophon.config;

import java.util.List;

/**
 * What the config says about those who made the pages.
 *
 * @param contributors people
 * @param bots names and email addresses of automatic accounts; {@code *} stands for any text
 */
public record PeopleConfig(List<ContributorConfig> contributors, List<String> bots) {
    /** Where the config says nothing. */
    public static final PeopleConfig NONE = new PeopleConfig(List.of(), List.of());

    public PeopleConfig {
        contributors = List.copyOf(contributors);
        bots = List.copyOf(bots);
    }
}
