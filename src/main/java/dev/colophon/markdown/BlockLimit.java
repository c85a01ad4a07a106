package dev.colophon.markdown;

import java.util.Optional;

/**
 * Finds what would take the library's parser minutes, or more stack than a thread has: thousands of
 * quotations or lists in each other, a rule or a row of a table as long as a book, a tag with
 * hundreds of attributes. No page that was written for readers has any of it. A worker for one
 * text.
 */
final class BlockLimit {
    private static final int MARKERS = 500;
    private static final int RULE = 1000;
    private static final int BLANKS = 5000;
    private static final int ROWS = 20_000;
    private static final int ATTRIBUTES = 300;
    private static final long INDENTATION = 200_000_000;

    private final String text;
    private long indentation;
    private int rows;
    private int fence;
    private int nextBar = -1;

    private BlockLimit(String text) {
        this.text = text;
    }

    /**
     * What a text has too much of.
     *
     * @param offset where
     * @param found what was found, in words
     */
    record Excess(int offset, String found) {}

    static Optional<Excess> find(String text) {
        BlockLimit limit = new BlockLimit(text);
        for (int start = 0; start < text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            Optional<String> found = limit.line(start, end);
            if (found.isPresent()) {
                return Optional.of(new Excess(start, found.get()));
            }
            start = end + 1;
        }
        return limit.longTag();
    }

    private Optional<String> line(int start, int end) {
        int at = start;
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
        indentation += (long) (at - start) * (at - start);
        if (indentation > INDENTATION) {
            return Optional.of("indentation as deep as this");
        }
        if (run(at, end, "*_-=|:~` \t") > RULE) {
            return Optional.of("a line of more than " + RULE + " bars or dashes");
        }
        if (end - at > BLANKS && text.substring(at, end).contains(" ".repeat(BLANKS))) {
            return Optional.of("more than " + BLANKS + " blanks in a line");
        }
        rows = at == end ? 0 : rows + weight(at, end);
        if (rows > ROWS) {
            return Optional.of("thousands of rows or definitions without a blank line between");
        }
        return markers(at, end) > MARKERS
                ? Optional.of("quotations and lists more than " + MARKERS + " deep")
                : Optional.empty();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private int run(int from, int end, String chars) {
        int at = from;
        while (at < end && chars.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at - from;
    }

    /**
     * What a row of a table weighs, or a definition, which takes twice as long. What looks like
     * code seldom is one of them.
     */
    private int weight(int at, int end) {
        if (nextBar < at) {
            int bar = text.indexOf('|', at);
            nextBar = bar < 0 ? text.length() : bar;
        }
        int rows = text.charAt(at) == '[' ? 2 : nextBar < end ? 1 : 0;
        return isCode(at, end) ? rows : 4 * rows;
    }

    private boolean isCode(int at, int end) {
        int length = Math.max(run(at, end, "`"), run(at, end, "~"));
        if (fence == 0 && length >= 3) {
            fence = length;
        } else if (fence > 0 && length >= fence) {
            fence = 0;
        }
        return fence > 0;
    }

    /** How many quotations and list items start on a line. */
    private int markers(int from, int end) {
        int count = 0;
        int at = from;
        while (at < end) {
            char c = text.charAt(at);
            int digits = run(at, end, "0123456789");
            boolean item = "*+-".indexOf(c) >= 0 || digits > 0;
            if (c == '>' || item) {
                count++;
            } else if (!isBlank(c)) {
                break;
            }
            at += c == '>' || !item ? 1 : digits + 1;
        }
        return count;
    }

    private Optional<Excess> longTag() {
        int at = text.indexOf('<');
        while (at >= 0 && at + 1 < text.length()) {
            int end = tagEnd(at + 1);
            if (end < 0) {
                return Optional.of(
                        new Excess(at, "a tag with more than " + ATTRIBUTES + " attributes"));
            }
            at = text.indexOf('<', Math.max(end, at + 1));
        }
        return Optional.empty();
    }

    /** Where a tag ends, or cannot go on; -1 for one that is too long. */
    private int tagEnd(int from) {
        int blanks = 0;
        int at = from;
        while (at < text.length() && "<>".indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at);
            boolean quote = (c == '"' || c == '\'') && text.charAt(at - 1) == '=';
            int close = quote ? text.indexOf(c, at + 1) : -1;
            blanks += isBlank(c) || c == '\n' ? 1 : 0;
            if (blanks > ATTRIBUTES) {
                return Character.isLetter(text.charAt(from)) ? -1 : at;
            }
            at = close > 0 ? close + 1 : at + 1;
        }
        return at;
    }
}
