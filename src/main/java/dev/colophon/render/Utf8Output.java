package dev.colophon.render;

import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of one page as its template writes them. Piece by piece, most are plain ASCII and only
 * copied; as one text, a single "…" makes all of it wide.
 */
final class Utf8Output implements TemplateOutput {
    private byte[] bytes = new byte[32 * 1024];
    private int length;

    @Override
    public void writeContent(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (encoded.length > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + encoded.length));
        }
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    @Override
    public void writeContent(String text, int from, int to) {
        writeContent(text.substring(from, to));
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }
}
