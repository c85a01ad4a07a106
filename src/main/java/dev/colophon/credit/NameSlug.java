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
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String letters = ACCENTS.matcher(UNSEEN.matcher(plain).replaceAll("")).replaceAll("");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            letters = letters.replace(letter.getKey(), letter.getValue());
        }
        String words =
                trim(
                        OTHERS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFC))
                                .replaceAll("-"));
        String slug = trim(CodePoints.first(LONGEST, words));
        return slug.isEmpty() ? NOBODY : DEVICE.matcher(slug).matches() ? slug + "-" : slug;
    }

    private static String trim(String text) {
        return EDGES.matcher(text).replaceAll("");
    }
}
