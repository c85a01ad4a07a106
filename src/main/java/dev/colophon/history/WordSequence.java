package dev.colophon.history;

import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** A part of a text's words, or a text's lines, for JGit to compare. */
final class WordSequence extends Sequence {
    static final SequenceComparator<WordSequence> COMPARATOR = new Comparator();

    private final long[] words;
    private final int from;
    private final int to;

    WordSequence(long[] words, int from, int to) {
        this.words = words;
        this.from = from;
        this.to = to;
    }

    @Override
    public int size() {
        return to - from;
    }

    private static final class Comparator extends SequenceComparator<WordSequence> {
        @Override
        public boolean equals(WordSequence a, int ai, WordSequence b, int bi) {
            return a.words[a.from + ai] == b.words[b.from + bi];
        }

        @Override
        public int hash(WordSequence sequence, int i) {
            return Long.hashCode(sequence.words[sequence.from + i]);
        }
    }
}
