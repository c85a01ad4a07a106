package dev.colophon.permalink;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A page's text, cut before each heading that ends whatever stands above it, so that the parts say
 * the same each by itself as on the page.
 *
 * @param parts in order, what stands before the first such heading at first; none where a part may
 *     depend on another
 */
record SplitText(List<String> parts) {
    private static final SplitText AS_A_WHOLE = new SplitText(List.of());

    /** Larger pages are rare, and might as a whole be too large where no part of them is. */
    private static final int MOST_CHARACTERS = 100_000;

    private static final int MOST_LINES = 2000;
    private static final int MOST_BLANKS = 500;

    /** A fence that may stand in a list or quotation, so that nobody knows where it ends. */
    private static final Pattern INNER_FENCE =
            Pattern.compile("^[ \\t>*+\\-0-9.)]+(?:```|~~~)", Pattern.MULTILINE);

    static SplitText of(String text) {
        if (mayReachOver(text)) {
            return AS_A_WHOLE;
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        int lines = 0;
        int fence = -1;
        for (int at = 0; at < text.length(); at = lineEnd(text, at) + 1) {
            lines++;
            if (fence < 0 && isHeading(text, at)) {
                parts.add(text.substring(start, at));
                start = at;
            } else if (fence < 0 && isFence(text, at)) {
                fence = at;
            } else if (fence >= 0 && closes(text, fence, at)) {
                fence = -1;
            }
        }
        parts.add(text.substring(start));
        return lines > MOST_LINES ? AS_A_WHOLE : new SplitText(List.copyOf(parts));
    }

    /**
     * Whether a text has what may reach over headings: HTML, definitions of links and notes, what
     * is included, front matter.
     */
    private static boolean mayReachOver(String text) {
        if (text.length() > MOST_CHARACTERS || text.startsWith("---") || text.startsWith(" ")) {
            return true;
        }
        char[] chars = (text + "\n").toCharArray();
        int blanks = 0;
        boolean hasFence = false;
        for (int i = 0; i < text.length(); i++) {
            char next = chars[i + 1];
            boolean found =
                    switch (chars[i]) {
                        case '<', '\r' -> true;
                        case ']' -> next == ':';
                        case '[' -> next == '^';
                        case '{' -> next == '{';
                        default -> false;
                    };
            blanks = chars[i] == ' ' ? blanks + 1 : 0;
            hasFence |= (chars[i] == '`' || chars[i] == '~') && next == chars[i];
            if (found || blanks > MOST_BLANKS) {
                return true;
            }
        }
        return hasFence && INNER_FENCE.matcher(text).find();
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** Whether a line that is not indented is a heading. */
    static boolean isHeading(String text, int at) {
        int end = runEnd(text, at, '#');
        return end > at
                && end - at <= 6
                && (end == text.length() || " \t\n".indexOf(text.charAt(end)) >= 0);
    }

    private static boolean isFence(String text, int at) {
        char sign = text.charAt(at);
        int end = runEnd(text, at, sign);
        return (sign == '`' || sign == '~')
                && end - at >= 3
                && (sign == '~' || text.substring(end, lineEnd(text, end)).indexOf('`') < 0);
    }

    private static boolean closes(String text, int fence, int at) {
        char sign = text.charAt(fence);
        int end = runEnd(text, at, sign);
        return end - at >= runEnd(text, fence, sign) - fence
                && text.substring(end, lineEnd(text, end)).isBlank();
    }

    private static int runEnd(String text, int at, char sign) {
        int end = at;
        while (end < text.length() && text.charAt(end) == sign) {
            end++;
        }
        return end;
    }
}
