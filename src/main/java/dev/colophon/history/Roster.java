package dev.colophon.history;

import dev.colophon.config.ContributorConfig;
import dev.colophon.config.PeopleConfig;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The people and the automatic accounts that the config names, by what they sign with. */
final class Roster {
    private final List<ContributorConfig> contributors;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Pattern> bots;

    Roster(PeopleConfig config) {
        contributors = config.contributors();
        bots = config.bots().stream().map(Roster::pattern).toList();
        for (int i = 0; i < contributors.size(); i++) {
            ContributorConfig one = contributors.get(i);
            add(one.name(), i);
            for (String other : one.alsoKnownAs()) {
                add(other, i);
            }
            int number = i;
            one.profile().ifPresent(profile -> numbers.putIfAbsent(plain(profile), number));
        }
    }

    private void add(String nameOrEmail, int number) {
        numbers.putIfAbsent(plain(nameOrEmail), number);
        new Identity("", nameOrEmail)
                .profile()
                .ifPresent(profile -> numbers.putIfAbsent(plain(profile), number));
    }

    private static String plain(String text) {
        return new Identity(text, "").plainName();
    }

    /** A pattern where {@code *} stands for any text and letter case does not count. */
    private static Pattern pattern(String text) {
        String regex =
                List.of(plain(text).split("\\*", -1)).stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*"));
        return Pattern.compile(regex, Pattern.DOTALL);
    }

    /** The number of the contributor whose signature this is: by email, by profile, by name. */
    Optional<Integer> find(Signature signature) {
        return find(signature.identity()).or(() -> find(signature.written()));
    }

    private Optional<Integer> find(Identity identity) {
        return Optional.ofNullable(numbers.get(plain(identity.email())))
                .or(() -> identity.profile().map(profile -> numbers.get(plain(profile))))
                .or(() -> Optional.ofNullable(numbers.get(identity.plainName())));
    }

    ContributorConfig get(int number) {
        return contributors.get(number);
    }

    boolean isBot(Signature signature) {
        return isBot(signature.identity()) || isBot(signature.written());
    }

    private boolean isBot(Identity identity) {
        String email = identity.email().toLowerCase(Locale.ROOT);
        return bots.stream()
                .anyMatch(
                        bot ->
                                bot.matcher(identity.plainName()).matches()
                                        || bot.matcher(email).matches());
    }
}
