package dev.colophon.history;

import dev.colophon.source.Script;
import java.util.Arrays;

/**
 * The words of one version of a file, line by line. A word is a run of letters and digits; in
 * scripts that put no spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) each
 * letter counts as one. What is in them does not matter here, only which are equal: a word is a
 * number made from its letters.
 */
final class Text {
    /** A text of which nothing is known. */
    static final Text UNKNOWN = Text.of(new byte[0]);

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private final byte[] bytes;
    private int at;
    private long[] words = new long[64];
    private int count;
    private int[] lines = new int[16];
    private int lineCount;
    private long fingerprint;
    private long word;
    private boolean inWord;

    private Text(byte[] bytes) {
        this.bytes = bytes;
    }

    static Text of(byte[] utf8) {
        Text text = new Text(utf8);
        text.scan();
        return new Text(text);
    }

    /** Only what was found, without the bytes. */
    private Text(Text scanned) {
        bytes = new byte[0];
        words = Arrays.copyOf(scanned.words, scanned.count);
        count = scanned.count;
        lines = Arrays.copyOf(scanned.lines, scanned.lineCount);
        lineCount = scanned.lineCount;
        fingerprint = scanned.fingerprint;
    }

    private void scan() {
        while (at < bytes.length) {
            int letter = next();
            if (!isSpace(letter)) {
                fingerprint = mix(fingerprint, letter);
            }
            take(letter);
            if (letter == '\n') {
                endLine();
            }
        }
        endWord();
        endLine();
    }

    /** The next character; a byte that is not UTF-8 is one of its own. */
    private int next() {
        int first = bytes[at++];
        if (first >= 0) {
            return first;
        }
        int more = first >> 5 == -2 ? 1 : first >> 4 == -2 ? 2 : first >> 3 == -2 ? 3 : 0;
        if (more == 0 || at + more > bytes.length) {
            return 0xDC00 | first & 0xFF;
        }
        int letter = first & 0x3F >> more;
        for (int i = 0; i < more; i++) {
            letter = letter << 6 | bytes[at++] & 0x3F;
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
        boolean isMark = at < bytes.length && Script.isMark(next());
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

    private static long mix(long hash, int letter) {
        long mixed = (hash ^ letter) * FACTOR;
        return mixed ^ mixed >>> 29;
    }

    private void endWord() {
        if (inWord) {
            if (count == words.length) {
                words = Arrays.copyOf(words, count * 2);
            }
            words[count++] = word;
            word = 0;
            inWord = false;
        }
    }

    /** Notes where a line with words ended. */
    private void endLine() {
        if (count > (lineCount == 0 ? 0 : lines[lineCount - 1])) {
            if (lineCount == lines.length) {
                lines = Arrays.copyOf(lines, lineCount * 2);
            }
            lines[lineCount++] = count;
        }
    }

    /** How many words there are. */
    int size() {
        return count;
    }

    /** The same for texts that differ in white space only. */
    long fingerprint() {
        return fingerprint;
    }

    WordSequence words(int from, int to) {
        return new WordSequence(words, from, to);
    }

    /** A number for each line with words, the same for lines of the same words. */
    WordSequence lines() {
        long[] hashes = new long[lineCount];
        for (int line = 0; line < lineCount; line++) {
            for (int i = start(line); i < lines[line]; i++) {
                hashes[line] = (hashes[line] ^ words[i]) * FACTOR;
                hashes[line] ^= hashes[line] >>> 29;
            }
        }
        return new WordSequence(hashes, 0, lineCount);
    }

    /** The first word of a line; of the line after the last, how many words there are. */
    int start(int line) {
        return line == 0 ? 0 : lines[line - 1];
    }
}
