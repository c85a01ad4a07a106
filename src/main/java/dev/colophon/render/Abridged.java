package dev.colophon.render;

import dev.colophon.source.CodePoints;

/** A text cut to what fits, at the end of a word. */
final class Abridged {
    private Abridged() {}

    static String to(int most, String text) {
        if (!CodePoints.hasMore(most, text)) {
            return text;
        }
        int end = text.offsetByCodePoints(0, most);
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end / 2 ? space : end).stripTrailing() + "…";
    }
}
