package dev.colophon.render.search;

import dev.colophon.source.AsciiSet;
import dev.colophon.source.CodePoints;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts a text into the words it is found by: in lower case, without diacritics; of Chinese,
 * Japanese and other writing without spaces each two neighbouring characters. The theme's {@code
 * searchwords.js} cuts queries in the same way; {@code
 * src/test/resources/dev/colophon/search/words.txt} holds both to it.
 */
final class Tokens {
    private static final int LONGEST = 32;
    private static final int FIRST_DIACRITIC = 0x300;
    private static final int LAST_DIACRITIC = 0x36F;
    private static final AsciiSet PLAIN = AsciiSet.of("").withLettersAndDigits();

    /** The bit in which a letter of ASCII differs from its capital, and which all digits have. */
    private static final int LOWER = 0x20;

    /** Letters that Unicode does not take apart. */
    private static final Map<Character, String> LETTERS =
            Map.of(
                    'ß', "ss", 'æ', "ae", 'œ', "oe", 'ø', "o", 'đ', "d", 'ð', "d", 'ł', "l", 'ı',
                    "i", 'þ', "th", 'ς', "σ");

    private Tokens() {}

    /** What takes the words of a text. */
    interface Words {
        /**
         * Takes a word of plain letters and digits, which stand at the start of an array.
         *
         * @param hash the hash code that they have as a text
         */
        void plain(char[] letters, int length, int hash);

        void other(String word);
    }

    /**
     * Gives the words of a text one by one. Most of most texts is ASCII, and need not be looked up
     * in tables of Unicode.
     */
    static void each(String text, Words words) {
        char[] letters = new char[LONGEST];
        int length = text.length();
        for (int start = 0; start < length; start++) {
            int end = start;
            int hash = 0;
            for (char c; end < length && PLAIN.has(c = text.charAt(end)); end++) {
                if (end - start < LONGEST) {
                    char lower = (char) (c | LOWER);
                    letters[end - start] = lower;
                    hash = 31 * hash + lower;
                }
            }
            if (end < length && (isWord(text, end) || end > start && isApostrophe(text, end))) {
                end = end(text, end);
                fold(text.substring(start, end), words);
            } else if (end > start) {
                words.plain(letters, Math.min(LONGEST, end - start), hash);
            }
            start = end;
        }
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && (isWord(text, end) || isApostrophe(text, end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(String text, int at) {
        char c = text.charAt(at);
        if (c < 128) {
            return PLAIN.has(c);
        }
        if (Character.isLowSurrogate(c) && at > 0) {
            return Character.isHighSurrogate(text.charAt(at - 1))
                    && isWord(text.codePointAt(at - 1));
        }
        return isWord(text.codePointAt(at));
    }

    /** A letter, a mark on one, or a number. */
    private static boolean isWord(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER ->
                    true;
            default -> false;
        };
    }

    /** An apostrophe inside a word does not end it. */
    private static boolean isApostrophe(String text, int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '’') && at + 1 < text.length() && isWord(text, at + 1);
    }

    private static void fold(String run, Words words) {
        String folded = fold(run);
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < folded.length(); ) {
            int c = folded.codePointAt(at);
            int next = at + Character.charCount(c);
            if (!isWord(c) || isUnspaced(c)) {
                accept(word, words);
            }
            if (isUnspaced(c)) {
                boolean after = at > 0 && isUnspaced(folded.codePointBefore(at));
                boolean before = next < folded.length() && isUnspaced(folded.codePointAt(next));
                if (before) {
                    words.other(
                            folded.substring(
                                    at, next + Character.charCount(folded.codePointAt(next))));
                } else if (!after) {
                    words.other(folded.substring(at, next));
                }
            } else if (isWord(c)) {
                word.appendCodePoint(c);
            }
            at = next;
        }
        accept(word, words);
    }

    private static void accept(StringBuilder word, Words words) {
        if (word.length() > 0) {
            words.other(CodePoints.first(LONGEST, word.toString()));
            word.setLength(0);
        }
    }

    private static String fold(String run) {
        String apart = Normalizer.normalize(run, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            boolean diacritic = c >= FIRST_DIACRITIC && c <= LAST_DIACRITIC;
            if (!diacritic && c != '\'' && c != '’') {
                plain.append(LETTERS.getOrDefault(c, String.valueOf(c)));
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFKC);
    }

    /** Writing that has no spaces between words: Chinese, Japanese, Thai, Lao, Burmese, Khmer. */
    private static boolean isUnspaced(int c) {
        return isWord(c) && isOfUnspacedScript(c);
    }

    private static boolean isOfUnspacedScript(int c) {
        return c >= 0x0E00 && c <= 0x0EFF
                || c >= 0x1000 && c <= 0x109F
                || c >= 0x1780 && c <= 0x17FF
                || c >= 0x3005 && c <= 0x3007
                || c >= 0x3040 && c <= 0x30FF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0x4E00 && c <= 0x9FFF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0x20000 && c <= 0x3FFFF;
    }
}
