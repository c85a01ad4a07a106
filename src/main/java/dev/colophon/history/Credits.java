package dev.colophon.history;

import dev.colophon.history.Draft.Part;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Gives each commit the people who made it: the same person in all of them. Few people sign many
 * commits, so each signature is looked at once, as of the newest commit that has it.
 */
final class Credits {
    private static final Comparator<Identity> ORDER =
            Comparator.comparing(Identity::email).thenComparing(Identity::name);

    private final Map<Identity, Person> persons = new HashMap<>();

    Credits(Mailmap mailmap, Roster roster, Collection<Draft> drafts) {
        Map<Identity, Instant> newest = new HashMap<>();
        for (Draft draft : drafts) {
            for (Draft.Signer signer : draft.signers()) {
                newest.merge(signer.identity(), draft.time(), Credits::later);
            }
        }
        List<Signature> signatures =
                newest.keySet().stream()
                        .sorted(ORDER)
                        .map(one -> new Signature(mailmap.resolve(one), one, newest.get(one)))
                        .toList();
        People people = People.of(signatures, roster);
        signatures.forEach(one -> persons.put(one.written(), people.person(one)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** Somebody who is named in a commit, and for what. */
    private record Named(Part part, Person person) {}

    /** One of the drafts with its people. */
    Revision revision(Draft draft) {
        List<Named> all =
                draft.signers().stream()
                        .map(one -> new Named(one.part(), persons.get(one.identity())))
                        .toList();
        return new Revision(
                draft.id(),
                draft.time(),
                people(all, Credits::isAuthor),
                people(all, one -> one.part() == Part.REVIEWER),
                people(all, one -> one.part() == Part.TRANSLATOR),
                people(all, Credits::isTool),
                draft.subject());
    }

    /** A tool wrote what it signed, and nothing that it is only named in. */
    private static boolean isAuthor(Named one) {
        return one.part() == Part.AUTHOR || one.part() == Part.CO_AUTHOR && !isTool(one);
    }

    private static boolean isTool(Named one) {
        return one.person().kind() == Person.Kind.TOOL;
    }

    private static List<Person> people(List<Named> all, Predicate<Named> wanted) {
        return all.stream().filter(wanted).map(Named::person).distinct().toList();
    }
}
