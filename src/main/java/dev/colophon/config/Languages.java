package dev.colophon.config;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Language tags (BCP 47), and files and folders that are named after one. */
public final class Languages {
    private static final Pattern FOLDER =
            Pattern.compile("([a-z]{2})([-_]([a-z]{2}|[a-z]{4}|[0-9]{3}))?");

    private Languages() {}

    /**
     * The tag in its usual letter case: {@code pt-br} gives {@code pt-BR}; empty when it is none.
     */
    static Optional<String> normalise(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return locale.getLanguage().isEmpty()
                    ? Optional.empty()
                    : Optional.of(locale.toLanguageTag());
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /** The language that a folder is named after: {@code zh_hans} gives {@code zh-Hans}. */
    public static Optional<String> ofFolder(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return FOLDER.matcher(lower).matches() && isLanguage(lower.substring(0, 2))
                ? normalise(lower.replace('_', '-'))
                : Optional.empty();
    }

    private static boolean isLanguage(String code) {
        return Arrays.asList(Locale.getISOLanguages()).contains(code);
    }
}
