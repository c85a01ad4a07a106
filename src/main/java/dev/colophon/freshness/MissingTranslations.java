package dev.colophon.freshness;

import dev.colophon.book.Book;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the pages that are not translated yet: those of a book that is translated as another book,
 * and those of a book that has translations of some of its own pages. A worker.
 */
public final class MissingTranslations {
    private final Site site;
    private final Translations translations;
    private final List<MissingTranslation> missing = new ArrayList<>();

    private MissingTranslations(Site site, Translations translations) {
        this.site = site;
        this.translations = translations;
    }

    /** By translated book and language, in the order of the sources. */
    public static List<MissingTranslation> find(Site site, Translations translations) {
        return translations.works().isEmpty() && translations.books().isEmpty()
                ? List.of()
                : new MissingTranslations(site, translations).find();
    }

    private List<MissingTranslation> find() {
        for (Book book : site.books()) {
            String source = translations.books().get(book.config().id());
            Optional<Book> original =
                    site.books().stream()
                            .filter(one -> one.config().id().equals(source))
                            .findFirst();
            original.ifPresent(from -> add(from, book, book.config().language()));
            translationsIn(book)
                    .filter(one -> one.source().book() == book)
                    .map(one -> one.page().language())
                    .distinct()
                    .sorted()
                    .forEach(language -> add(book, book, language));
        }
        return missing;
    }

    private Stream<Translation> translationsIn(Book book) {
        return translations.works().stream()
                .flatMap(work -> work.translations().stream())
                .filter(one -> one.page().book() == book);
    }

    private void add(Book from, Book to, String language) {
        List<Translation> there =
                translationsIn(to)
                        .filter(one -> from != to || one.page().language().equals(language))
                        .toList();
        Set<String> translated = new HashSet<>();
        there.forEach(one -> translated.add(one.source().address()));
        TranslatedPaths paths = new TranslatedPaths(to, there);
        for (Page page : site.pages(from)) {
            if (isOriginal(page, language) && !translated.contains(page.address())) {
                String file = paths.of(page.source());
                missing.add(new MissingTranslation(page, language, to, file));
            }
        }
    }

    private static boolean isOriginal(Page page, String language) {
        Optional<String> summary = page.book().config().summary();
        return page.language().equals(page.book().config().language())
                && !page.language().equals(language)
                && !summary.equals(Optional.of(page.source()));
    }
}
