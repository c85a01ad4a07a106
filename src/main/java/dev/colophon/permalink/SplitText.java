package dev.colophon.permalink;

import java.util.ArrayList;
import java.util.List;

/**
 * A page's text, cut before each heading that ends whatever stands above it, so that the parts say
 * the same each by itself as on the page.
 *
 * @param parts in order, what stands before the first such heading at first; none where a part may
 *     depend on another
 */
record SplitText(List<TextPart> parts) {
    private static final SplitText AS_A_WHOLE = new SplitText(List.of());

    /** Larger pages are rare, and might as a whole be too large where no part of them is. */
    private static final int MOST_CHARACTERS = 100_000;

    private static final int MOST_LINES = 2000;
    private static final int MOST_BLANKS = 500;

    static SplitText of(String text) {
        return of(text, List.of());
    }

    /** The same, sooner where the text starts and ends like one that has been cut into parts. */
    static SplitText of(String text, List<TextPart> before) {
        boolean isOdd =
                text.length() > MOST_CHARACTERS || text.startsWith("---") || text.startsWith(" ");
        if (isOdd) {
            return AS_A_WHOLE;
        }
        CommonParts common = CommonParts.of(before, text);
        List<TextPart> parts = new ArrayList<>(common.atStart());
        int known = lines(common.atStart()) + lines(common.atEnd());
        Cutter cutter = new Cutter(text, common.start(), common.end(), known, parts);
        if (!cutter.cut()) {
            return AS_A_WHOLE;
        }
        if (cutter.isInFence() && !common.atEnd().isEmpty()) {
            return of(text);
        }
        parts.addAll(common.atEnd());
        return new SplitText(parts);
    }

    private static int lines(List<TextPart> parts) {
        int lines = 0;
        for (TextPart part : parts) {
            lines += part.lines();
        }
        return lines;
    }

    /** Whether a line that is not indented is a heading. */
    static boolean isHeading(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) == '#') {
            end++;
        }
        return end > at
                && end - at <= 6
                && (end == text.length() || " \t\n".indexOf(text.charAt(end)) >= 0);
    }

    /** Goes once through what is between two places of a text, both at a line's start. */
    private static final class Cutter {
        private final String text;
        private final int from;
        private final int length;

        /** With a line's end behind the last line, so that there is always one. */
        private final char[] chars;

        private final List<TextPart> parts;
        private final int linesElsewhere;
        private int start;
        private int lines;
        private int linesBefore;
        private int hash;
        private int fence = -1;

        Cutter(String text, int from, int to, int linesElsewhere, List<TextPart> parts) {
            this.text = text;
            this.from = from;
            this.parts = parts;
            this.linesElsewhere = linesElsewhere;
            length = to - from;
            chars = new char[length + 1];
            text.getChars(from, to, chars, 0);
            chars[length] = '\n';
        }

        /** Adds the parts; false where one may depend on another. */
        boolean cut() {
            int at = 0;
            while (at < length) {
                if (linesElsewhere + lines >= MOST_LINES || isInnerFence(at)) {
                    return false;
                }
                startLine(at);
                lines++;
                at = pass(at);
                if (at < 0) {
                    return false;
                }
            }
            add(length);
            return true;
        }

        /** Whether a fence has not been closed. */
        boolean isInFence() {
            return fence >= 0;
        }

        private void startLine(int at) {
            if (fence < 0 && chars[at] == '#' && isHeading(text, from + at)) {
                add(at);
            } else if (fence < 0 && isFence(at)) {
                fence = at;
            } else if (fence >= 0 && closesFence(at)) {
                fence = -1;
            }
        }

        /** Only the very first part may have nothing in it. */
        private void add(int end) {
            if (end > start || parts.isEmpty()) {
                int count = lines - linesBefore;
                parts.add(new TextPart(text, from + start, from + end, hash, count));
            }
            start = end;
            linesBefore = lines;
            hash = 0;
        }

        /**
         * Goes over a line to the next; -1 where it has what may reach over headings: HTML,
         * definitions of links and notes, what is included.
         */
        private int pass(int from) {
            int sum = hash;
            int blanks = 0;
            int at = from;
            while (chars[at] != '\n') {
                char c = chars[at++];
                sum = 31 * sum + c;
                if (c >= 'a' && c <= 'z') {
                    blanks = 0;
                    continue;
                }
                blanks = c == ' ' ? blanks + 1 : 0;
                if (blanks > MOST_BLANKS || reachesOver(c, chars[at])) {
                    return -1;
                }
            }
            hash = at < length ? 31 * sum + '\n' : sum;
            return at + 1;
        }

        private static boolean reachesOver(char c, char next) {
            return switch (c) {
                case '<', '\r' -> true;
                case ']' -> next == ':';
                case '[' -> next == '^';
                case '{' -> next == '{';
                default -> false;
            };
        }

        private boolean isFence(int at) {
            char sign = chars[at];
            int end = isFenceSign(sign) ? runEnd(at, sign) : at;
            return end - at >= 3 && (sign == '~' || rest(end).indexOf('`') < 0);
        }

        private boolean closesFence(int at) {
            char sign = chars[fence];
            int end = runEnd(at, sign);
            return end - at >= runEnd(fence, sign) - fence && rest(end).isBlank();
        }

        /** A fence that may stand in a list or quotation, so that nobody knows where it ends. */
        private boolean isInnerFence(int line) {
            int at = line;
            while (" \t>*+-0123456789.)".indexOf(chars[at]) >= 0) {
                at++;
            }
            return at > line && isFenceSign(chars[at]) && runEnd(at, chars[at]) - at >= 3;
        }

        private static boolean isFenceSign(char sign) {
            return sign == '`' || sign == '~';
        }

        /** What stands from here to the end of the line. */
        private String rest(int at) {
            int end = text.indexOf('\n', from + at);
            return text.substring(from + at, end < 0 ? text.length() : end);
        }

        private int runEnd(int at, char sign) {
            int end = at;
            while (chars[end] == sign) {
                end++;
            }
            return end;
        }
    }
}
