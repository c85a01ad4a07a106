package dev.colophon.config;

import java.time.Period;
import java.util.Map;
import java.util.Optional;

/**
 * What counts as old, and which books are translations where their places do not tell.
 *
 * @param staleAfter how long a page may be untouched without a word about it; absent for ever
 * @param translations the id of a translated book, and that of the book it was made from
 */
public record FreshnessConfig(Optional<Period> staleAfter, Map<String, String> translations) {
    private static final Period LONG = Period.ofMonths(24);

    public FreshnessConfig {
        translations = Map.copyOf(translations);
    }

    /** How long a page may be untouched before somebody is asked to look at it. */
    public Period bound() {
        return staleAfter.orElse(LONG);
    }
}
