package dev.colophon.history;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whose words a file is made of today.
 *
 * @param total how many words it has
 * @param shares who wrote how many of them, the most first; those of one commit are shared out
 *     evenly among its authors, and those that nobody is known to have written are in no share
 */
public record WordShares(int total, List<Share> shares) {
    /** Of a file without words, or where nothing is known. */
    public static final WordShares NONE = new WordShares(0, List.of());

    private static final Comparator<Share> MOST_FIRST =
            Comparator.comparingInt(Share::words)
                    .reversed()
                    .thenComparing(share -> share.person().name())
                    .thenComparing(share -> share.person().number());

    public WordShares {
        shares = List.copyOf(shares);
    }

    /** A person, who may be hidden or automatic, and how many words are theirs. */
    public record Share(Person person, int words) {}

    /** Of words counted by commit. */
    static WordShares of(Map<String, Integer> commits, int total, Map<String, Revision> revisions) {
        Map<Person, Integer> persons = new HashMap<>();
        commits.forEach(
                (commit, words) -> {
                    Revision revision = revisions.get(commit);
                    if (revision != null) {
                        share(words, revision.authors(), persons);
                    }
                });
        List<Share> shares =
                persons.entrySet().stream()
                        .map(entry -> new Share(entry.getKey(), entry.getValue()))
                        .filter(share -> share.words() > 0)
                        .sorted(MOST_FIRST)
                        .toList();
        return new WordShares(total, shares);
    }

    private static void share(int words, List<Person> authors, Map<Person, Integer> persons) {
        for (int i = 0; i < authors.size(); i++) {
            int part = words / authors.size() + (i < words % authors.size() ? 1 : 0);
            persons.merge(authors.get(i), part, Integer::sum);
        }
    }

    /** How many words are this person's. */
    public int of(Person person) {
        for (Share share : shares) {
            // The number alone tells nearly all others apart, and is compared at once.
            if (share.person().number() == person.number() && share.person().equals(person)) {
                return share.words();
            }
        }
        return 0;
    }
}
