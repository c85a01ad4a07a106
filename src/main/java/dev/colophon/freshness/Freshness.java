package dev.colophon.freshness;

import java.util.Set;

/**
 * What changed when.
 *
 * @param translations how far translations follow
 * @param changes what is new, changed, moved and removed
 * @param stale the addresses of pages that nobody touched for longer than the config says, else for
 *     two years
 */
public record Freshness(Translations translations, PageChanges changes, Set<String> stale) {
    /** Where nothing is known. */
    public static final Freshness NONE =
            new Freshness(Translations.NONE, PageChanges.NONE, Set.of());

    public Freshness {
        stale = Set.copyOf(stale);
    }
}
