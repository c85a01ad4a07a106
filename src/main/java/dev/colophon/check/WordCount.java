package dev.colophon.check;

import dev.colophon.source.Script;

/** Counts words in any script. Where words have no spaces between, two characters are a word. */
final class WordCount {

    private WordCount() {}

    static int of(String text) {
        int words = 0;
        int ideographs = 0;
        boolean inside = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean letter = Character.isLetterOrDigit(c);
            if (letter && Script.isUnspaced(c)) {
                ideographs++;
                inside = false;
            } else if (letter && !inside) {
                words++;
                inside = true;
            } else if (Character.isWhitespace(c)) {
                inside = false;
            }
        }
        return words + (ideographs + 1) / 2;
    }
}
