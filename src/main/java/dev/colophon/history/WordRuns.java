package dev.colophon.history;

import java.util.Arrays;

/**
 * Whose the words of a text are, from the first to the last: numbers, where many in a row are the
 * same.
 */
final class WordRuns {
    static final WordRuns NONE = new WordRuns(new int[0], new int[0]);

    private final int[] owners;
    private final int[] ends;

    private WordRuns(int[] owners, int[] ends) {
        this.owners = owners;
        this.ends = ends;
    }

    /** Of a number for each word. */
    static WordRuns of(int[] words) {
        int[] owners = new int[words.length];
        int[] ends = new int[words.length];
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            if (i + 1 == words.length || words[i + 1] != words[i]) {
                owners[count] = words[i];
                ends[count++] = i + 1;
            }
        }
        return new WordRuns(Arrays.copyOf(owners, count), Arrays.copyOf(ends, count));
    }

    /** A number for each word. */
    int[] words() {
        int[] words = new int[size()];
        for (int run = 0, start = 0; run < ends.length; start = ends[run++]) {
            Arrays.fill(words, start, ends[run], owners[run]);
        }
        return words;
    }

    /** How many words there are. */
    int size() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /** How many runs there are. */
    int count() {
        return ends.length;
    }

    int owner(int run) {
        return owners[run];
    }

    int length(int run) {
        return ends[run] - (run == 0 ? 0 : ends[run - 1]);
    }
}
