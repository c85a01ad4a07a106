package dev.colophon.history;

import dev.colophon.history.Draft.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Gives each commit the people who made it: the same person in all of them. */
final class Credits {
    private final Mailmap mailmap;
    private final People people;

    Credits(Mailmap mailmap, Roster roster, Collection<Draft> drafts) {
        this.mailmap = mailmap;
        List<Signature> signatures = new ArrayList<>();
        for (Draft draft : drafts) {
            draft.signers().forEach(signer -> signatures.add(signature(draft, signer)));
        }
        people = People.of(signatures, roster);
    }

    private Signature signature(Draft draft, Draft.Signer signer) {
        Identity written = signer.identity();
        return new Signature(mailmap.resolve(written), written, draft.time());
    }

    /** One of the drafts with its people. */
    Revision revision(Draft draft) {
        List<Person> authors = people(draft, part -> part == Part.AUTHOR);
        List<Person> helpers = people(draft, part -> part == Part.CO_AUTHOR);
        List<Person> all = new ArrayList<>(authors);
        helpers.stream().filter(one -> !isTool(one)).forEach(all::add);
        return new Revision(
                draft.id(),
                draft.time(),
                all.stream().distinct().toList(),
                people(draft, part -> part == Part.REVIEWER),
                people(draft, part -> part == Part.TRANSLATOR),
                people(draft, part -> true).stream().filter(Credits::isTool).toList(),
                draft.subject());
    }

    private static boolean isTool(Person person) {
        return person.kind() == Person.Kind.TOOL;
    }

    private List<Person> people(Draft draft, Predicate<Part> wanted) {
        return draft.signers().stream()
                .filter(signer -> wanted.test(signer.part()))
                .map(signer -> people.person(signature(draft, signer)))
                .distinct()
                .toList();
    }
}
