package dev.colophon.freshness;

import dev.colophon.permalink.Ledger;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.Cache;
import dev.colophon.source.Memo;
import dev.colophon.source.SourceTree;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
    /** The changes of a site: of no other book, history, title or address. */
    private record Told(Site site, Ledger ledger, PageChanges changes) {

        boolean isOf(Site other, Ledger itsLedger) {
            return ledger == itsLedger
                    && site.books().equals(other.books())
                    && Page.areAlike(site.pages(), other.pages(), Told::isLike);
        }

        private static boolean isLike(Page one, Page other) {
            return one.history() == other.history()
                    && one.book() == other.book()
                    && one.title().equals(other.title())
                    && one.address().equals(other.address())
                    && one.source().equals(other.source());
        }
    }

    private final PastPages past;
    private final Memo<Page, Optional<Instant>> updated =
            new Memo<>(page -> page.history().updated());
    private Optional<Told> told = Optional.empty();

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
                                changes(site, ledger, known),
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

    /** The ledger is asked for last, as somebody may still be reading it. */
    private PageChanges changes(Site site, Supplier<Ledger> ledger, PastPages known) {
        if (told.isPresent() && told.get().isOf(site, ledger.get())) {
            return told.get().changes();
        }
        PageChanges changes = new PageChangesReader(site, ledger, known).read();
        told = Optional.of(new Told(site, ledger.get(), changes)).filter(any -> known.isSound());
        return changes;
    }

    private static Optional<Instant> now(Site site, PastPages past) {
        return past.time(site.history().head().orElseThrow());
    }

    /** Counted up to the newest commit, so that the site of a commit is the same for ever. */
    private Set<String> stale(Site site, PastPages past) {
        return now(site, past)
                .map(time -> time.atZone(ZoneOffset.UTC).minus(site.config().freshness().bound()))
                .map(limit -> untouchedSince(site, limit.toInstant()))
                .orElse(Set.of());
    }

    private Set<String> untouchedSince(Site site, Instant limit) {
        Map<Page, Optional<Instant>> times = updated.of(site.pages());
        return site.pages().stream()
                .filter(page -> times.get(page).filter(limit::isAfter).isPresent())
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
