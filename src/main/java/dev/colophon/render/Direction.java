package dev.colophon.render;

import java.util.Locale;
import java.util.Set;

/** Which way a language is written, also one that the theme has no words in. */
final class Direction {
    private static final Set<String> LANGUAGES =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi");
    private static final Set<String> SCRIPTS =
            Set.of("Adlm", "Arab", "Aran", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa");

    private Direction() {}

    static boolean isRightToLeft(String language) {
        Locale locale = Locale.forLanguageTag(language);
        return locale.getScript().isEmpty()
                ? LANGUAGES.contains(language.split("-", 2)[0].toLowerCase(Locale.ROOT))
                : SCRIPTS.contains(locale.getScript());
    }
}
