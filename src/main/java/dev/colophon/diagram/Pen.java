package dev.colophon.diagram;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/**
 * Fills and strokes outlines so that an image has the same pixels whichever JDK draws it. How
 * curves are split, and where lines without a length are joined, differs from one to the next: so
 * there are straight lines only, and their ends lie on a grid.
 */
final class Pen {
    /** How far straight lines may be from a curve, in pixels: less than can be seen. */
    private static final double ERROR = 0.02;

    /** Places on the way from one pixel to the next. */
    private static final double GRID = 64;

    private final Path2D path;
    private double startX = Double.NaN;
    private double startY = Double.NaN;
    private double x = Double.NaN;
    private double y = Double.NaN;

    private Pen(int rule) {
        path = new Path2D.Double(rule);
    }

    static void fill(Graphics2D graphics, Shape shape) {
        AffineTransform place = graphics.getTransform();
        Path2D straight = straight(shape.getPathIterator(place, ERROR));
        graphics.setTransform(new AffineTransform());
        graphics.fill(straight);
        graphics.setTransform(place);
    }

    static void draw(Graphics2D graphics, Shape shape) {
        AffineTransform place = graphics.getTransform();
        double scale = Math.sqrt(Math.abs(place.getDeterminant()));
        AffineTransform larger = AffineTransform.getScaleInstance(scale, scale);
        Path2D straight = straight(shape.getPathIterator(larger, ERROR));
        straight.transform(AffineTransform.getScaleInstance(1 / scale, 1 / scale));
        fill(graphics, graphics.getStroke().createStrokedShape(straight));
    }

    private static Path2D straight(PathIterator lines) {
        Pen pen = new Pen(lines.getWindingRule());
        double[] end = new double[6];
        for (; !lines.isDone(); lines.next()) {
            pen.follow(lines.currentSegment(end), onGrid(end[0]), onGrid(end[1]));
        }
        return pen.path;
    }

    private static double onGrid(double place) {
        return Math.round(place * GRID) / GRID;
    }

    private void follow(int segment, double toX, double toY) {
        if (segment == PathIterator.SEG_CLOSE) {
            path.closePath();
            x = startX;
            y = startY;
        } else if (segment == PathIterator.SEG_MOVETO) {
            path.moveTo(toX, toY);
            startX = toX;
            startY = toY;
            x = toX;
            y = toY;
        } else if (toX != x || toY != y) {
            path.lineTo(toX, toY);
            x = toX;
            y = toY;
        }
    }
}
