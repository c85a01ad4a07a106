package dev.colophon.credit;

import dev.colophon.history.Contributor;
import dev.colophon.history.FileHistory;
import dev.colophon.history.Person;
import dev.colophon.site.Page;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everybody who had a hand in a page.
 *
 * @param works what those did who may be named
 * @param unnamed the people who asked not to be named
 * @param bots the automatic accounts
 * @param tools the AI assistants that it was written with
 */
public record PageCredits(
        List<PageCredit> works, List<Person> unnamed, List<Person> bots, List<Person> tools) {

    /** Of one page. */
    public static PageCredits of(Page page) {
        FileHistory history = page.history();
        return new PageCredits(
                Stream.of(
                                works(page, PageCredit.Part.WROTE, history.contributors()),
                                works(page, PageCredit.Part.TRANSLATED, history.translators()),
                                works(page, PageCredit.Part.REVIEWED, history.reviewers()))
                        .flatMap(all -> all)
                        .toList(),
                authors(history, Person::hidden),
                authors(history, one -> one.bot() && !one.hidden()),
                history.tools().stream().map(Contributor::person).toList());
    }

    private static Stream<PageCredit> works(
            Page page, PageCredit.Part part, List<Contributor> who) {
        return who.stream().map(one -> new PageCredit(page, part, one));
    }

    private static List<Person> authors(FileHistory history, Predicate<Person> which) {
        return history.counted().stream()
                .flatMap(change -> change.revision().authors().stream())
                .filter(which)
                .distinct()
                .toList();
    }
}
