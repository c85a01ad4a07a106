package dev.colophon.markdown;

import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/**
 * Chinese and Japanese in the Latin letters that GitBook writes its anchors with. Found out from
 * links that work on its pages: Chinese is in Pinyin without tones, a word a character; of Japanese
 * only the kana are left, without their long vowels.
 */
final class Transliteration {
    /** No letter of Chinese or Japanese comes before the radicals. */
    private static final char FIRST = '\u2E80';

    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LOST = Pattern.compile("['āēīōūâêîôû\\p{IsHan}ー]");

    private Transliteration() {}

    /** The tables are large, so they are read only for a text that needs them. */
    private static final class Tables {
        static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII");
        static final Transliterator ROMAJI =
                Transliterator.getInstance("Hiragana-Latin; Katakana-Latin");
    }

    /** The text itself where it has neither. */
    static String of(String text) {
        if (text.chars().allMatch(c -> c < FIRST)) {
            return text;
        }
        if (KANA.matcher(text).find()) {
            return LOST.matcher(Tables.ROMAJI.transliterate(text)).replaceAll("");
        }
        return HAN.matcher(text).find() ? Tables.PINYIN.transliterate(text) : text;
    }
}
