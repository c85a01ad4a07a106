package dev.colophon.freshness;

import dev.colophon.source.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words of a text and how often each is there, without regard to letter case, punctuation and
 * order. Scripts that put no spaces between words count by their letters.
 */
record WordBag(Map<String, Integer> words, int size) {
    /** So many words are more than a correction. */
    private static final int FEW = 3;

    /** Not that many words are slips. */
    private static final int MANY = 40;

    static WordBag of(String text) {
        Map<String, Integer> words = new HashMap<>();
        int size = 0;
        boolean alone = false;
        StringBuilder word = new StringBuilder();
        for (int at = 0; at <= text.length(); ) {
            int c = at < text.length() ? text.codePointAt(at) : ' ';
            boolean mark = Script.isMark(c);
            boolean letter = mark || Character.isLetterOrDigit(c);
            boolean ends = !letter || !mark && (alone || Script.isUnspaced(c));
            if (ends && word.length() > 0) {
                size += add(word.toString().toLowerCase(Locale.ROOT), words);
                word.setLength(0);
            }
            if (letter) {
                word.appendCodePoint(c);
            }
            alone = mark ? alone : letter && Script.isUnspaced(c);
            at += Character.charCount(c);
        }
        return new WordBag(words, size);
    }

    private static int add(String word, Map<String, Integer> words) {
        words.merge(word, 1, Integer::sum);
        return 1;
    }

    /** How many words the two have in common. */
    int common(WordBag other) {
        int common = 0;
        for (Map.Entry<String, Integer> word : words.entrySet()) {
            common += Math.min(word.getValue(), other.words.getOrDefault(word.getKey(), 0));
        }
        return common;
    }

    /**
     * Whether another text says something else: it has a few other words, or another number. Less
     * than that is taken for the correction of a slip.
     */
    boolean saysElse(WordBag other) {
        List<String> gone = without(other);
        List<String> come = other.without(this);
        boolean numbers =
                Stream.concat(gone.stream(), come.stream())
                        .anyMatch(word -> Character.isDigit(word.charAt(0)));
        if (numbers || Math.max(gone.size(), come.size()) >= MANY) {
            return true;
        }
        List<String> rest = new ArrayList<>(come);
        int slips = (int) gone.stream().filter(word -> takeSlip(word, rest)).count();
        return Math.max(gone.size() - slips, rest.size()) >= FEW;
    }

    private static boolean takeSlip(String word, List<String> others) {
        Optional<String> slip = others.stream().filter(each -> isSlip(word, each)).findFirst();
        slip.ifPresent(others::remove);
        return slip.isPresent();
    }

    /** Whether two words are the same but for one or two letters next to each other. */
    private static boolean isSlip(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return shorter >= 4 && Math.max(one.length(), other.length()) - start - end <= 2;
    }

    private List<String> without(WordBag other) {
        List<String> rest = new ArrayList<>();
        words.forEach(
                (word, count) -> {
                    int there = other.words.getOrDefault(word, 0);
                    for (int i = there; i < count; i++) {
                        rest.add(word);
                    }
                });
        rest.sort(Comparator.naturalOrder());
        return rest;
    }

    /** How alike the two are: from 0, nothing in common, to 1. */
    double likeness(WordBag other) {
        int all = size + other.size - common(other);
        return all == 0 ? 1 : common(other) / (double) all;
    }
}
