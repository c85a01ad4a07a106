package dev.colophon.render.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Texts and the words they are found by, which the index and its reader in the browser agree on.
 *
 * @param text a text
 * @param words its words
 */
public record WordExamples(String text, List<String> words) {
    private static final Path FILE = Path.of("src/test/resources/dev/colophon/search/words.txt");

    /** All examples. */
    public static List<WordExamples> all() {
        try {
            return Files.readAllLines(FILE).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("→", 2))
                    .map(parts -> new WordExamples(parts[0], words(parts[1].strip())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String list) {
        return Stream.of(list.split("\\|")).filter(word -> !word.isEmpty()).toList();
    }
}
