package dev.colophon.diagram;

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
}
