package dev.colophon.history;

import java.util.Arrays;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;

/**
 * Which words of a text were already in an earlier one: first whole lines are compared, then the
 * words of lines that differ. Words that swap places are new where they come to stand.
 */
final class Alignment {
    private static final int NEW = -1;

    private final TextLine[] before;
    private final TextLine[] after;
    private final HistogramDiff diff = new HistogramDiff();
    private final int[] origins;
    private final int[] replaced;

    private Alignment(Text before, Text after) {
        this.before = before.lines();
        this.after = after.lines();
        origins = new int[after.size()];
        replaced = new int[after.size()];
        Arrays.fill(origins, NEW);
        Arrays.fill(replaced, NEW);
        // Words that are everywhere in both texts do not make them alike.
        diff.setFallbackAlgorithm(null);
    }

    static Alignment of(Text before, Text after) {
        Alignment alignment = new Alignment(before, after);
        alignment.alignLines();
        return alignment;
    }

    private void alignLines() {
        int wordBefore = 0;
        int wordAfter = 0;
        int lineBefore = 0;
        int lineAfter = 0;
        WordSequence from = WordSequence.lines(before);
        WordSequence to = WordSequence.lines(after);
        for (Edit edit : diff.diff(WordSequence.COMPARATOR, from, to)) {
            int fromAfter = wordAfter + TextLine.words(after, lineAfter, edit.getBeginB());
            int fromBefore = wordBefore + TextLine.words(before, lineBefore, edit.getBeginA());
            same(wordBefore, wordAfter, fromAfter);
            lineBefore = edit.getEndA();
            lineAfter = edit.getEndB();
            alignWords(
                    fromBefore,
                    WordSequence.words(before, edit.getBeginA(), lineBefore),
                    fromAfter,
                    WordSequence.words(after, edit.getBeginB(), lineAfter));
            wordBefore = fromBefore + TextLine.words(before, edit.getBeginA(), lineBefore);
            wordAfter = fromAfter + TextLine.words(after, edit.getBeginB(), lineAfter);
        }
        same(wordBefore, wordAfter, origins.length);
    }

    private void alignWords(int fromBefore, WordSequence from, int fromAfter, WordSequence to) {
        int wordBefore = 0;
        int wordAfter = 0;
        for (Edit edit : diff.diff(WordSequence.COMPARATOR, from, to)) {
            same(fromBefore + wordBefore, fromAfter + wordAfter, fromAfter + edit.getBeginB());
            for (int i = 0; i < edit.getLengthB() && edit.getLengthA() > 0; i++) {
                int nearest = (int) ((long) i * edit.getLengthA() / edit.getLengthB());
                replaced[fromAfter + edit.getBeginB() + i] =
                        fromBefore + edit.getBeginA() + nearest;
            }
            wordBefore = edit.getEndA();
            wordAfter = edit.getEndB();
        }
        same(fromBefore + wordBefore, fromAfter + wordAfter, fromAfter + to.size());
    }

    private void same(int firstBefore, int firstAfter, int endAfter) {
        for (int i = firstAfter; i < endAfter; i++) {
            origins[i] = firstBefore + i - firstAfter;
        }
    }

    /** Whether a word of the later text is a word of the earlier one. */
    boolean isOld(int word) {
        return origins[word] != NEW;
    }

    /** Which word of the earlier text an old word is. */
    int origin(int word) {
        return origins[word];
    }

    /** Which word of the earlier text a new word took the place of; negative for none. */
    int replaced(int word) {
        return replaced[word];
    }
}
