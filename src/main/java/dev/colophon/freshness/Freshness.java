package dev.colophon.freshness;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What changed when.
 *
 * @param translations how far translations follow
 * @param changes what is new, changed, moved and removed
 * @param stale the addresses of pages that nobody touched for longer than the config says, else for
 *     two years
 * @param now when the newest commit was made, up to which time is counted, so that the site of a
 *     commit is the same for ever; absent without a history
 */
public record Freshness(
        Translations translations, PageChanges changes, Set<String> stale, Optional<Instant> now) {
    /** Where nothing is known. */
    public static final Freshness NONE =
            new Freshness(Translations.NONE, PageChanges.NONE, Set.of(), Optional.empty());

    public Freshness {
        stale = Set.copyOf(stale);
    }
}
