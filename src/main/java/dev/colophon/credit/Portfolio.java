package dev.colophon.credit;

import dev.colophon.history.Person;
import java.util.Comparator;
import java.util.List;

/**
 * All that somebody did for a site.
 *
 * @param person who
 * @param works at least one, in reading order
 */
public record Portfolio(Person person, List<PageCredit> works) {
    /** Who came first stands first. */
    static final Comparator<Portfolio> BY_FIRST =
            Comparator.comparing((Portfolio one) -> one.first().contributor().first())
                    .thenComparing(one -> one.person().name())
                    .thenComparing(one -> one.person().number());

    private static final Comparator<PageCredit> FIRST =
            Comparator.comparing((PageCredit work) -> work.contributor().first());
    private static final Comparator<PageCredit> LAST =
            Comparator.comparing((PageCredit work) -> work.contributor().last());

    public Portfolio {
        works = List.copyOf(works);
    }

    /** What they began with. */
    public PageCredit first() {
        return works.stream().min(FIRST).orElseThrow();
    }

    /** What they did last. */
    public PageCredit last() {
        return works.stream().max(LAST).orElseThrow();
    }

    /** What they did as one of the parts. */
    public List<PageCredit> works(PageCredit.Part part) {
        return works.stream().filter(work -> work.part() == part).toList();
    }
}
