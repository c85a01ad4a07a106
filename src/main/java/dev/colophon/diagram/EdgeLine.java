package dev.colophon.diagram;

import dev.colophon.diagram.LayeredLayout.Point;
import java.util.List;

/**
 * The line of an edge: smooth, and with an arrow head at its end.
 *
 * @param path the line
 * @param head the arrow head
 */
record EdgeLine(String path, String head) {
    private static final double HEAD = 8;
    private static final double HALF_HEAD = 4;
    private static final double LOOP = 12;

    /** A line that runs in the layout's direction at each point, so that it never has a corner. */
    static EdgeLine along(List<Point> route, boolean down) {
        Point end = route.get(route.size() - 1);
        Point before = route.get(route.size() - 2);
        double way = Math.signum(down ? end.y() - before.y() : end.x() - before.x());
        double back = (way == 0 ? 1 : way) * HEAD;
        Point tip = down ? new Point(end.x(), end.y() - back) : new Point(end.x() - back, end.y());
        PathData path = new PathData().move(route.get(0).x(), route.get(0).y());
        for (int i = 1; i < route.size(); i++) {
            bend(path, route.get(i - 1), i == route.size() - 1 ? tip : route.get(i), down);
        }
        return new EdgeLine(path.toString(), head(end, tip).toString());
    }

    private static void bend(PathData path, Point a, Point b, boolean down) {
        double halfX = (a.x() + b.x()) / 2;
        double halfY = (a.y() + b.y()) / 2;
        if (down) {
            path.curve(a.x(), halfY, b.x(), halfY, b.x(), b.y());
        } else {
            path.curve(halfX, a.y(), halfX, b.y(), b.x(), b.y());
        }
    }

    private static PathData head(Point end, Point tip) {
        double dx = (end.y() - tip.y()) / HEAD * HALF_HEAD;
        double dy = (end.x() - tip.x()) / HEAD * HALF_HEAD;
        return new PathData()
                .move(end.x(), end.y())
                .line(tip.x() - dx, tip.y() - dy)
                .line(tip.x() + dx, tip.y() + dy)
                .close();
    }

    /**
     * From a box to itself, over its upper edge near the corner, where hardly any other line ends.
     *
     * @param x where it ends
     * @param y the upper edge
     */
    static EdgeLine loop(double x, double y) {
        double start = x - 16;
        double top = y - LOOP;
        String path =
                new PathData()
                        .move(start, y)
                        .curve(start, top - 2, x, top - 2, x, y - HEAD)
                        .toString();
        return new EdgeLine(path, head(new Point(x, y), new Point(x, y - HEAD)).toString());
    }
}
