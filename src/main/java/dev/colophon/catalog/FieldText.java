package dev.colophon.catalog;

import dev.colophon.markdown.Block;
import dev.colophon.markdown.LinkedText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a part of a page says as the value of a field: its first words, on one line. */
final class FieldText {
    private static final int LENGTH = 240;
    private static final int SHORT = 60;

    private FieldText() {}

    /** All lines and items of a part. */
    static String all(Part part) {
        return shorten(
                part.blocks().stream()
                        .flatMap(FieldText::lines)
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    private static Stream<String> lines(Block block) {
        return words(block).lines().lines();
    }

    /** The first paragraph or item of a part. */
    static String first(Part part) {
        return part.blocks().stream()
                .map(FieldText::words)
                .map(words -> part.level() == Part.BOLD ? of(words) : shorten(words.text()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    static LinkedText words(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.words();
        }
        return block instanceof Block.Item item ? item.words() : LinkedText.NONE;
    }

    /** The words up to a line that was begun on purpose; a short one without its full stop. */
    static String of(LinkedText words) {
        List<String> lines = words.lines().strip().lines().map(String::strip).toList();
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        int end = 1;
        while (end < lines.size() && !isBegun(lines.get(end - 1), lines.get(end), width)) {
            end++;
        }
        String text = String.join(" ", lines.subList(0, Math.min(end, lines.size())));
        boolean single = text.length() <= SHORT && text.indexOf(". ") < 0 && text.endsWith(".");
        return shorten(single ? text.substring(0, text.length() - 1) : text);
    }

    /** Whether the next line begins with a capital, though its first word had room on this one. */
    private static boolean isBegun(String line, String next, int width) {
        String word = Arrays.stream(next.split(" ", 2)).findFirst().orElse("");
        return !word.isEmpty()
                && Character.isUpperCase(word.codePointAt(0))
                && line.length() + 1 + word.length() <= width;
    }

    static String shorten(String text) {
        if (text.length() <= LENGTH) {
            return text;
        }
        int space = text.lastIndexOf(' ', LENGTH);
        int end = space > LENGTH / 2 ? space : LENGTH;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                + "…";
    }
}
