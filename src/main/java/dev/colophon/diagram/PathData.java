package dev.colophon.diagram;

/** Writes the data of an SVG path; numbers have at most one decimal. */
final class PathData {
    /** How far the control points of a quarter of a circle are, as a part of its radius. */
    private static final double ARC = 0.5523;

    private final StringBuilder out = new StringBuilder();

    PathData move(double x, double y) {
        return command('M').point(x, y);
    }

    PathData line(double x, double y) {
        return command('L').point(x, y);
    }

    PathData curve(double x1, double y1, double x2, double y2, double x, double y) {
        return command('C').point(x1, y1).point(x2, y2).point(x, y);
    }

    PathData close() {
        out.append('Z');
        return this;
    }

    private PathData command(char letter) {
        out.append(letter);
        return this;
    }

    private PathData point(double x, double y) {
        if (Character.isDigit(out.charAt(out.length() - 1))) {
            out.append(' ');
        }
        out.append(number(x)).append(' ').append(number(y));
        return this;
    }

    /** A rectangle with round corners. */
    static PathData box(double x, double y, double width, double height, double radius) {
        double r = Math.min(radius, Math.min(width, height) / 2);
        double c = r * (1 - ARC);
        double right = x + width;
        double bottom = y + height;
        return new PathData()
                .move(x + r, y)
                .line(right - r, y)
                .curve(right - c, y, right, y + c, right, y + r)
                .line(right, bottom - r)
                .curve(right, bottom - c, right - c, bottom, right - r, bottom)
                .line(x + r, bottom)
                .curve(x + c, bottom, x, bottom - c, x, bottom - r)
                .line(x, y + r)
                .curve(x, y + c, x + c, y, x + r, y)
                .close();
    }

    /** A number with at most one decimal, the same in all languages. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        String sign = tenths < 0 ? "-" : "";
        long size = Math.abs(tenths);
        return sign + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
