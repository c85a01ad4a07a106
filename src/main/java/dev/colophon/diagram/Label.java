package dev.colophon.diagram;

import java.util.ArrayList;
import java.util.List;

/**
 * A text in lines.
 *
 * @param lines at least one, of about the same width
 * @param cut whether not all of the text is in them
 */
record Label(List<String> lines, boolean cut) {
    private static final String ELLIPSIS = "…";
    private static final int LONGEST = 2_000;

    Label {
        lines = List.copyOf(lines);
    }

    /** The width of the widest line, as a multiple of the text's size. */
    double width() {
        return lines.stream().mapToDouble(TextWidth::of).max().orElse(0);
    }

    /** Whether a text runs from right to left: its first letter with a direction decides. */
    static boolean isRightToLeft(String text) {
        return text.codePoints()
                .mapToObj(Character::getDirectionality)
                .filter(d -> d >= 0 && d <= Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .findFirst()
                .map(d -> d != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .orElse(false);
    }

    /** Breaks a text into at most so many lines; what doesn't fit becomes an ellipsis. */
    static Label wrap(String text, double width, int lines) {
        String clean = clean(text);
        List<String> pieces = pieces(clean, width);
        List<String> broken = fill(pieces, width);
        if (broken.size() > lines) {
            return new Label(cut(broken.subList(0, lines), width), true);
        }
        return new Label(balance(pieces, broken, width), clean.length() >= LONGEST);
    }

    /** A text in one line, without what isn't to be seen. */
    static String clean(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .limit(LONGEST)
                .map(c -> isSpace(c) ? ' ' : c)
                .filter(c -> !isUnseen(c))
                .forEach(out::appendCodePoint);
        return out.toString().strip().replaceAll(" +", " ");
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isUnseen(int c) {
        boolean turns = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
        boolean none = (c & 0xfffe) == 0xfffe || c >= 0xfdd0 && c <= 0xfdef;
        return turns
                || none
                || Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE;
    }

    /** What stays on one line; a piece may end with a space. */
    private static List<String> pieces(String text, double width) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        double used = 0;
        for (int c : text.codePoints().toArray()) {
            double next = TextWidth.of(c);
            boolean tooLong = next > 0 && c != ' ' && used + next > width;
            if (!piece.isEmpty() && (tooLong || TextWidth.isWide(c))) {
                pieces.add(piece.toString());
                piece.setLength(0);
                used = 0;
            }
            piece.appendCodePoint(c);
            used += next;
            if (endsPiece(c) && piece.codePointCount(0, piece.length()) > 1 || c == ' ') {
                pieces.add(piece.toString());
                piece.setLength(0);
                used = 0;
            }
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static boolean endsPiece(int c) {
        return c == '-' || c == '/' || TextWidth.isWide(c);
    }

    private static List<String> fill(List<String> pieces, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String piece : pieces) {
            if (!line.isEmpty() && TextWidth.of((line + piece).stripTrailing()) > width) {
                lines.add(line.stripTrailing());
                line = "";
            }
            line += piece;
        }
        if (!line.isBlank() || lines.isEmpty()) {
            lines.add(line.stripTrailing());
        }
        return lines;
    }

    /** The narrowest lines that are as few. */
    private static List<String> balance(List<String> pieces, List<String> lines, double width) {
        List<String> best = lines;
        for (double narrower = width - 0.5; best.size() > 1 && narrower > 2; narrower -= 0.5) {
            double limit = narrower;
            List<String> other = fill(pieces, limit);
            if (other.size() > lines.size()
                    || other.stream().anyMatch(line -> TextWidth.of(line) > limit)) {
                break;
            }
            best = other;
        }
        return best;
    }

    private static List<String> cut(List<String> lines, double width) {
        List<String> out = new ArrayList<>(lines);
        String last = out.remove(out.size() - 1);
        while (!last.isEmpty() && TextWidth.of(last + ELLIPSIS) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1)).stripTrailing();
        }
        out.add(last + ELLIPSIS);
        return out;
    }
}
