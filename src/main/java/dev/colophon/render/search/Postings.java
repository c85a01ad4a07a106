package dev.colophon.render.search;

import java.util.Arrays;
import java.util.List;

/**
 * All words, and the entries each stands in: in their headings, often in their texts, or somewhere
 * in their texts.
 */
final class Postings {
    /**
     * In a text; often in a text; in a heading of more than four words, of three or four, of less.
     */
    private static final int KINDS = 5;

    private static final int OFTEN = 1;

    /** The most entries that are listed for one word and one kind. */
    private static final int MOST_HEADINGS = 20_000;

    private static final int MOST_TEXTS = 1_000;

    /** A word that is in more than one entry of so many tells little about a text it is in once. */
    private static final int FREQUENT = 16;

    /** One that is in more than one of so many tells nothing of texts that have it often, too. */
    private static final int EVERYWHERE = 4;

    private static final int FEW_ENTRIES = 50;

    /** The words of one entry that were seen so far: how often, or -1 for one of its heading. */
    private static final class Counts implements Tokens.Words {
        private final Vocabulary vocabulary;
        private int[] counts = new int[1024];
        private int[] seen = new int[256];
        private int size;
        private int first;
        private int words;

        Counts(Vocabulary vocabulary) {
            this.vocabulary = vocabulary;
        }

        /** Counts the words of a text, each at first as one or as -1; says how many it has. */
        private int add(String text, int first) {
            this.first = first;
            words = 0;
            Tokens.each(text, this);
            return words;
        }

        @Override
        public void plain(char[] letters, int length, int hash) {
            add(vocabulary.number(letters, length, hash));
        }

        @Override
        public void other(String word) {
            add(vocabulary.number(word));
        }

        private void add(int word) {
            words++;
            if (word >= counts.length) {
                counts = Arrays.copyOf(counts, Math.max(2 * counts.length, word + 1));
            }
            if (counts[word] == 0) {
                if (size == seen.length) {
                    seen = Arrays.copyOf(seen, 2 * size);
                }
                seen[size++] = word;
                counts[word] = first;
            } else if (counts[word] > 0) {
                counts[word]++;
            }
        }
    }

    private final Vocabulary vocabulary = new Vocabulary();
    private final Counts counts = new Counts(vocabulary);
    private int[][] places = new int[1024][];
    private int[] sizes = new int[1024];
    private int entries;

    /** Takes the next entry. */
    void add(SearchEntry entry) {
        int length = counts.add(entry.heading(), -1);
        counts.add(entry.names(), -1);
        int words = counts.add(entry.text(), 1);
        int kind = length <= 1 ? KINDS - 1 : length <= 3 ? KINDS - 2 : KINDS - 3;
        for (int i = 0; i < counts.size; i++) {
            int word = counts.seen[i];
            int count = counts.counts[word];
            counts.counts[word] = 0;
            add(word, count < 0 ? kind : isOften(count, words) ? OFTEN : 0);
        }
        counts.size = 0;
        entries++;
    }

    /** As in the ranking function BM25, with a text of a hundred words as the usual one. */
    private static boolean isOften(int count, int words) {
        double usual = 1.2 * (0.25 + 0.75 * words / 100);
        return count * 2.2 / (count + usual) > 1.25;
    }

    private void add(int word, int kind) {
        if (word >= sizes.length) {
            places = Arrays.copyOf(places, 2 * word);
            sizes = Arrays.copyOf(sizes, 2 * word);
        }
        int[] of = places[word];
        if (of == null) {
            of = new int[4];
            places[word] = of;
        } else if (sizes[word] == of.length) {
            of = Arrays.copyOf(of, 2 * of.length);
            places[word] = of;
        }
        of[sizes[word]++] = entries * KINDS + kind;
    }

    /** The words in order. */
    List<String> words() {
        return vocabulary.sorted();
    }

    /** In how many entries a word is, as a power of two. */
    int frequency(String word) {
        return 31 - Integer.numberOfLeadingZeros(sizes[vocabulary.number(word)]);
    }

    /** The entries of a word, kind by kind, each as what it is more than the one before it. */
    String coded(String word) {
        int number = vocabulary.number(word);
        StringBuilder[] kinds = new StringBuilder[KINDS];
        Arrays.setAll(kinds, kind -> new StringBuilder());
        int[] next = new int[KINDS];
        int[] listed = new int[KINDS];
        for (int i = 0; i < sizes[number]; i++) {
            int entry = places[number][i] / KINDS;
            int kind = places[number][i] % KINDS;
            if (listed[kind]++ < most(kind, sizes[number])) {
                Coding.append(kinds[kind], entry - next[kind]);
                next[kind] = entry + 1;
            }
        }
        return String.join(" ", kinds).stripTrailing();
    }

    /** How many entries of a kind are listed for a word that is in so many. */
    private int most(int kind, int size) {
        if (kind > OFTEN) {
            return MOST_HEADINGS;
        }
        int few = entries / (kind == OFTEN ? EVERYWHERE : FREQUENT);
        return entries > FEW_ENTRIES && size > few ? 0 : MOST_TEXTS;
    }
}
