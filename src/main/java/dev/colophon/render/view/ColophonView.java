package dev.colophon.render.view;

import java.util.List;

/**
 * Who made a page or a book, and when. A name has an empty {@code href} where nothing more is to be
 * read of them.
 *
 * @param contributors who wrote it, in the order in which they came to it
 * @param translators who translated it
 * @param reviewers who reviewed changes
 * @param tools the names of AI assistants that were used
 * @param owners who looks after it
 * @param unnamed how many people wrote it besides who asked not to be named
 * @param bots how many automatic accounts had a hand in it
 * @param created ISO date of the first change; empty when not known
 * @param updated ISO date of the latest change; empty when not known
 * @param commits how many commits changed it
 * @param book the colophon of its book; empty for none
 * @param citations ways to cite it
 */
public record ColophonView(
        List<ContributorView> contributors,
        List<LinkView> translators,
        List<LinkView> reviewers,
        List<String> tools,
        List<LinkView> owners,
        int unnamed,
        int bots,
        String created,
        String updated,
        int commits,
        String book,
        List<CitationView> citations) {

    /**
     * Somebody who wrote.
     *
     * @param name their name
     * @param href their page on this site; empty when they have none
     * @param commits in how many commits they changed the page
     * @param first ISO date of their first commit
     * @param last ISO date of their latest commit
     * @param share how many hundredths of today's words are theirs
     * @param prominent whether they are named where there is not room for everybody
     */
    public record ContributorView(
            String name,
            String href,
            int commits,
            String first,
            String last,
            int share,
            boolean prominent) {

        /** The year or years in which they were here. */
        public String years() {
            return years(first, last);
        }

        /** The year or years of two ISO dates. */
        public static String years(String first, String last) {
            String from = first.substring(0, first.length() - 6);
            String to = last.substring(0, last.length() - 6);
            return from.equals(to) ? from : from + "\u2013" + to;
        }
    }

    /**
     * A way to cite the page.
     *
     * @param form its name
     * @param text what is to be copied
     */
    public record CitationView(String form, String text) {}

    /** Whether there is anything to say. */
    public boolean known() {
        return commits > 0;
    }

    /** The contributors who are named first. */
    public List<ContributorView> prominent() {
        return contributors.stream().filter(ContributorView::prominent).toList();
    }
}
