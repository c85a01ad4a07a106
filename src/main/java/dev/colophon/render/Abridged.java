package dev.colophon.render;

/** A text cut to what fits, at the end of a word. */
final class Abridged {
    private Abridged() {}

    static String to(int most, String text) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        int end = text.offsetByCodePoints(0, most);
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end / 2 ? space : end).stripTrailing() + "…";
    }
}
