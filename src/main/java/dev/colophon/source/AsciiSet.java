package dev.colophon.source;

import java.util.BitSet;

/**
 * Some characters of ASCII. Whether one is among them is asked of nearly every character of a site,
 * so it takes no more than a look at one of 128 bits.
 *
 * @param low a bit for each of the first 64 characters
 * @param high a bit for each of the others
 */
public record AsciiSet(long low, long high) {

    /** The characters of a text. */
    public static AsciiSet of(String characters) {
        return of(characters.chars().collect(BitSet::new, BitSet::set, BitSet::or));
    }

    /** The characters whose bits are set. */
    public static AsciiSet of(BitSet characters) {
        if (characters.length() > 128) {
            throw new IllegalArgumentException("not ASCII: " + characters);
        }
        long[] bits = characters.toLongArray();
        return new AsciiSet(bits.length > 0 ? bits[0] : 0, bits.length > 1 ? bits[1] : 0);
    }

    /** These, and the letters and digits. */
    public AsciiSet withLettersAndDigits() {
        AsciiSet letters = of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
        return new AsciiSet(low | letters.low, high | letters.high);
    }

    public boolean has(char c) {
        return c < 128 && ((c < 64 ? low : high) >>> c & 1) != 0;
    }

    /**
     * Where the first of them stands between two places of an array; the second where none does.
     */
    public int first(char[] text, int from, int to) {
        // Most is read here; the compiler keeps only what is local in registers.
        long lower = low;
        long upper = high;
        int at = from;
        while (at < to) {
            char c = text[at];
            if (c < 128 && ((c < 64 ? lower : upper) >>> c & 1) != 0) {
                return at;
            }
            at++;
        }
        return at;
    }

    /** Whether any character of a text is among them. */
    public boolean hasAny(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (has(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether all characters of a text are among them. */
    public boolean hasAll(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!has(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
