package dev.colophon.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * A file of the site: a value, nothing on disk yet.
 *
 * @param path from the site's root, with {@code /}
 * @param content its bytes, made when they are asked for, so that a site is never held in memory as
 *     a whole
 */
public record OutputFile(String path, Content content) {

    /**
     * Bytes that are made on demand; each call gives the same. Safe to call from several threads.
     */
    @FunctionalInterface
    public interface Content {
        byte[] bytes();
    }

    /** Bytes of a file that grows with the site: written piece by piece, never held as a whole. */
    @FunctionalInterface
    public interface Streamed extends Content {
        void writeTo(OutputStream out) throws IOException;

        @Override
        default byte[] bytes() {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                writeTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }
    }
}
