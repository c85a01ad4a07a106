package dev.colophon.source;

/** Texts by their characters as Unicode counts them, of which none is ever cut in two. */
public final class CodePoints {

    private CodePoints() {}

    /** The first characters of a text, at most so many. */
    public static String first(int most, String text) {
        return hasMore(most, text) ? text.substring(0, text.offsetByCodePoints(0, most)) : text;
    }

    /** Whether a text has more characters than so many. */
    public static boolean hasMore(int most, String text) {
        return text.length() > most && text.codePointCount(0, text.length()) > most;
    }
}
