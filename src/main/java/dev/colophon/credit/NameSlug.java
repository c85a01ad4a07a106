package dev.colophon.credit;

import dev.colophon.source.CodePoints;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * From a person's name to what it is in an address: lower case, without the accents of Latin
 * letters, hyphens between the words. Letters of other scripts stay as they are.
 */
public final class NameSlug {
    /** Few enough letters to be a file's name on any disk. */
    private static final int LONGEST = 60;

    private static final String NOBODY = "contributor";
    private static final Pattern ACCENTS = Pattern.compile("(?<=\\p{IsLatin})\\p{M}+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}'\u2019]+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern EDGES = Pattern.compile("^[-\\p{M}]+|-+$");

    /** Names that Windows keeps for devices. */
    private static final Pattern DEVICE =
            Pattern.compile("con|prn|aux|nul|com\\d|lpt\\d|index-html");

    private static final Map<String, String> LETTERS =
            Map.of(
                    "\u00DF", "ss", "\u00E6", "ae", "\u0153", "oe", "\u00F8", "o", "\u0142", "l",
                    "\u0111", "d", "\u00F0", "d", "\u00FE", "th", "\u0131", "i");

    private NameSlug() {}

    /** Never empty, and never more than a name of a file can be. */
    public static String of(String name) {
        String words = name.chars().allMatch(c -> c < 128) ? asciiWords(name) : words(name);
        String slug = trim(CodePoints.first(LONGEST, words));
        return slug.isEmpty() ? NOBODY : DEVICE.matcher(slug).matches() ? slug + "-" : slug;
    }

    private static String words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String letters = ACCENTS.matcher(UNSEEN.matcher(plain).replaceAll("")).replaceAll("");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            letters = letters.replace(letter.getKey(), letter.getValue());
        }
        String composed = Normalizer.normalize(letters, Normalizer.Form.NFC);
        return trim(OTHERS.matcher(composed).replaceAll("-"));
    }

    /** The same of a text that needs none of that. */
    private static String asciiWords(String name) {
        StringBuilder words = new StringBuilder(name.length());
        boolean between = false;
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                words.append(between && !words.isEmpty() ? "-" : "").append(c);
                between = false;
            } else {
                between |= c != '\'';
            }
        }
        return words.toString();
    }

    private static String trim(String text) {
        return EDGES.matcher(text).replaceAll("");
    }
}
