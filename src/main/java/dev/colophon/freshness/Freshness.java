package dev.colophon.freshness;

/**
 * What changed when.
 *
 * @param translations how far translations follow
 */
public record Freshness(Translations translations) {
    /** Where nothing is known. */
    public static final Freshness NONE = new Freshness(Translations.NONE);
}
