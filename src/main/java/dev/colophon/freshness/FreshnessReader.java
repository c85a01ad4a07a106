package dev.colophon.freshness;

import dev.colophon.permalink.Ledger;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.Cache;
import dev.colophon.source.SourceTree;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Finds out what changed when, from the history of a site's pages. It remembers what it has read,
 * for whoever reads a site again and again. For one thread.
 */
public final class FreshnessReader {
    private final PastPages past;

    /**
     * With the repository's root, the files that the sites are made of, and what earlier readings
     * have kept.
     */
    public FreshnessReader(Path root, SourceTree sources, Cache cache) {
        past = new PastPages(root, sources, cache);
    }

    /** With the former addresses, which tell of pages that are gone; they are asked for late. */
    public Freshness read(Site site, Supplier<Ledger> ledger) {
        return with(
                site,
                known ->
                        new Freshness(
                                translations(site, Optional.of(known)),
                                new PageChangesReader(site, ledger, known).read(),
                                stale(site, known),
                                now(site, known)),
                () ->
                        new Freshness(
                                translations(site, Optional.empty()),
                                PageChanges.NONE,
                                Set.of(),
                                Optional.empty()));
    }

    /** How far translations follow, and nothing else. */
    public Translations translations(Site site) {
        return with(
                site,
                known -> translations(site, Optional.of(known)),
                () -> translations(site, Optional.empty()));
    }

    private <T> T with(Site site, Function<PastPages, T> known, Supplier<T> unknown) {
        if (site.history().head().isEmpty()) {
            return unknown.get();
        }
        past.begin(site);
        try (past) {
            T result = known.apply(past);
            past.keep();
            return result;
        }
    }

    private static Optional<Instant> now(Site site, PastPages past) {
        return past.time(site.history().head().orElseThrow());
    }

    /** Counted up to the newest commit, so that the site of a commit is the same for ever. */
    private static Set<String> stale(Site site, PastPages past) {
        return now(site, past)
                .map(time -> time.atZone(ZoneOffset.UTC).minus(site.config().freshness().bound()))
                .map(limit -> untouchedSince(site, limit.toInstant()))
                .orElse(Set.of());
    }

    private static Set<String> untouchedSince(Site site, Instant limit) {
        return site.pages().stream()
                .filter(page -> page.history().updated().filter(limit::isAfter).isPresent())
                .map(Page::address)
                .collect(Collectors.toSet());
    }

    private static Translations translations(Site site, Optional<PastPages> past) {
        BookPairs books = BookPairs.of(site);
        boolean one =
                site.pages().stream()
                        .allMatch(page -> page.language().equals(site.config().language()));
        return one
                ? new Translations(List.of(), books.ids())
                : new TranslationReader(site, books, past).read();
    }
}
