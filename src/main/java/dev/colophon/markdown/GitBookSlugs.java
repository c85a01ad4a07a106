package dev.colophon.markdown;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * GitBook's anchors, those that are not plain ASCII made once: through a history the same headings
 * come again and again, and Chinese and Japanese ones take long. Safe for several threads.
 */
public final class GitBookSlugs {
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** See {@link Slug#gitBook}. */
    public String of(String text) {
        return Slug.isAscii(text) ? Slug.gitBook(text) : known.computeIfAbsent(text, Slug::gitBook);
    }
}
