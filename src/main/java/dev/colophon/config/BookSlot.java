package dev.colophon.config;

import dev.colophon.source.SourcePath;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A place for a book that was found, before its own config is read.
 *
 * @param config its {@code book.toml} or {@code .gitbook.yaml}, or else its folder
 * @param id the book's id
 * @param path the book's address
 * @param language the book's language, where its own config does not tell
 */
record BookSlot(String config, String id, String path, String language) {

    /** The only book of a site, at its root. */
    static BookSlot single(String config, String folder, String language) {
        return new BookSlot(config, id(folder), "", language);
    }

    /**
     * A book's id after its folder. The repository's root has no name that is the same on every
     * machine, so its book is called {@code book}.
     */
    static String id(String folder) {
        return slug(SourcePath.fileName(folder));
    }

    /** Lower-case letters, digits and hyphens: {@code Über uns} gives {@code uber-uns}. */
    static String slug(String text) {
        String slug =
                Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "book" : slug;
    }
}
