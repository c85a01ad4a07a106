package dev.colophon.diagram;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * A letter of one size, drawn once to be put into many pictures.
 *
 * @param left from where the letter is placed to its left edge
 * @param top from the baseline to its upper edge, downwards
 * @param cover how much of each pixel it covers, row by row
 */
record Glyph(int left, int top, int width, int height, byte[] cover) {

    /** With how thick a line around it makes it bold; 0 for not at all. */
    static Glyph of(Shape outline, double scale, float bold) {
        Shape letter =
                new AffineTransform(scale, 0, 0, -scale, 0, 0).createTransformedShape(outline);
        Rectangle bounds = letter.getBounds();
        bounds.grow(3 + (int) bold, 3 + (int) bold);
        BufferedImage image =
                new BufferedImage(bounds.width, bounds.height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.translate(-bounds.x, -bounds.y);
        graphics.setColor(Color.WHITE);
        Pen.fill(graphics, letter);
        if (bold > 0) {
            // Sharp corners stay, but no spikes where strokes meet.
            graphics.setStroke(
                    new BasicStroke(bold, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 2));
            Pen.draw(graphics, letter);
        }
        graphics.dispose();
        byte[] cover = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new Glyph(bounds.x, bounds.y, bounds.width, bounds.height, cover);
    }

    /**
     * Puts it into a picture; what is outside of that is cut off.
     *
     * @param percent how white it is at most
     */
    void put(byte[] greys, int pictureWidth, int x, int y, int percent) {
        int pictureHeight = greys.length / pictureWidth;
        for (int row = Math.max(0, -(y + top));
                row < height && y + top + row < pictureHeight;
                row++) {
            int to = (y + top + row) * pictureWidth + x + left;
            for (int column = Math.max(0, -(x + left)); column < width; column++) {
                if (x + left + column >= pictureWidth) {
                    break;
                }
                int grey = (cover[row * width + column] & 0xff) * percent / 100;
                if (grey > (greys[to + column] & 0xff)) {
                    greys[to + column] = (byte) grey;
                }
            }
        }
    }
}
