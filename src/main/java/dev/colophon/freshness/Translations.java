package dev.colophon.freshness;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.site.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which pages of a site are translations of which, and how far each follows.
 *
 * @param works the pages that have translations, in the order of the site
 * @param books the id of a translated book, and that of the book it was made from
 */
public record Translations(List<TranslatedPage> works, Map<String, String> books) {
    /** Of a site in one language. */
    public static final Translations NONE = new Translations(List.of(), Map.of());

    private static final int MOST_NAMES = 3;

    public Translations {
        works = List.copyOf(works);
        books = Map.copyOf(books);
    }

    /** The works by the address of each of their pages. */
    public Map<String, TranslatedPage> byAddress() {
        Map<String, TranslatedPage> found = new HashMap<>();
        for (TranslatedPage work : works) {
            found.put(work.source().address(), work);
            work.translations().forEach(one -> found.put(one.page().address(), work));
        }
        return found;
    }

    /** The languages that anything is translated to, sorted. */
    public List<String> languages() {
        return works.stream()
                .flatMap(work -> work.translations().stream())
                .map(one -> one.page().language())
                .distinct()
                .sorted()
                .toList();
    }

    /** A finding for each translation whose source has moved on. */
    public List<Diagnostic> diagnostics() {
        return works.stream()
                .flatMap(work -> work.translations().stream())
                .filter(Translation::isOutdated)
                .map(Translations::diagnostic)
                .toList();
    }

    private static Diagnostic diagnostic(Translation translation) {
        List<SectionChange> behind = translation.behind();
        Page source = translation.source();
        String names =
                behind.stream()
                        .limit(MOST_NAMES)
                        .map(one -> one.title().isEmpty() ? source.title() : one.title())
                        .map(title -> "`" + title + "`")
                        .collect(Collectors.joining(", "));
        int more = behind.size() - MOST_NAMES;
        String sections = behind.size() == 1 ? " section" : " sections";
        return new Diagnostic(
                Rule.TRANSLATION_OUTDATED,
                Location.of(translation.page().source()),
                behind.size()
                        + sections
                        + " of `"
                        + source.source()
                        + "` changed since this translation of it: "
                        + names
                        + (more > 0 ? " and " + more + " more" : ""),
                hint(translation));
    }

    private static String hint(Translation translation) {
        Optional<String> since = translation.basis().map(basis -> basis.substring(0, 10));
        return since.map(id -> "see `git diff " + id + " -- " + translation.source().source() + "`")
                .orElse("");
    }
}
