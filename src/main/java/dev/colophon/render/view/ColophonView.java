package dev.colophon.render.view;

import java.util.List;

/**
 * Who made a page, and when.
 *
 * @param contributors people, those with most commits first
 * @param bots how many automatic accounts had a hand in it
 * @param created ISO date of the first change; empty when not known
 * @param updated ISO date of the latest change; empty when not known
 * @param commits how many commits changed it
 */
public record ColophonView(
        List<ContributorView> contributors, int bots, String created, String updated, int commits) {

    /**
     * One person.
     *
     * @param name their name
     * @param href their profile; empty when not known
     * @param commits in how many commits they changed the page
     * @param first ISO date of their first commit
     * @param last ISO date of their latest commit
     */
    public record ContributorView(
            String name, String href, int commits, String first, String last) {}

    /** Whether there is anything to say. */
    public boolean known() {
        return commits > 0;
    }
}
