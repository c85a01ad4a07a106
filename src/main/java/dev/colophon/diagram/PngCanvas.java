package dev.colophon.diagram;

import dev.colophon.diagram.Picture.Item;
import dev.colophon.diagram.Picture.Path;
import dev.colophon.diagram.Picture.Shape;
import dev.colophon.diagram.Picture.Text;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Scanner;

/** An image in memory that a picture is drawn on. */
final class PngCanvas {
    private final Picture picture;
    private final BufferedImage image;
    private final Graphics2D graphics;

    PngCanvas(Picture picture, double scale) {
        this.picture = picture;
        int width = Math.max(1, (int) Math.ceil(picture.width() * scale));
        int height = Math.max(1, (int) Math.ceil(picture.height() * scale));
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.decode(Palette.PAPER));
        graphics.fillRect(0, 0, width, height);
        graphics.scale(scale, scale);
    }

    byte[] draw() {
        try (Letters letters = new Letters()) {
            picture.items().forEach(item -> draw(item, letters));
        }
        graphics.dispose();
        return PngWriter.write(image);
    }

    private void draw(Item item, Letters letters) {
        for (Shape shape : item.shapes()) {
            if (shape instanceof Path path) {
                draw(item, path);
            } else if (shape instanceof Text text) {
                graphics.setStroke(new BasicStroke(1));
                graphics.setColor(colour(has(item, "level-0") ? Palette.PAPER : Palette.INK));
                letters.draw(graphics, text);
            }
        }
    }

    private void draw(Item item, Path path) {
        Path2D outline = outline(path.data());
        Palette.Tint tint = tint(item);
        switch (path.classes()) {
            case "shape" -> {
                graphics.setColor(colour(tint.fill()));
                Pen.fill(graphics, outline);
                graphics.setStroke(new BasicStroke(1.5f));
                graphics.setColor(colour(tint.stroke()));
                Pen.draw(graphics, outline);
            }
            case "line" -> {
                graphics.setStroke(stroke(item));
                graphics.setColor(
                        colour(number(item, "branch-") < 0 ? Palette.LINE : tint.stroke()));
                Pen.draw(graphics, outline);
            }
            case "head" -> {
                graphics.setColor(colour(Palette.LINE));
                Pen.fill(graphics, outline);
            }
            case "note" -> {
                graphics.setStroke(new BasicStroke(1));
                graphics.setColor(colour(Palette.LINE));
                Pen.draw(graphics, outline);
            }
            default -> {}
        }
    }

    private static Palette.Tint tint(Item item) {
        int number = Math.max(number(item, "node-style-"), number(item, "branch-"));
        return number < 0 ? new Palette.Tint(Palette.INK, Palette.INK) : Palette.LIGHT.get(number);
    }

    private static BasicStroke stroke(Item item) {
        List<Integer> dashes = Palette.DASHES.get(Math.max(0, number(item, "edge-style-")));
        float width = number(item, "branch-") < 0 ? 1.5f : 2;
        if (dashes.isEmpty()) {
            return new BasicStroke(width);
        }
        float[] lengths = new float[dashes.size()];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = dashes.get(i);
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, lengths, 0);
    }

    private static boolean has(Item item, String name) {
        return List.of(item.classes().split(" ")).contains(name);
    }

    /** The number at the end of a class; -1 when the item doesn't have it. */
    private static int number(Item item, String name) {
        for (String word : item.classes().split(" ")) {
            if (word.startsWith(name)) {
                return Integer.parseInt(word.substring(name.length()));
            }
        }
        return -1;
    }

    private static Color colour(String hex) {
        return Color.decode(hex);
    }

    private static Path2D outline(String data) {
        Path2D path = new Path2D.Double();
        for (String part : data.split("(?=[MLCZ])")) {
            double[] n =
                    new Scanner(part.substring(1))
                            .useLocale(java.util.Locale.ROOT)
                            .tokens()
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            switch (part.charAt(0)) {
                case 'M' -> path.moveTo(n[0], n[1]);
                case 'L' -> path.lineTo(n[0], n[1]);
                case 'C' -> path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
                default -> path.closePath();
            }
        }
        return path;
    }
}
