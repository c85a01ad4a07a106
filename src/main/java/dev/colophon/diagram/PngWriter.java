package dev.colophon.diagram;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Writes pictures as PNG. */
public final class PngWriter {
    private PngWriter() {}

    /**
     * The bytes of an image.
     *
     * @param scale how many of its pixels a CSS pixel of the picture becomes, such as 2
     */
    public static byte[] write(Picture picture, double scale) {
        return new PngCanvas(picture, scale).draw();
    }

    static byte[] write(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
