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
public record Portfolio(Person person, List<Work> works) {
    /** Who came first stands first. */
    static final Comparator<Portfolio> BY_FIRST =
            Comparator.comparing((Portfolio one) -> one.first().contributor().first())
                    .thenComparing(one -> one.person().name())
                    .thenComparing(one -> one.person().number());

    private static final Comparator<Work> FIRST =
            Comparator.comparing((Work work) -> work.contributor().first());
    private static final Comparator<Work> LAST =
            Comparator.comparing((Work work) -> work.contributor().last());

    public Portfolio {
        works = List.copyOf(works);
    }

    /** What they began with. */
    public Work first() {
        return works.stream().min(FIRST).orElseThrow();
    }

    /** What they did last. */
    public Work last() {
        return works.stream().max(LAST).orElseThrow();
    }

    /** What they did as one of the parts. */
    public List<Work> works(Work.Part part) {
        return works.stream().filter(work -> work.part() == part).toList();
    }
}
