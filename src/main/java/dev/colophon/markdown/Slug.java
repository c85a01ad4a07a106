package dev.colophon.markdown;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** From a heading's text to its anchor, in the dialects readers and other tools know. */
public final class Slug {
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036F]");
    private static final Pattern APOSTROPHES = Pattern.compile("['\u2019]");

    private Slug() {}

    /**
     * GitHub's anchor: lower case, spaces become hyphens, all but letters, marks, digits,
     * connectors and hyphens goes. Source: github.com/gjtorikian/html-pipeline,
     * TableOfContentsFilter.
     */
    public static String gitHub(String text) {
        StringBuilder slug = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0, c; i < lower.length(); i += Character.charCount(c)) {
            c = lower.codePointAt(i);
            if (c == ' ') {
                slug.append('-');
            } else if (c >= 'a' && c <= 'z' || c == '-' || isWord(c)) {
                slug.appendCodePoint(c);
            }
        }
        return slug.toString();
    }

    /** mdBook's anchor: as GitHub's, but without marks, and with every white space a hyphen. */
    public static String mdBook(String text) {
        StringBuilder slug = new StringBuilder(text.length());
        String words = text.strip();
        for (int i = 0, c; i < words.length(); i += Character.charCount(c)) {
            c = words.codePointAt(i);
            if (Character.isWhitespace(c)) {
                slug.append('-');
            } else if (c == '-' || c == '_' || Character.isLetterOrDigit(c)) {
                slug.appendCodePoint(Character.toLowerCase(c));
            }
        }
        return slug.toString();
    }

    /**
     * GitBook's anchor, and its name for a page or part: words of letters and digits with one
     * hyphen between.
     */
    public static String gitBook(String text) {
        if (isAscii(text)) {
            return words(text.replace("&", " and ").replace("'", "").toLowerCase(Locale.ROOT));
        }
        String latin = Transliteration.of(text).replace("&", " and ");
        String marked = Normalizer.normalize(latin, Normalizer.Form.NFD);
        String plain = without(APOSTROPHES, without(MARKS, marked)).toLowerCase(Locale.ROOT);
        return words(Normalizer.normalize(plain, Normalizer.Form.NFC));
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        boolean between = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Character.isLetter(c) || isNumber(c)) {
                words.append(between && !words.isEmpty() ? "-" : "").appendCodePoint(c);
                between = false;
            } else {
                between = true;
            }
            i += Character.charCount(c);
        }
        return words.toString();
    }

    private static boolean isNumber(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    private static String without(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll("");
    }

    private static boolean isWord(int c) {
        return switch (Character.getType(c)) {
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
                    Character.CONNECTOR_PUNCTUATION ->
                    true;
            default -> false;
        };
    }
}
