package dev.colophon.permalink;

import java.util.List;

/**
 * The parts of a text that stand at the start and at the end of another one as well: only what is
 * between them must be cut.
 *
 * @param atStart the first parts
 * @param start where they end in the other text
 * @param atEnd the last parts
 * @param end where they start in the other text
 */
record CommonParts(List<TextPart> atStart, int start, List<TextPart> atEnd, int end) {

    /** Where the other text has a heading too, or ends, behind the first parts. */
    static CommonParts of(List<TextPart> parts, String text) {
        int first = 0;
        int start = 0;
        // In the last part a fence may be open, which takes in whatever comes behind it.
        while (first < parts.size() - 1 && parts.get(first).isIn(text, start)) {
            start += parts.get(first++).length();
        }
        if (first > 0 && start < text.length() && !SplitText.isHeading(text, start)) {
            start -= parts.get(--first).length();
        }
        int last = parts.size();
        int end = text.length();
        while (last > Math.max(first, 1) && isEnd(parts.get(last - 1), text, start, end)) {
            end -= parts.get(--last).length();
        }
        return new CommonParts(
                parts.subList(0, first), start, parts.subList(last, parts.size()), end);
    }

    /** Whether a part stands before the end of a text, and at the start of a line. */
    private static boolean isEnd(TextPart part, String text, int start, int end) {
        int at = end - part.length();
        return at >= start && (at == start || text.charAt(at - 1) == '\n') && part.isIn(text, at);
    }
}
