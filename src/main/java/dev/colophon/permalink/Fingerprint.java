package dev.colophon.permalink;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says, for comparing texts: the hashes of its runs of three words, each once. Source
 * of the idea: Broder, "On the resemblance and containment of documents", 1997.
 *
 * @param hashes sorted; not to be changed
 */
record Fingerprint(int[] hashes) {
    /** A word; of scripts without spaces, each character is one. */
    private static final Pattern WORD =
            Pattern.compile(
                    "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]|[\\p{L}\\p{M}\\p{N}]+",
                    Pattern.UNICODE_CHARACTER_CLASS);

    private static final int RUN = 3;

    static Fingerprint of(String text) {
        return of(text, RUN);
    }

    /** Of a few words, such as a heading: each word counts by itself. */
    static Fingerprint ofWords(String text) {
        return of(text, 1);
    }

    private static Fingerprint of(String text, int length) {
        int[] found = new int[16];
        int count = 0;
        int[] last = new int[length];
        int words = 0;
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            last[words++ % length] = word.group().hashCode();
            if (words >= length) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = run(last, words);
            }
        }
        if (words > 0 && words < length) {
            found[count++] = run(last, words);
        }
        return new Fingerprint(once(Arrays.copyOf(found, count)));
    }

    private static int run(int[] last, int words) {
        int hash = 1;
        for (int i = 0; i < last.length; i++) {
            hash = 31 * hash + last[(words + i) % last.length];
        }
        return hash;
    }

    /** All of several texts. */
    static Fingerprint union(Iterable<Fingerprint> parts) {
        int length = 0;
        for (Fingerprint part : parts) {
            length += part.size();
        }
        int[] all = new int[length];
        int start = 0;
        for (Fingerprint part : parts) {
            System.arraycopy(part.hashes, 0, all, start, part.size());
            start += part.size();
        }
        return new Fingerprint(once(all));
    }

    private static int[] once(int[] all) {
        Arrays.sort(all);
        int count = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[count++] = all[i];
            }
        }
        return Arrays.copyOf(all, count);
    }

    int size() {
        return hashes.length;
    }

    /** How much of this stands in the other: 0 for nothing, 1 for all. */
    double containedIn(Fingerprint other) {
        return hashes.length == 0 ? 0 : (double) shared(other) / hashes.length;
    }

    /** How alike the two are: 0 for not at all, 1 for the same. */
    double similarity(Fingerprint other) {
        int both = hashes.length + other.hashes.length;
        return both == 0 ? 0 : 2.0 * shared(other) / both;
    }

    /** The most that {@link #similarity} can be, from the sizes alone. */
    double mostSimilarity(Fingerprint other) {
        int both = hashes.length + other.hashes.length;
        return both == 0 ? 0 : 2.0 * Math.min(hashes.length, other.hashes.length) / both;
    }

    private int shared(Fingerprint other) {
        return hashes.length <= other.hashes.length
                ? shared(hashes, other.hashes)
                : shared(other.hashes, hashes);
    }

    /** Looks for each of the few among the many, from where the last was found in growing steps. */
    private static int shared(int[] few, int[] many) {
        int count = 0;
        int from = 0;
        for (int hash : few) {
            int step = 1;
            while (from + step < many.length && many[from + step] < hash) {
                step *= 2;
            }
            int end = Math.min(from + step + 1, many.length);
            int found = Arrays.binarySearch(many, from + step / 2, end, hash);
            if (found >= 0) {
                count++;
            }
            from = found >= 0 ? found : -found - 1;
            if (from >= many.length) {
                break;
            }
        }
        return count;
    }
}
