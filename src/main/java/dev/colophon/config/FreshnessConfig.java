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
    public FreshnessConfig {
        translations = Map.copyOf(translations);
    }
}
