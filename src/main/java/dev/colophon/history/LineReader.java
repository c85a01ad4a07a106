package dev.colophon.history;

import dev.colophon.source.Script;
import java.util.Arrays;

/** Takes lines apart into words; a worker for the lines of one text. */
final class LineReader {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final byte[] utf8;
    private int at;
    private int end;
    private int[] words = new int[32];
    private int count;
    private long content;
    private long letters;
    private long weight;
    private long word;
    private boolean inWord;

    LineReader(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** Where the first line ends that starts here. */
    int endOfLine(int start) {
        int found = start;
        while (found < utf8.length && utf8[found] != '\n') {
            found++;
        }
        return found;
    }

    /** Where something other than space comes, at the latest where the line ends. */
    int skipSpace(int start, int endOfLine) {
        int found = start;
        while (found < endOfLine && isSpace(utf8[found])) {
            found++;
        }
        return found;
    }

    /** The same number for the same bytes. */
    long hash(int from, int to) {
        long hash = to - from;
        int here = from;
        for (; here + 4 <= to; here += 4) {
            int four =
                    utf8[here] ^ utf8[here + 1] << 8 ^ utf8[here + 2] << 16 ^ utf8[here + 3] << 24;
            hash = mix(hash, four);
        }
        for (; here < to; here++) {
            hash = mix(hash, utf8[here]);
        }
        return hash;
    }

    /** The line between these places, with the number of its bytes. */
    TextLine read(int from, int to, long bytes) {
        at = from;
        end = to;
        count = 0;
        content = 0;
        letters = 0;
        weight = 1;
        while (at < end) {
            int letter = next();
            if (!isSpace(letter)) {
                letters = letters * 31 + letter + 1;
                weight *= 31;
            }
            take(letter);
        }
        endWord();
        int[] found = Arrays.copyOf(words, count);
        return new TextLine(bytes, letters, weight, found, content);
    }

    /** The next character; a byte that is not UTF-8 is one of its own. */
    private int next() {
        int first = utf8[at++];
        if (first >= 0) {
            return first;
        }
        int more = first >> 5 == -2 ? 1 : first >> 4 == -2 ? 2 : first >> 3 == -2 ? 3 : 0;
        if (more == 0 || at + more > end) {
            return 0xDC00 | first & 0xFF;
        }
        int letter = first & 0x3F >> more;
        for (int i = 0; i < more; i++) {
            letter = letter << 6 | utf8[at++] & 0x3F;
        }
        return letter;
    }

    private void take(int letter) {
        if (letter < 0x80 ? isAsciiWord(letter) : Character.isLetterOrDigit(letter)) {
            boolean isWordAlone = Script.isUnspaced(letter);
            if (isWordAlone) {
                endWord();
            }
            word = mix(word, letter);
            inWord = true;
            if (isWordAlone && !isMarkNext()) {
                endWord();
            }
        } else if (inWord && Script.isMark(letter)) {
            word = mix(word, letter);
        } else if (letter != '\'' && letter != 0x2019) {
            endWord();
        }
    }

    private boolean isMarkNext() {
        int here = at;
        boolean isMark = at < end && Script.isMark(next());
        at = here;
        return isMark;
    }

    private static boolean isAsciiWord(int letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= 'A' && letter <= 'Z'
                || letter >= '0' && letter <= '9';
    }

    private static boolean isSpace(int letter) {
        return letter == ' ' || letter >= '\t' && letter <= '\r';
    }

    private static long mix(long hash, long next) {
        long mixed = (hash ^ next) * FACTOR;
        return mixed ^ mixed >>> 29;
    }

    private void endWord() {
        if (inWord) {
            if (count == words.length) {
                words = Arrays.copyOf(words, count * 2);
            }
            content = mix(content, word);
            words[count++] = Long.hashCode(word);
            word = 0;
            inWord = false;
        }
    }
}
