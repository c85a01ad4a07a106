package dev.colophon.credit;

import dev.colophon.history.Change;
import dev.colophon.history.FileHistory;
import dev.colophon.history.Person;
import dev.colophon.history.WordShares;
import dev.colophon.site.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everybody who had a hand in the pages of a site.
 *
 * @param people those who may be named, who came first first
 * @param unnamed how many people there are besides who asked not to be named
 * @param bots how many automatic accounts there are
 * @param tools the AI assistants that were used, by name
 */
public record Contributions(List<Portfolio> people, int unnamed, int bots, List<Person> tools) {
    private static final Comparator<WordShares.Share> MOST_FIRST =
            Comparator.comparingInt(WordShares.Share::words)
                    .reversed()
                    .thenComparing(share -> share.person().number());

    private static final Comparator<Change> NEWEST_FIRST =
            Comparator.comparing((Change change) -> change.revision().time())
                    .reversed()
                    .thenComparing(change -> change.revision().id());

    public Contributions {
        people = List.copyOf(people);
        tools = List.copyOf(tools);
    }

    /** Of a whole site, with the credits of its pages in order. */
    public static Contributions of(List<PageCredits> pages) {
        Map<Person, List<PageCredit>> works = new LinkedHashMap<>();
        Set<Person> unnamed = new HashSet<>();
        Set<Person> bots = new HashSet<>();
        Map<String, Person> tools = new TreeMap<>();
        for (PageCredits page : pages) {
            for (PageCredit work : page.works()) {
                works.computeIfAbsent(work.contributor().person(), person -> new ArrayList<>())
                        .add(work);
            }
            unnamed.addAll(page.unnamed());
            bots.addAll(page.bots());
            page.tools().forEach(tool -> tools.put(tool.name(), tool));
        }
        return new Contributions(
                sortedPeople(works), unnamed.size(), bots.size(), List.copyOf(tools.values()));
    }

    private static List<Portfolio> sortedPeople(Map<Person, List<PageCredit>> works) {
        return works.entrySet().stream()
                .map(entry -> new Portfolio(entry.getKey(), entry.getValue()))
                .sorted(Portfolio.BY_FIRST)
                .toList();
    }

    /** Whether there is anybody. */
    public boolean known() {
        return !people.isEmpty() || unnamed > 0;
    }

    /**
     * The history of several pages as one: a commit that changed several of them counts once, and
     * their words are added up.
     */
    public static FileHistory together(Collection<Page> pages) {
        Map<String, Change> changes = new HashMap<>();
        Map<Person, Integer> shares = new HashMap<>();
        int total = 0;
        for (Page page : pages) {
            page.history().counted().forEach(c -> changes.putIfAbsent(c.revision().id(), c));
            WordShares words = page.history().words();
            total += words.total();
            words.shares().forEach(one -> shares.merge(one.person(), one.words(), Integer::sum));
        }
        return new FileHistory(
                changes.values().stream().sorted(NEWEST_FIRST).toList(),
                new WordShares(total, sorted(shares)));
    }

    private static List<WordShares.Share> sorted(Map<Person, Integer> shares) {
        return shares.entrySet().stream()
                .map(entry -> new WordShares.Share(entry.getKey(), entry.getValue()))
                .sorted(MOST_FIRST)
                .toList();
    }
}
