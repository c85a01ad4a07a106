package dev.colophon.config;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the key {@code formats}: a truth value, or a list of formats; absent where it is not there.
 */
final class FormatsReader {
    private static final String KEY = "formats";

    private FormatsReader() {}

    static Optional<Set<Format>> read(Fields site) {
        List<String> written = site.texts(KEY);
        if (written.isEmpty() && !site.isEmptyList(KEY)) {
            return Optional.empty();
        }
        if (written.equals(List.of("true"))) {
            return Optional.of(EnumSet.allOf(Format.class));
        }
        Set<Format> formats = EnumSet.noneOf(Format.class);
        if (!written.equals(List.of("false"))) {
            written.forEach(name -> format(site, name).ifPresent(formats::add));
        }
        return Optional.of(formats);
    }

    private static Optional<Format> format(Fields site, String name) {
        Optional<Format> format = Choices.of(Format.class, name);
        if (format.isEmpty()) {
            String message = "`" + KEY + "` has `" + name + "`; expected `true`, `false` or a list";
            String hint = "the formats are " + Choices.names(Format.class);
            site.invalid(site.at(KEY), message + " of formats", hint);
        }
        return format;
    }
}
