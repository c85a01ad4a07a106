package dev.colophon.site;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * "Did you mean": the candidate that takes the fewest edits. Source of the algorithm: Wagner and
 * Fischer, 1974.
 */
public final class Similar {

    private Similar() {}

    /**
     * The candidate most like a word, if it takes at most so many insertions, deletions and
     * replacements.
     */
    public static Optional<String> to(String word, Collection<String> candidates, int atMost) {
        String best = null;
        int fewest = atMost == Integer.MAX_VALUE ? atMost : atMost + 1;
        for (String candidate : candidates) {
            if (fewest != Integer.MAX_VALUE
                    && Math.abs(candidate.length() - word.length()) >= fewest) {
                continue;
            }
            int edits = distance(word, candidate);
            if (edits < fewest) {
                fewest = edits;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[row.length - 1];
    }
}
