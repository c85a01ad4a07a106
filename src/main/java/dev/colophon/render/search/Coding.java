package dev.colophon.render.search;

/**
 * Numbers as short text: digits of base 45, the least first; all but the last of a number are taken
 * from the second half of ninety characters that need no escaping.
 */
final class Coding {
    private static final int BASE = 45;

    private Coding() {}

    static StringBuilder append(StringBuilder out, int number) {
        int rest = number;
        while (rest >= BASE) {
            out.append(character(BASE + rest % BASE));
            rest /= BASE;
        }
        return out.append(character(rest));
    }

    /** The characters from {@code #} to <code>}</code>, without the backslash. */
    static char character(int digit) {
        int c = '#' + digit;
        return (char) (c < '\\' ? c : c + 1);
    }
}
