package dev.colophon.history;

import dev.colophon.config.ContributorConfig;
import dev.colophon.history.Person.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells who is who. First the config has its say. Signatures with one email are one person, called
 * as in the newest of them, or as the mailmap says; the two forms of a forge's {@code noreply}
 * address are one email. Somebody who also commits with another email, under the same name, is the
 * person that the {@code noreply} address names, unless two such people share that name. What is
 * then still called the same is the same.
 */
final class People {
    /** The signature that gives the name: from the mailmap, not empty, newest. */
    private static final Comparator<Signature> BEST =
            Comparator.comparing(Signature::mapped)
                    .thenComparing(signature -> !signature.identity().name().isEmpty())
                    .thenComparing(Signature::time)
                    .thenComparing(signature -> signature.identity().name());

    /** {@code Ada Lovelace (Analytical Engines)}, as a mailmap may call somebody. */
    private static final Pattern ORGANIZATION = Pattern.compile("([^()]+?) \\(([^()]+)\\)");

    private final Roster roster;
    private final Map<Signer, String> keys = new HashMap<>();
    private final Map<String, String> accounts = new HashMap<>();
    private final Map<String, Person> persons = new HashMap<>();

    private People(Roster roster) {
        this.roster = roster;
    }

    /** Somebody in a commit, whenever that was. */
    private record Signer(Identity identity, Identity written) {
        static Signer of(Signature signature) {
            return new Signer(signature.identity(), signature.written());
        }
    }

    static People of(Collection<Signature> signatures, Roster roster) {
        People people = new People(roster);
        signatures.forEach(
                one -> people.keys.computeIfAbsent(Signer.of(one), key -> people.firstKey(one)));
        people.findAccounts();
        people.findPersons(signatures);
        return people;
    }

    /** The same for all signatures that are surely of one person. */
    private String firstKey(Signature one) {
        Identity identity = one.identity();
        Optional<String> tool = Assistants.find(identity).or(() -> Assistants.find(one.written()));
        return roster.find(one)
                .map(number -> "config " + number)
                .or(() -> tool.map(name -> "tool " + name))
                .orElseGet(() -> roster.isBot(one) ? identity.botKey() : identity.key());
    }

    private void findAccounts() {
        Map<String, Set<String>> byName = new HashMap<>();
        Map<String, Set<String>> candidates = new HashMap<>();
        keys.forEach(
                (signer, key) -> {
                    if (isAccount(key) && !signer.identity().name().isEmpty()) {
                        add(byName, signer.identity().plainName(), Set.of(key));
                    }
                });
        keys.forEach(
                (signer, key) -> {
                    if (kind(key) == Kind.HUMAN && !isAccount(key) && !isListed(key)) {
                        String name = signer.identity().plainName();
                        add(candidates, key, byName.getOrDefault(name, Set.of()));
                    }
                });
        candidates.values().removeIf(profiles -> profiles.size() != 1);
        candidates.forEach((key, profiles) -> accounts.put(key, profiles.iterator().next()));
    }

    private static void add(Map<String, Set<String>> sets, String key, Set<String> values) {
        sets.computeIfAbsent(key, none -> new TreeSet<>()).addAll(values);
    }

    private void findPersons(Collection<Signature> signatures) {
        Map<String, Signature> best = new TreeMap<>();
        Map<String, String> profiles = new HashMap<>();
        for (Signature one : signatures) {
            String key = key(one);
            best.merge(key, one, (old, other) -> BEST.compare(old, other) < 0 ? other : old);
            one.identity().profile().ifPresent(profile -> profiles.putIfAbsent(key, profile));
        }
        Map<String, Person> byName = new HashMap<>();
        best.forEach(
                (key, one) -> {
                    Optional<String> profile = Optional.ofNullable(profiles.get(key));
                    Person person = person(key, one, profile);
                    boolean isPlain = profile.isEmpty() && !isListed(key) && !person.bot();
                    Person same =
                            isPlain && !one.identity().name().isEmpty()
                                    ? byName.computeIfAbsent(
                                            one.identity().plainName(), name -> person)
                                    : person;
                    persons.put(key, same);
                });
    }

    private Person person(String key, Signature one, Optional<String> profile) {
        int number = persons.size() + 1;
        if (isListed(key)) {
            return listed(number, roster.get(Integer.parseInt(key.substring(7))), profile);
        }
        Kind kind = kind(key);
        Optional<String> none = Optional.empty();
        return kind == Kind.TOOL
                ? new Person(number, key.substring(5), none, kind, none, none, false)
                : named(number, one, profile, kind);
    }

    private static Person named(int number, Signature one, Optional<String> profile, Kind kind) {
        String name = one.identity().displayName();
        Optional<String> none = Optional.empty();
        Matcher of = ORGANIZATION.matcher(name);
        return one.mapped() && of.matches()
                ? new Person(
                        number, of.group(1), profile, kind, none, Optional.of(of.group(2)), false)
                : new Person(number, name, profile, kind, none, none, false);
    }

    private static Person listed(int number, ContributorConfig config, Optional<String> profile) {
        Optional<String> none = Optional.empty();
        return config.hidden()
                ? new Person(number, Person.UNNAMED, none, Kind.HUMAN, none, none, true)
                : new Person(
                        number,
                        new Identity(config.name(), "").displayName(),
                        config.profile().or(() -> profile),
                        Kind.HUMAN,
                        config.role().map(Identity::clean),
                        config.organization().map(Identity::clean),
                        false);
    }

    private static Kind kind(String key) {
        return key.startsWith("bot ") ? Kind.BOT : key.startsWith("tool ") ? Kind.TOOL : Kind.HUMAN;
    }

    private static boolean isListed(String key) {
        return key.startsWith("config ");
    }

    private static boolean isAccount(String key) {
        return key.startsWith("https://");
    }

    private String key(Signature one) {
        String key = keys.get(Signer.of(one));
        return accounts.getOrDefault(key, key);
    }

    /** One of the signatures' people. */
    Person person(Signature one) {
        return persons.get(key(one));
    }
}
