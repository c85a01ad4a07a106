package dev.colophon.freshness;

import dev.colophon.book.Book;
import dev.colophon.markdown.FrontMatter;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.SourcePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds which pages are translations of which: by what their front matter says, by their paths, and
 * by their places in books of one shape. A worker.
 */
final class TranslationFinder {
    static final String KEY = "translation-of";

    private final Site site;
    private final BookPairs books;
    private final Map<String, Page> bySource = new HashMap<>();
    private final Map<String, List<Page>> originals = new HashMap<>();
    private final Map<String, Pair> found = new LinkedHashMap<>();

    /** A translation and what it was made from. */
    record Pair(Page page, Page source) {}

    TranslationFinder(Site site, BookPairs books) {
        this.site = site;
        this.books = books;
        for (Page page : site.pages()) {
            bySource.putIfAbsent(page.source(), page);
            if (isOriginal(page)) {
                originals.computeIfAbsent(plainName(page), name -> new ArrayList<>()).add(page);
            }
        }
    }

    List<Pair> find() {
        for (Page page : site.pages()) {
            if (!isSummary(page)) {
                told(page).or(() -> byPath(page)).ifPresent(source -> pair(page, source));
            }
        }
        for (Book book : site.books()) {
            books.source(book).ifPresent(source -> BookPairs.byPlace(book, source, this::byPlace));
        }
        return List.copyOf(found.values());
    }

    private boolean isOriginal(Page page) {
        return page.language().equals(site.config().language()) && !isSummary(page);
    }

    private static boolean isSummary(Page page) {
        return page.book().config().summary().equals(Optional.of(page.source()));
    }

    private static String plain(Page page) {
        return PlainPath.of(page.source(), page.language());
    }

    private static String plainName(Page page) {
        return SourcePath.fileName(plain(page));
    }

    private void pair(Page page, Page source) {
        if (!source.language().equals(page.language())) {
            found.putIfAbsent(page.address(), new Pair(page, source));
        }
    }

    private Optional<Page> told(Page page) {
        FrontMatter.Field field = page.document().frontMatter().fields().get(KEY);
        return Optional.ofNullable(field)
                .flatMap(told -> told.values().stream().findFirst())
                .flatMap(path -> SourcePath.resolve(SourcePath.parent(page.source()), path))
                .map(bySource::get);
    }

    private Optional<Page> byPath(Page page) {
        if (page.language().equals(site.config().language())) {
            return Optional.empty();
        }
        Optional<Page> inBook =
                books.inSource(page)
                        .map(path -> PlainPath.of(path, page.language()))
                        .map(bySource::get);
        return inBook.or(() -> sameName(page));
    }

    /** In the same folder, else in the only one below it that has such a file. */
    private Optional<Page> sameName(Page page) {
        String wanted = plain(page);
        List<Page> candidates = originals.getOrDefault(plainName(page), List.of());
        List<Page> exact = candidates.stream().filter(one -> plain(one).equals(wanted)).toList();
        List<Page> below =
                candidates.stream().filter(one -> PlainPath.isBelow(plain(one), wanted)).toList();
        return exact.isEmpty() && below.size() > 1 ? Optional.empty() : first(exact, below);
    }

    private static Optional<Page> first(List<Page> exact, List<Page> below) {
        return exact.stream().findFirst().or(() -> below.stream().findFirst());
    }

    private void byPlace(String translation, String source) {
        Page page = bySource.get(translation);
        Page original = bySource.get(source);
        boolean free =
                page != null
                        && original != null
                        && !isSummary(page)
                        && found.values().stream()
                                .noneMatch(
                                        pair ->
                                                pair.source() == original
                                                        && pair.page().book() == page.book());
        if (free) {
            pair(page, original);
        }
    }
}
