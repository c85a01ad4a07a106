package dev.colophon.diagram;

import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;

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

    private Pen() {}

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
        Path2D path = new Path2D.Double(lines.getWindingRule());
        double[] end = new double[6];
        for (; !lines.isDone(); lines.next()) {
            add(path, lines.currentSegment(end), onGrid(end[0]), onGrid(end[1]));
        }
        return path;
    }

    private static double onGrid(double place) {
        return Math.round(place * GRID) / GRID;
    }

    private static void add(Path2D path, int segment, double x, double y) {
        if (segment == PathIterator.SEG_CLOSE) {
            path.closePath();
        } else if (segment == PathIterator.SEG_MOVETO) {
            path.moveTo(x, y);
        } else {
            Point2D here = path.getCurrentPoint();
            if (here.getX() != x || here.getY() != y) {
                path.lineTo(x, y);
            }
        }
    }
}
