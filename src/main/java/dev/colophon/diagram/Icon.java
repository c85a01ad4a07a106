package dev.colophon.diagram;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.IllegalPathStateException;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A site's icon, read from SVG, for programs that want one in pixels. */
public final class Icon {
    private static final int ICO_SIZE = 32;
    private static final int TOUCH_SIZE = 180;

    private final double size;
    private final List<Part> parts;

    Icon(double size, List<Part> parts) {
        this.size = size;
        this.parts = List.copyOf(parts);
    }

    record Part(Shape shape, @Nullable Color fill, @Nullable Color stroke, BasicStroke line) {}

    /**
     * An icon of rectangles, circles and paths in plain colours; empty for one that has more, such
     * as gradients, letters or styles.
     */
    public static Optional<Icon> read(byte[] svg) {
        try {
            return Optional.of(new IconReader().read(new String(svg, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | IllegalPathStateException e) {
            return Optional.empty();
        }
    }

    /** As {@code favicon.ico}, of 32 pixels. */
    public byte[] ico() {
        byte[] png = PngWriter.write(image(ICO_SIZE, BufferedImage.TYPE_INT_ARGB));
        ByteBuffer ico = ByteBuffer.allocate(22 + png.length).order(ByteOrder.LITTLE_ENDIAN);
        ico.putShort((short) 0).putShort((short) 1).putShort((short) 1);
        ico.put((byte) ICO_SIZE).put((byte) ICO_SIZE).putShort((short) 0);
        ico.putShort((short) 1).putShort((short) 32).putInt(png.length).putInt(22).put(png);
        return ico.array();
    }

    /**
     * As PNG of 180 pixels for home screens. These round its corners themselves, and show black
     * where nothing is.
     */
    public byte[] touch() {
        return PngWriter.write(image(TOUCH_SIZE, BufferedImage.TYPE_INT_RGB));
    }

    private BufferedImage image(int pixels, int type) {
        BufferedImage image = new BufferedImage(pixels, pixels, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        if (type == BufferedImage.TYPE_INT_RGB) {
            graphics.setColor(ground());
            graphics.fillRect(0, 0, pixels, pixels);
        }
        graphics.scale(pixels / size, pixels / size);
        parts.forEach(part -> draw(part, graphics));
        graphics.dispose();
        return image;
    }

    /** The colour of a first shape that is as large as the icon, else white. */
    private Color ground() {
        return parts.stream()
                .limit(1)
                .filter(part -> part.shape().getBounds2D().getWidth() >= size)
                .map(Part::fill)
                .findFirst()
                .orElse(Color.WHITE);
    }

    private static void draw(Part part, Graphics2D graphics) {
        if (part.fill() != null) {
            graphics.setColor(part.fill());
            graphics.fill(part.shape());
        }
        if (part.stroke() != null) {
            graphics.setColor(part.stroke());
            graphics.setStroke(part.line());
            graphics.draw(part.shape());
        }
    }
}
