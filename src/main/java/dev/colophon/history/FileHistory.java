package dev.colophon.history;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that happened to one file, through its renames. Dates and people come from those changes that
 * {@linkplain Change#counts() count}.
 *
 * @param changes newest first; empty for a file that was never committed
 * @param words whose words it is made of today
 */
public record FileHistory(List<Change> changes, WordShares words) {
    /** The history of a file that has none, or whose history is not known. */
    public static final FileHistory NONE = new FileHistory(List.of());

    private static final Comparator<Contributor> MOST_COMMITS_FIRST =
            Comparator.comparingInt(Contributor::commits)
                    .reversed()
                    .thenComparing(contributor -> contributor.person().name())
                    .thenComparing(contributor -> contributor.person().number());

    public FileHistory {
        changes = List.copyOf(changes);
    }

    /** Of changes of several files, whose words are not counted. */
    public FileHistory(List<Change> changes) {
        this(changes, WordShares.NONE);
    }

    /** The changes that {@linkplain Change#counts() count}, newest first. */
    public List<Change> counted() {
        return changes.stream().filter(Change::counts).toList();
    }

    /** When the file came to be: the earliest author date. */
    public Optional<Instant> created() {
        return times().min(Comparator.naturalOrder());
    }

    /** When it was last changed: the latest author date. */
    public Optional<Instant> updated() {
        return times().max(Comparator.naturalOrder());
    }

    /**
     * The people who wrote it, first by number of commits, then by name; neither automatic accounts
     * nor those who asked not to be named.
     */
    public List<Contributor> contributors() {
        return shown(everybody(Revision::authors));
    }

    /** The people who reviewed changes, sorted like the contributors. */
    public List<Contributor> reviewers() {
        return shown(everybody(Revision::reviewers));
    }

    /** The people who translated it, as far as commits say so, sorted like the contributors. */
    public List<Contributor> translators() {
        return shown(everybody(Revision::translators));
    }

    /** The AI assistants that it was written with, sorted like the contributors. */
    public List<Contributor> tools() {
        return everybody(Revision::tools);
    }

    /** How many people wrote it who asked not to be named. */
    public int unnamed() {
        return (int)
                everybody(Revision::authors).stream().filter(one -> one.person().hidden()).count();
    }

    private static List<Contributor> shown(List<Contributor> all) {
        return all.stream().filter(one -> !one.person().bot() && !one.person().hidden()).toList();
    }

    private List<Contributor> everybody(Function<Revision, List<Person>> part) {
        Map<Person, Contributor> found = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change.counts()) {
                Revision revision = change.revision();
                part.apply(revision).forEach(person -> add(found, person, revision.time()));
            }
        }
        return found.isEmpty()
                ? List.of()
                : found.values().stream().sorted(MOST_COMMITS_FIRST).toList();
    }

    private Stream<Instant> times() {
        return changes.stream().filter(Change::counts).map(change -> change.revision().time());
    }

    private static void add(Map<Person, Contributor> found, Person person, Instant time) {
        found.merge(person, new Contributor(person, 1, time, time), FileHistory::sum);
    }

    private static Contributor sum(Contributor one, Contributor other) {
        return new Contributor(
                one.person(),
                one.commits() + other.commits(),
                one.first().isBefore(other.first()) ? one.first() : other.first(),
                one.last().isAfter(other.last()) ? one.last() : other.last());
    }
}
