package dev.colophon.diagram;

/**
 * How wide a text is, as multiples of its size. Pictures must be the same on all machines, with
 * fonts or without, so the widths are in a table: those of Liberation Sans, which are those of
 * Helvetica and Arial too, rounded up.
 */
final class TextWidth {
    /** For each character from space: A to Z are 0 to 25, a to z are 26 to 51 fiftieths. */
    private static final String WIDTHS =
            "OOScctiKRRUeOROOccccccccccOOeeecziillifnlOZicqlninlifliwiifOOOYc"
                    + "RccZccOccMMZMqccccRZOcZlZZZRNReAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
                    + "ORccccNcRlTceRlcUcRRRdbRRRTcqqqfiiiiiiyliiiiOOOOllnnnnnenlllliif"
                    + "cccccctZccccOOOOccccccccfccccZcZiciciclZlZlZlZlflcicicicicicncnc"
                    + "ncnclclcOOOOOOOMOOlXZMiZZcMcMcPcRcMlclclcflcncncncywlRlRlRiZiZiZ"
                    + "iZfOfTfOlclclclclclcwliZifZfZfZM";

    private static final double UNIT = 50;
    private static final double OTHER = 0.62;
    private static final double OTHER_CAPITAL = 0.76;

    private TextWidth() {}

    static double of(String text) {
        return text.codePoints().mapToDouble(TextWidth::of).sum();
    }

    static double of(int c) {
        int place = c - ' ';
        if (place >= 0 && place < WIDTHS.length()) {
            char width = WIDTHS.charAt(place);
            return (width >= 'a' ? width - 'a' + 26 : width - 'A') / UNIT;
        }
        if (isMark(c)) {
            return 0;
        }
        if (isWide(c)) {
            return 1;
        }
        return Character.isUpperCase(c) ? OTHER_CAPITAL : OTHER;
    }

    /** Whether a character stands over the one before it. */
    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }

    /** Whether a character is as wide as it is high, and a line may end on either side of it. */
    static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x11ff
                || c >= 0x2e80 && c <= 0xa4cf
                || c >= 0xac00 && c <= 0xd7ff
                || c >= 0xf900 && c <= 0xfaff
                || c >= 0xfe30 && c <= 0xfe4f
                || c >= 0xff00 && c <= 0xff60
                || c >= 0x1f000;
    }
}
