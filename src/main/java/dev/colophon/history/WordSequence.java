package dev.colophon.history;

import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/** A part of a text's words, or a text's lines, for JGit to compare. */
final class WordSequence extends Sequence {
    static final SequenceComparator<WordSequence> COMPARATOR = new Comparator();

    private final long[] words;

    private WordSequence(long[] words) {
        this.words = words;
    }

    /** A number for each line, the same for lines of the same words. */
    static WordSequence lines(TextLine[] lines) {
        long[] contents = new long[lines.length];
        for (int i = 0; i < contents.length; i++) {
            contents[i] = lines[i].content;
        }
        return new WordSequence(contents);
    }

    /** The words of some lines. */
    static WordSequence words(TextLine[] lines, int from, int to) {
        long[] words = new long[TextLine.words(lines, from, to)];
        int count = 0;
        for (int line = from; line < to; line++) {
            for (int word : lines[line].words) {
                words[count++] = word;
            }
        }
        return new WordSequence(words);
    }

    @Override
    public int size() {
        return words.length;
    }

    private static final class Comparator extends SequenceComparator<WordSequence> {
        @Override
        public boolean equals(WordSequence a, int ai, WordSequence b, int bi) {
            return a.words[ai] == b.words[bi];
        }

        @Override
        public int hash(WordSequence sequence, int i) {
            return Long.hashCode(sequence.words[i]);
        }
    }
}
