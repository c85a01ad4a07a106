package dev.colophon.freshness;

import dev.colophon.freshness.TranslationFinder.Pair;
import dev.colophon.history.Change;
import dev.colophon.markdown.FrontMatter;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds out how far translations follow: what the source said in the commit that last changed the
 * translation's words is what was translated. A worker.
 */
final class TranslationReader {
    static final String KEY = "translated-at";
    private static final int MOST_STEPS = 8;

    private final Site site;
    private final BookPairs books;
    private final Optional<PastPages> past;

    /** With what pages said in former commits, where that is known. */
    TranslationReader(Site site, BookPairs books, Optional<PastPages> past) {
        this.site = site;
        this.books = books;
        this.past = past;
    }

    Translations read() {
        Map<String, List<Translation>> bySource = new LinkedHashMap<>();
        for (Pair pair : new TranslationFinder(site, books).find()) {
            String address = pair.source().address();
            List<Translation> all = bySource.computeIfAbsent(address, key -> new ArrayList<>());
            String language = pair.page().language();
            if (all.stream().noneMatch(one -> one.page().language().equals(language))) {
                all.add(translation(pair));
            }
        }
        return new Translations(works(bySource), books.ids());
    }

    private List<TranslatedPage> works(Map<String, List<Translation>> bySource) {
        return site.pages().stream()
                .filter(page -> bySource.containsKey(page.address()))
                .map(page -> new TranslatedPage(page, sorted(bySource.get(page.address()))))
                .toList();
    }

    private static List<Translation> sorted(List<Translation> translations) {
        return translations.stream()
                .sorted(Comparator.comparing(one -> one.page().language()))
                .toList();
    }

    private Translation translation(Pair pair) {
        Optional<String> basis = past.flatMap(known -> basis(pair.page(), known));
        Optional<List<SectionChange>> behind =
                basis.flatMap(
                        commit -> past.get().since(commit, names(pair.source()), pair.source()));
        return new Translation(
                pair.page(), pair.source(), behind.flatMap(any -> basis), behind.orElse(List.of()));
    }

    /** What a page was called, the present name first. */
    private static List<String> names(Page page) {
        return Stream.concat(
                        Stream.of(page.source()),
                        page.history().changes().stream().map(Change::path))
                .distinct()
                .toList();
    }

    private Optional<String> basis(Page page, PastPages known) {
        FrontMatter.Field told = page.document().frontMatter().fields().get(KEY);
        if (told != null) {
            return told.values().stream().findFirst().flatMap(known::commit);
        }
        List<Change> changes =
                page.history().changes().stream()
                        .filter(Change::counts)
                        .filter(change -> change.kind() != Change.Kind.DELETED)
                        .limit(MOST_STEPS)
                        .toList();
        Optional<String> commit = site.history().head();
        for (int i = 0; i < changes.size(); i++) {
            Change change = changes.get(i);
            String id = change.revision().id();
            Optional<List<SectionChange>> since =
                    i == 0
                            ? known.since(id, List.of(change.path()), page)
                            : known.between(change, changes.get(i - 1));
            // Corrections of slips and links are no work on a translation.
            if (!since.equals(Optional.of(List.of()))) {
                return commit;
            }
            commit = Optional.of(id);
        }
        return changes.isEmpty() ? Optional.empty() : commit;
    }
}
