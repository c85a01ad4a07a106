package dev.colophon.source;

/**
 * What kinds of writing have in common. Chinese, Japanese, Thai, Lao, Khmer and Burmese put no
 * space between words: there, each letter stands for a word, with the marks on it.
 */
public final class Script {

    private Script() {}

    /** Whether a letter is of a script without spaces. */
    public static boolean isUnspaced(int letter) {
        return letter >= 0x0E00
                && (letter <= 0x0EFF // Thai, Lao
                        || letter >= 0x1000 && letter <= 0x109F // Burmese
                        || letter >= 0x1780 && letter <= 0x17FF // Khmer
                        || letter >= 0x3005 && letter <= 0x312F // Kana, Bopomofo
                        || letter >= 0x31A0 && letter <= 0x9FFF // Chinese
                        || letter >= 0xF900 && letter <= 0xFAFF
                        || letter >= 0xFF66 && letter <= 0xFF9D // Kana of half width
                        || letter >= 0x1B000 && letter <= 0x1B16F
                        || letter >= 0x20000 && letter <= 0x3FFFF);
    }

    /** Whether a character is a mark on the letter before it. */
    public static boolean isMark(int letter) {
        if (letter < 0x300) {
            return false;
        }
        int type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
