package dev.colophon.permalink;

import org.jspecify.annotations.Nullable;

/**
 * A part of a page's text. Equal where the texts are, so that one stands for all versions of all
 * pages that have it, and is parsed once if ever.
 */
final class TextPart {
    private final String page;
    private final int start;
    private final int end;
    private final int hash;
    private final int lines;
    private @Nullable Fingerprint words;
    private @Nullable Passage passage;

    /** From one offset to another, with the hash code and the number of lines of what is there. */
    TextPart(String page, int start, int end, int hash, int lines) {
        this.page = page;
        this.start = start;
        this.end = end;
        this.hash = hash;
        this.lines = lines;
    }

    String text() {
        return page.substring(start, end);
    }

    int length() {
        return end - start;
    }

    int lines() {
        return lines;
    }

    /** The same without the rest of its page, which may be forgotten then. */
    TextPart alone() {
        return new TextPart(text(), 0, length(), hash, lines);
    }

    /** Whether the first lines are the same: the headings, but for the part above the first. */
    boolean startsLike(TextPart other) {
        int newline = page.indexOf('\n', start);
        int line = newline < 0 || newline >= end ? length() : newline + 1 - start;
        return line <= other.length() && page.regionMatches(start, other.page, other.start, line);
    }

    /** Whether this is what stands in a text from an offset on. */
    boolean isIn(String text, int at) {
        return page.regionMatches(start, text, at, length());
    }

    /** What its Markdown says, without a look into it. */
    Fingerprint words() {
        if (words == null) {
            words = Fingerprint.of(text());
        }
        return words;
    }

    /** What is in it; null when nobody has read it yet. */
    @Nullable Passage passage() {
        return passage;
    }

    Passage keep(Passage read) {
        passage = read;
        return read;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof TextPart that
                        && hash == that.hash
                        && length() == that.length()
                        && isIn(that.page, that.start);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
