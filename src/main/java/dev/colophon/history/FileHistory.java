package dev.colophon.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that happened to one file, through its renames.
 *
 * @param changes newest first; empty for a file that was never committed
 */
public record FileHistory(List<Change> changes) {
    /** The history of a file that has none, or whose history is not known. */
    public static final FileHistory NONE = new FileHistory(List.of());

    private static final Comparator<Contributor> MOST_COMMITS_FIRST =
            Comparator.comparingInt(Contributor::commits)
                    .reversed()
                    .thenComparing(contributor -> contributor.person().name());

    public FileHistory {
        changes = List.copyOf(changes);
    }

    /** When the file came to be: the earliest author date. */
    public Optional<Instant> created() {
        return changes.stream()
                .map(change -> change.revision().time())
                .min(Comparator.naturalOrder());
    }

    /** When it was last changed: the latest author date. */
    public Optional<Instant> updated() {
        return changes.stream()
                .map(change -> change.revision().time())
                .max(Comparator.naturalOrder());
    }

    /** People first by number of commits, then by name; automatic accounts are not among them. */
    public List<Contributor> contributors() {
        Map<Person, Contributor> found = new LinkedHashMap<>();
        for (Change change : changes) {
            Instant time = change.revision().time();
            for (Person person : change.revision().authors()) {
                if (!person.bot()) {
                    found.merge(person, new Contributor(person, 1, time, time), FileHistory::sum);
                }
            }
        }
        return found.values().stream().sorted(MOST_COMMITS_FIRST).toList();
    }

    private static Contributor sum(Contributor one, Contributor other) {
        return new Contributor(
                one.person(),
                one.commits() + other.commits(),
                one.first().isBefore(other.first()) ? one.first() : other.first(),
                one.last().isAfter(other.last()) ? one.last() : other.last());
    }
}
