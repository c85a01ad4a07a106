package dev.colophon.history;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells who is who. Signatures with one email are one person, called as in the newest of them, or
 * as the mailmap says; the two forms of a forge's {@code noreply} address are one email. Somebody
 * who also commits with another email, under the same name, is the person that the {@code noreply}
 * address names, unless two such people share that name.
 */
final class People {
    /** The signature that gives the name: from the mailmap, not empty, newest. */
    private static final Comparator<Signature> BEST =
            Comparator.comparing(Signature::mapped)
                    .thenComparing(signature -> !signature.identity().name().isEmpty())
                    .thenComparing(Signature::time);

    private final Map<String, String> accounts = new HashMap<>();
    private final Map<String, Person> persons = new HashMap<>();

    private People() {}

    static People of(Collection<Signature> signatures) {
        People people = new People();
        people.findAccounts(signatures);
        people.findPersons(signatures);
        return people;
    }

    private void findAccounts(Collection<Signature> signatures) {
        Map<String, Set<String>> byName = new HashMap<>();
        signatures.stream()
                .map(Signature::identity)
                .filter(one -> one.profile().isPresent() && !one.bot() && !one.name().isEmpty())
                .forEach(one -> add(byName, one.plainName(), Set.of(one.key())));
        Map<String, Set<String>> candidates = new HashMap<>();
        signatures.stream()
                .map(Signature::identity)
                .filter(one -> one.profile().isEmpty() && !one.bot())
                .forEach(
                        one ->
                                add(
                                        candidates,
                                        one.key(),
                                        byName.getOrDefault(one.plainName(), Set.of())));
        candidates.forEach(
                (key, profiles) -> {
                    if (profiles.size() == 1) {
                        accounts.put(key, profiles.iterator().next());
                    }
                });
    }

    private static void add(Map<String, Set<String>> sets, String key, Set<String> values) {
        sets.computeIfAbsent(key, none -> new TreeSet<>()).addAll(values);
    }

    private void findPersons(Collection<Signature> signatures) {
        Map<String, Signature> best = new HashMap<>();
        Map<String, String> profiles = new HashMap<>();
        for (Signature signature : signatures) {
            String key = key(signature.identity());
            best.merge(key, signature, (one, other) -> BEST.compare(one, other) < 0 ? other : one);
            signature.identity().profile().ifPresent(profile -> profiles.putIfAbsent(key, profile));
        }
        best.forEach(
                (key, signature) ->
                        persons.put(
                                key,
                                new Person(
                                        signature.identity().displayName(),
                                        Optional.ofNullable(profiles.get(key)),
                                        signature.identity().bot())));
    }

    private String key(Identity identity) {
        return accounts.getOrDefault(identity.key(), identity.key());
    }

    /** One of the signatures' people. */
    Person person(Identity identity) {
        return persons.get(key(identity));
    }
}
