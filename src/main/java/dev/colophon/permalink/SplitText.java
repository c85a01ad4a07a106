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
        boolean isOdd =
                text.length() > MOST_CHARACTERS || text.startsWith("---") || text.startsWith(" ");
        return isOdd ? AS_A_WHOLE : new Cutter(text).cut();
    }

    /** Whether a line that is not indented is a heading. */
    static boolean isHeading(String text, int at) {
        return new Cutter(text).isHeading(at);
    }

    /** Goes through a text once. */
    private static final class Cutter {
        private final String text;

        /** With a line's end behind the last line, so that there is always one. */
        private final char[] chars;

        private final List<TextPart> parts = new ArrayList<>();
        private int start;
        private int hash;
        private int fence = -1;

        Cutter(String text) {
            this.text = text;
            chars = new char[text.length() + 1];
            text.getChars(0, text.length(), chars, 0);
            chars[text.length()] = '\n';
        }

        SplitText cut() {
            int lines = 0;
            int at = 0;
            while (at < text.length()) {
                if (++lines > MOST_LINES || isInnerFence(at)) {
                    return AS_A_WHOLE;
                }
                startLine(at);
                at = pass(at);
                if (at < 0) {
                    return AS_A_WHOLE;
                }
            }
            add(text.length());
            return new SplitText(parts);
        }

        private void startLine(int at) {
            if (fence < 0 && isHeading(at)) {
                add(at);
            } else if (fence < 0 && isFence(at)) {
                fence = at;
            } else if (fence >= 0 && closesFence(at)) {
                fence = -1;
            }
        }

        private void add(int end) {
            parts.add(new TextPart(text, start, end, hash));
            start = end;
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
            hash = at < text.length() ? 31 * sum + '\n' : sum;
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

        boolean isHeading(int at) {
            int end = runEnd(at, '#');
            return end > at
                    && end - at <= 6
                    && (chars[end] == ' ' || chars[end] == '\t' || chars[end] == '\n');
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
            int end = text.indexOf('\n', at);
            return text.substring(at, end < 0 ? text.length() : end);
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
