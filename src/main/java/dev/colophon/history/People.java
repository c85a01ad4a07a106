package dev.colophon.history;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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
        Map<String, Set<String>> candidates = new HashMap<>();
        List<Identity> people =
                signatures.stream().map(Signature::identity).filter(one -> !one.bot()).toList();
        people.stream()
                .filter(one -> one.profile().isPresent() && !one.name().isEmpty())
                .forEach(one -> add(byName, one.plainName(), Set.of(one.key())));
        for (Identity one : people) {
            if (one.profile().isEmpty()) {
                add(candidates, one.key(), byName.getOrDefault(one.plainName(), Set.of()));
            }
        }
        candidates.values().removeIf(profiles -> profiles.size() != 1);
        candidates.forEach((key, profiles) -> accounts.put(key, profiles.iterator().next()));
    }

    private static void add(Map<String, Set<String>> sets, String key, Set<String> values) {
        sets.computeIfAbsent(key, none -> new TreeSet<>()).addAll(values);
    }

    private void findPersons(Collection<Signature> signatures) {
        Map<String, Signature> best = new HashMap<>();
        Map<String, String> profiles = new HashMap<>();
        for (Signature one : signatures) {
            String key = key(one.identity());
            best.merge(key, one, (old, other) -> BEST.compare(old, other) < 0 ? other : old);
            one.identity().profile().ifPresent(profile -> profiles.putIfAbsent(key, profile));
        }
        best.forEach((key, one) -> persons.put(key, person(one.identity(), profiles.get(key))));
    }

    private static Person person(Identity identity, @Nullable String profile) {
        return new Person(identity.displayName(), Optional.ofNullable(profile), identity.bot());
    }

    private String key(Identity identity) {
        return accounts.getOrDefault(identity.key(), identity.key());
    }

    /** One of the signatures' people. */
    Person person(Identity identity) {
        return persons.get(key(identity));
    }
}
