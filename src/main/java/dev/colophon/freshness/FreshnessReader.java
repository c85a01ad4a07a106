package dev.colophon.freshness;

import dev.colophon.history.Revisions;
import dev.colophon.permalink.Ledger;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.Cache;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Finds out what changed when, from the history of a site's pages. */
public final class FreshnessReader {
    private final Path root;
    private final Cache cache;

    /** With the repository's root, and what earlier readings have kept. */
    public FreshnessReader(Path root, Cache cache) {
        this.root = root;
        this.cache = cache;
    }

    /** With the former addresses, which tell of pages that are gone. */
    public Freshness read(Site site, Ledger ledger) {
        return with(
                site,
                past ->
                        new Freshness(
                                translations(site, Optional.of(past)),
                                new PageChangesReader(site, ledger, past).read(),
                                stale(site, past)),
                () ->
                        new Freshness(
                                translations(site, Optional.empty()), PageChanges.NONE, Set.of()));
    }

    /** How far translations follow, and nothing else. */
    public Translations translations(Site site) {
        return with(
                site,
                past -> translations(site, Optional.of(past)),
                () -> translations(site, Optional.empty()));
    }

    private <T> T with(Site site, Function<PastPages, T> known, Supplier<T> unknown) {
        Optional<String> head = site.history().head();
        Optional<Revisions> opened = head.flatMap(id -> Revisions.open(root));
        if (opened.isEmpty()) {
            return unknown.get();
        }
        try (Revisions revisions = opened.get()) {
            PastPages past = new PastPages(revisions, head.orElseThrow(), cache);
            T result = known.apply(past);
            past.keep();
            return result;
        }
    }

    /** Counted up to the newest commit, so that the site of a commit is the same for ever. */
    private static Set<String> stale(Site site, PastPages past) {
        Optional<Period> after = site.config().freshness().staleAfter();
        Optional<Instant> now = past.time(site.history().head().orElseThrow());
        if (after.isEmpty() || now.isEmpty()) {
            return Set.of();
        }
        Instant limit = now.get().atZone(ZoneOffset.UTC).minus(after.get()).toInstant();
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
