package dev.colophon.config;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The values of an enum as the config writes them: in kebab-case. */
final class Choices {

    private Choices() {}

    static <E extends Enum<E>> Optional<E> of(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> name(value).equals(text))
                .findFirst();
    }

    /** For messages: {@code `error`, `warning`, `info` or `off`}. */
    static <E extends Enum<E>> String names(Class<E> type) {
        String names =
                Arrays.stream(type.getEnumConstants())
                        .map(value -> "`" + name(value) + "`")
                        .collect(Collectors.joining(", "));
        int last = names.lastIndexOf(", ");
        return names.substring(0, last) + " or " + names.substring(last + 2);
    }

    /** The value of a key; absent, and reported, when it is none of the enum's. */
    static <E extends Enum<E>> Optional<E> read(Fields fields, String key, Class<E> type) {
        Optional<String> text = fields.text(key);
        Optional<E> value = text.flatMap(written -> of(type, written));
        if (text.isPresent() && value.isEmpty()) {
            String message = "`" + key + "` is `" + text.get() + "`; expected " + names(type);
            fields.invalid(fields.at(key), message, "");
        }
        return value;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
