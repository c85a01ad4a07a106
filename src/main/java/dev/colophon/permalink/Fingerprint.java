package dev.colophon.permalink;

import dev.colophon.source.Script;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a text says, for comparing texts: the hashes of its runs of three words, each once. Source
 * of the idea: Broder, "On the resemblance and containment of documents", 1997.
 *
 * @param hashes sorted; not to be changed
 */
record Fingerprint(int[] hashes) {
    private static final int RUN = 3;

    /** From this on, looking each up is faster than going through both. */
    private static final int MUCH_MORE = 8;

    static Fingerprint of(String text) {
        return of(text, RUN);
    }

    /** Of a few words, such as a heading: each word counts by itself. */
    static Fingerprint ofWords(String text) {
        return of(text, 1);
    }

    private static Fingerprint of(String text, int length) {
        char[] lower = text.toLowerCase(Locale.ROOT).toCharArray();
        int[] found = new int[lower.length / 6 + 2];
        int count = 0;
        int words = 0;
        int before = 0;
        int last = 0;
        int run = 0;
        int at = 0;
        while (at < lower.length) {
            int end = wordEnd(lower, at);
            if (end == at) {
                at += Character.charCount(Character.codePointAt(lower, at));
                continue;
            }
            int word = hash(lower, at, end);
            run = length == 1 ? 31 + word : 31 * (31 * (31 + before) + last) + word;
            before = last;
            last = word;
            at = end;
            if (++words >= length) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = run;
            }
        }
        if (words > 0 && words < length) {
            found[count++] = run;
        }
        return new Fingerprint(once(found, count));
    }

    /** Where the word ends that starts here; of scripts without spaces, each character is one. */
    private static int wordEnd(char[] text, int start) {
        int at = start;
        while (at < text.length && isPlain(text[at])) {
            at++;
        }
        while (at < text.length) {
            int c = Character.codePointAt(text, at);
            boolean latin = c < 0x250;
            if (latin ? !Character.isLetterOrDigit(c) : !isWord(c)) {
                break;
            }
            if (!latin && Script.isUnspaced(c)) {
                return at == start ? at + Character.charCount(c) : at;
            }
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static boolean isWord(int c) {
        return Character.isLetterOrDigit(c)
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.LETTER_NUMBER ->
                            true;
                    default -> false;
                };
    }

    private static int hash(char[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
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
        return new Fingerprint(once(all, length));
    }

    private static int[] once(int[] some, int length) {
        Arrays.sort(some, 0, length);
        int count = 0;
        for (int i = 0; i < length; i++) {
            if (i == 0 || some[i] != some[i - 1]) {
                some[count++] = some[i];
            }
        }
        return Arrays.copyOf(some, count);
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

    /** Whether this has so many runs of words in common with another that a part may be there. */
    boolean sharesAtLeast(int count, Fingerprint other) {
        return Math.min(size(), other.size()) >= count && shared(other) >= count;
    }

    private int shared(Fingerprint other) {
        if (Math.max(size(), other.size()) < MUCH_MORE * Math.min(size(), other.size())) {
            return sharedInStep(other);
        }
        return hashes.length <= other.hashes.length
                ? shared(hashes, other.hashes)
                : shared(other.hashes, hashes);
    }

    private int sharedInStep(Fingerprint other) {
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int one = hashes[i];
            int two = other.hashes[j];
            count += one == two ? 1 : 0;
            i += one <= two ? 1 : 0;
            j += one >= two ? 1 : 0;
        }
        return count;
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
