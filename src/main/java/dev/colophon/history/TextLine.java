package dev.colophon.history;

/**
 * One line of a text: its words, and numbers that are the same for lines with the same content. A
 * value, which all versions share that have this line.
 */
final class TextLine {
    /** Of its bytes, without space at the start. */
    final long bytes;

    /** Of its words. */
    final long content;

    /** A number for each word, made from its letters. */
    final int[] words;

    private final long letters;
    private final long weight;

    /**
     * @param letters of all that is not space: {@code 31^0 * last + 31^1 * last but one ...}
     * @param weight 31 to the power of how many there are
     */
    TextLine(long bytes, long letters, long weight, int[] words, long content) {
        this.bytes = bytes;
        this.letters = letters;
        this.weight = weight;
        this.words = words;
        this.content = content;
    }

    /** How many words some lines have. */
    static int words(TextLine[] lines, int from, int to) {
        int count = 0;
        for (int line = from; line < to; line++) {
            count += lines[line].words.length;
        }
        return count;
    }

    /** The fingerprint of a text and this line, wherever lines end in it. */
    long after(long fingerprint) {
        return fingerprint * weight + letters;
    }
}
