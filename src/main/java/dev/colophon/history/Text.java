package dev.colophon.history;

import java.util.Arrays;

/**
 * The words of one version of a file, line by line. A word is a run of letters and digits; in
 * scripts that put no spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese) each
 * letter counts as one. What is in them does not matter here, only which are equal: a word is a
 * number made from its letters.
 */
final class Text {
    /** A text of which nothing is known. */
    static final Text UNKNOWN = new Text(new TextLine[0]);

    /** Those with anything but space. */
    private final TextLine[] lines;

    private final int size;

    private Text(TextLine[] lines) {
        this.lines = lines;
        size = TextLine.words(lines, 0, lines.length);
    }

    static Text of(byte[] utf8) {
        return of(utf8, UNKNOWN);
    }

    /** The same, sooner where it starts and ends like another text: their lines are the same. */
    static Text of(byte[] utf8, Text like) {
        LineReader reader = new LineReader(utf8);
        long[] hashes = new long[like.lines.length + 16];
        int[] places = new int[hashes.length * 2];
        int count = 0;
        for (int at = 0, end; at < utf8.length; at = end + 1) {
            end = reader.endOfLine(at);
            int start = reader.skipSpace(at, end);
            if (start < end) {
                if (count == hashes.length) {
                    hashes = Arrays.copyOf(hashes, count * 2);
                    places = Arrays.copyOf(places, count * 4);
                }
                places[2 * count] = start;
                places[2 * count + 1] = end;
                hashes[count++] = reader.hash(start, end);
            }
        }
        return new Text(lines(reader, Arrays.copyOf(hashes, count), places, like.lines));
    }

    private static TextLine[] lines(
            LineReader reader, long[] hashes, int[] places, TextLine[] like) {
        TextLine[] lines = new TextLine[hashes.length];
        int most = Math.min(lines.length, like.length);
        int start = 0;
        while (start < most && like[start].bytes == hashes[start]) {
            lines[start] = like[start];
            start++;
        }
        int end = lines.length;
        int shift = like.length - lines.length;
        while (end > start
                && end + shift > start
                && like[end + shift - 1].bytes == hashes[end - 1]) {
            end--;
            lines[end] = like[end + shift];
        }
        for (int i = start; i < end; i++) {
            lines[i] = reader.read(places[2 * i], places[2 * i + 1], hashes[i]);
        }
        return lines;
    }

    /** How many words there are. */
    int size() {
        return size;
    }

    /** The same for texts that differ in white space only. */
    long fingerprint() {
        long fingerprint = 0;
        for (TextLine line : lines) {
            fingerprint = line.after(fingerprint);
        }
        return fingerprint;
    }

    /** The lines with words. */
    TextLine[] lines() {
        TextLine[] found = new TextLine[lines.length];
        int count = 0;
        for (TextLine line : lines) {
            if (line.words.length > 0) {
                found[count++] = line;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
