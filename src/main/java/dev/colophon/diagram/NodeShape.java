package dev.colophon.diagram;

/**
 * The outline of a box, one for each style, so that styles differ without colour too. The text has
 * the whole rectangle less {@code side} on the left and on the right.
 */
enum NodeShape {
    ROUNDED(10) {
        @Override
        PathData outline(double x, double y, double w, double h) {
            return PathData.box(x, y, w, h, 9);
        }
    },
    HEXAGON(18) {
        @Override
        PathData outline(double x, double y, double w, double h) {
            double tip = Math.min(12, w / 4);
            return new PathData()
                    .move(x + tip, y)
                    .line(x + w - tip, y)
                    .line(x + w, y + h / 2)
                    .line(x + w - tip, y + h)
                    .line(x + tip, y + h)
                    .line(x, y + h / 2)
                    .close();
        }

        @Override
        double inset(double at, double w, double h, boolean right) {
            return Math.min(12, w / 4) * Math.abs(2 * at / h - 1);
        }
    },
    RECTANGLE(10) {
        @Override
        PathData outline(double x, double y, double w, double h) {
            return PathData.box(x, y, w, h, 1);
        }
    },
    PILL(16) {
        @Override
        PathData outline(double x, double y, double w, double h) {
            return PathData.box(x, y, w, h, h / 2);
        }

        @Override
        double inset(double at, double w, double h, boolean right) {
            double away = at - h / 2;
            return h / 2 - Math.sqrt(Math.max(0, h * h / 4 - away * away));
        }
    },
    CUT(12) {
        @Override
        PathData outline(double x, double y, double w, double h) {
            double cut = Math.min(10, Math.min(w, h) / 3);
            return new PathData()
                    .move(x + cut, y)
                    .line(x + w - cut, y)
                    .line(x + w, y + cut)
                    .line(x + w, y + h - cut)
                    .line(x + w - cut, y + h)
                    .line(x + cut, y + h)
                    .line(x, y + h - cut)
                    .line(x, y + cut)
                    .close();
        }
    },
    SLANTED(18) {
        @Override
        PathData outline(double x, double y, double w, double h) {
            double slant = Math.min(12, w / 4);
            return new PathData()
                    .move(x + slant, y)
                    .line(x + w, y)
                    .line(x + w - slant, y + h)
                    .line(x, y + h)
                    .close();
        }

        @Override
        double inset(double at, double w, double h, boolean right) {
            return Math.min(12, w / 4) * (right ? at / h : 1 - at / h);
        }
    },
    NOTE(14) {
        @Override
        PathData outline(double x, double y, double w, double h) {
            double fold = Math.min(12, Math.min(w, h) / 3);
            return new PathData()
                    .move(x, y)
                    .line(x + w - fold, y)
                    .line(x + w, y + fold)
                    .line(x + w, y + h)
                    .line(x, y + h)
                    .close()
                    .move(x + w - fold, y)
                    .line(x + w - fold, y + fold)
                    .line(x + w, y + fold);
        }
    },
    FRAMED(14) {
        @Override
        PathData outline(double x, double y, double w, double h) {
            return new PathData()
                    .move(x, y)
                    .line(x + w, y)
                    .line(x + w, y + h)
                    .line(x, y + h)
                    .close()
                    .move(x + 5, y)
                    .line(x + 5, y + h)
                    .move(x + w - 5, y)
                    .line(x + w - 5, y + h);
        }
    };

    private final double side;

    NodeShape(double side) {
        this.side = side;
    }

    abstract PathData outline(double x, double y, double w, double h);

    /**
     * How far the outline is inside the rectangle on its left or right side.
     *
     * @param at how far below its top
     */
    double inset(double at, double w, double h, boolean right) {
        return 0;
    }

    /** The room between the outline and the text, on each side. */
    double side() {
        return side;
    }

    static NodeShape of(int style) {
        return values()[Math.floorMod(style, values().length)];
    }
}
