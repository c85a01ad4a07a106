package dev.colophon.render.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Words, numbered in the order in which they came. They are looked up letter by letter, since a
 * site has many words but few different ones: only for a new one a text is made.
 */
final class Vocabulary {
    private String[] words = new String[1024];

    /** One more than a word's number, where its hash code says or in the next free place. */
    private int[] table = new int[4096];

    private int size;

    /** The number of a word, which is added if it is new. */
    int number(String word) {
        return number(word.toCharArray(), word.length(), word.hashCode());
    }

    /** The same for the first letters of an array, with the hash code that they have as a text. */
    int number(char[] letters, int length, int hash) {
        int place = place(hash);
        while (table[place] != 0) {
            int number = table[place] - 1;
            if (isSame(words[number], hash, letters, length)) {
                return number;
            }
            place = place + 1 & table.length - 1;
        }
        return add(new String(letters, 0, length));
    }

    /** The words in order. */
    List<String> sorted() {
        return Stream.of(words).limit(size).sorted().toList();
    }

    private int place(int hash) {
        return (hash ^ hash >>> 16) & table.length - 1;
    }

    private static boolean isSame(String word, int hash, char[] letters, int length) {
        if (word.hashCode() != hash || word.length() != length) {
            return false;
        }
        int at = 0;
        while (at < length && word.charAt(at) == letters[at]) {
            at++;
        }
        return at == length;
    }

    private int add(String word) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
            table = new int[8 * size];
            for (int number = 0; number < size; number++) {
                put(number);
            }
        }
        words[size] = word;
        put(size);
        return size++;
    }

    private void put(int number) {
        int place = place(words[number].hashCode());
        while (table[place] != 0) {
            place = place + 1 & table.length - 1;
        }
        table[place] = number + 1;
    }
}
