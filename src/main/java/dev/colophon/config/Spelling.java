package dev.colophon.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that an author most likely meant. */
public final class Spelling {

    private Spelling() {}

    /** {@code did you mean `books`?}, or else the words there are. */
    static String hint(String found, Collection<String> known) {
        return hint(found, known, "known here: " + String.join(", ", known));
    }

    /** {@code did you mean `books`?}, or else what is to be said where no word is near. */
    public static String hint(String found, Collection<String> known, String otherwise) {
        return nearest(found, known).map(word -> "did you mean `" + word + "`?").orElse(otherwise);
    }

    /** The known word that fewest changes of a letter lead to, if they are few. */
    public static Optional<String> nearest(String found, Collection<String> known) {
        if (found.length() > 40) {
            return Optional.empty();
        }
        int few = Math.max(1, Math.min(3, found.length() / 3));
        return known.stream()
                .filter(word -> distance(found, word) <= few)
                .min(Comparator.comparingInt(word -> distance(found, word)));
    }

    /** How many letters to add, drop, replace or swap with their neighbour; letter case is free. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int replace = cost[i - 1][j - 1] + (same(a, i, b, j) ? 0 : 1);
        int best = Math.min(replace, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && same(a, i, b, j - 1) && same(a, i - 1, b, j);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }

    private static boolean same(String a, int i, String b, int j) {
        return Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
    }
}
