package dev.colophon.freshness;

/**
 * What changed when.
 *
 * @param translations how far translations follow
 * @param changes what is new, changed, moved and removed
 */
public record Freshness(Translations translations, PageChanges changes) {
    /** Where nothing is known. */
    public static final Freshness NONE = new Freshness(Translations.NONE, PageChanges.NONE);
}
