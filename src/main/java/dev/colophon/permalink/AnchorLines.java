package dev.colophon.permalink;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a text anchors depend on. Two versions with the same of it have the same anchors, so that
 * most versions need not be parsed. In doubt a line belongs to it.
 *
 * <p>Left out are only the words of plain prose. Where such words may stand, and all lines that are
 * headings, tables, HTML, fences and the like, are kept in their order.
 *
 * @param chunks all that is kept
 */
record AnchorLines(List<String> chunks) {
    private static final String PROSE = "\uFDD0";
    private static final String BLANK = "\n\n";

    /** What stands before the words of a line, and words that can be nothing but words. */
    private static final Pattern WORDS =
            Pattern.compile(
                    "([ \\t]*(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]+)?(?:\\[[ xX]]"
                            + " )?)(?:[*_]{0,3}[\\p{L}\"'(“‘/$,;?&]|`[^`]|!?\\[(?![ xX]]"
                            + " )|\\*{1,2}[\\[`]).*|([ \\t]*)\\d(?!\\d{0,8}[.)](?:[ \\t]|$)).*");

    static AnchorLines of(String text) {
        List<String> kept = new ArrayList<>();
        boolean prose = false;
        for (String chunk : chunks(text)) {
            String shape = shape(chunk);
            if (shape.equals(PROSE)) {
                prose = true;
                continue;
            }
            if (prose && mayDependOnProse(shape, kept.isEmpty())) {
                kept.add(PROSE);
            }
            prose = false;
            boolean again = isBullet(shape) && last(kept).equals(shape);
            if (!again) {
                kept.add(shape);
            }
        }
        return new AnchorLines(kept);
    }

    /**
     * Whether two texts surely have the same of it, as far as one can see from where they differ:
     * what is kept follows from the shapes of the chunks, one after the other. A quick look before
     * the digests.
     */
    static boolean surelySame(String before, String after) {
        int most = Math.min(before.length(), after.length());
        int same = 0;
        while (same < most && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        int rest = 0;
        while (rest < most - same
                && before.charAt(before.length() - 1 - rest)
                        == after.charAt(after.length() - 1 - rest)) {
            rest++;
        }
        // From a chunk before to the first blank line behind, which are in both texts.
        int blank = before.lastIndexOf(BLANK, same - BLANK.length());
        int from = Math.max(0, before.lastIndexOf(BLANK, blank - 1));
        int end = before.indexOf(BLANK, before.length() - rest);
        int left = end < 0 ? 0 : before.length() - end;
        return shapes(before.substring(from, before.length() - left))
                .equals(shapes(after.substring(from, after.length() - left)));
    }

    /** Of all chunks; prose after prose is as good as one. */
    private static List<String> shapes(String text) {
        List<String> shapes = new ArrayList<>();
        for (String chunk : chunks(text)) {
            String shape = shape(chunk);
            if (!shape.equals(PROSE) || !last(shapes).equals(PROSE)) {
                shapes.add(shape);
            }
        }
        return shapes;
    }

    /** What stands between blank lines; an empty one first where a blank line is the first. */
    private static List<String> chunks(String text) {
        List<String> chunks = new ArrayList<>();
        int start = -1;
        int end;
        for (int line = 0; line < text.length(); line = end + 1) {
            int newline = text.indexOf('\n', line);
            end = newline < 0 ? text.length() : newline;
            boolean blank = isBlank(text, line, end);
            if (blank && (start >= 0 || line == 0)) {
                chunks.add(line == 0 ? "" : text.substring(start, line - 1));
                start = -1;
            } else if (!blank && start < 0) {
                start = line;
            }
        }
        if (start >= 0) {
            chunks.add(text.substring(start));
        }
        return chunks;
    }

    private static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    /**
     * An indented line belongs to the list before it, if there is one; front matter comes first.
     */
    private static boolean mayDependOnProse(String chunk, boolean isFirst) {
        return chunk.isEmpty()
                || Character.isWhitespace(chunk.charAt(0))
                || isFirst && chunk.startsWith("---");
    }

    /** Whether this is an item of a list that is nothing but prose. */
    private static boolean isBullet(String shape) {
        return shape.length() == 3
                && "-*+".indexOf(shape.charAt(0)) >= 0
                && shape.charAt(1) == ' '
                && shape.endsWith(PROSE);
    }

    private static String last(List<String> list) {
        return list.isEmpty() ? "" : list.get(list.size() - 1);
    }

    private static String shape(String chunk) {
        if (hasSpecial(chunk)) {
            return chunk;
        }
        StringBuilder shape = new StringBuilder();
        String before = "";
        for (String line : chunk.split("\n")) {
            String shown = line;
            Optional<String> indent = indent(line);
            if (indent.isPresent()) {
                shown = indent.get() + PROSE;
                if (shown.equals(before)) {
                    continue;
                }
            }
            before = shown;
            shape.append(shape.length() == 0 ? "" : "\n").append(shown);
        }
        return shape.toString();
    }

    /** Whether there is one of the signs, or a line of nothing but dashes and the like. */
    private static boolean hasSpecial(String chunk) {
        char[] chars = (chunk + "\n").toCharArray();
        boolean hasDash = false;
        boolean hasOther = false;
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= 'a' && chars[i] <= 'z') {
                hasOther = true; // Most are, and need no second look.
                continue;
            }
            switch (chars[i]) {
                case '<', '>', '{', '}', '|', '\\' -> {
                    return true;
                }
                case '=', ':', '-' -> hasDash = true;
                case ' ', '\t' -> {}
                case '\n' -> {
                    if (hasDash && !hasOther) {
                        return true;
                    }
                    hasDash = false;
                    hasOther = false;
                }
                default -> {
                    hasOther = true;
                    if (startsSpecial(chars, i)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a note, a definition or a fence starts here. */
    private static boolean startsSpecial(char[] chars, int i) {
        return switch (chars[i]) {
            case '[' -> chars[i + 1] == '^';
            case ']' -> chars[i + 1] == ':';
            case '`', '~' ->
                    i + 2 < chars.length && chars[i + 1] == chars[i] && chars[i + 2] == chars[i];
            default -> false;
        };
    }

    /** What stands before the words of a line of prose; empty when it may be something else. */
    private static Optional<String> indent(String line) {
        if (!line.isEmpty() && Character.isLetter(line.charAt(0))) {
            return Optional.of("");
        }
        Matcher words = WORDS.matcher(line);
        return words.matches()
                ? Optional.of(words.group(1) == null ? words.group(2) : words.group(1))
                : Optional.empty();
    }

    /** Whether another version surely has all anchors of this one. */
    boolean allIn(AnchorLines other) {
        return chunks.equals(other.chunks);
    }
}
