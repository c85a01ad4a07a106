package dev.colophon.freshness;

import dev.colophon.site.Page;
import java.util.List;
import java.util.Optional;

/**
 * A page and its translations.
 *
 * @param source the page as it was first written
 * @param translations in the order of their languages, at most one for each
 */
public record TranslatedPage(Page source, List<Translation> translations) {
    public TranslatedPage {
        translations = List.copyOf(translations);
    }

    /** The translation to a language, if there is one. */
    public Optional<Translation> in(String language) {
        return translations.stream()
                .filter(one -> one.page().language().equals(language))
                .findFirst();
    }
}
