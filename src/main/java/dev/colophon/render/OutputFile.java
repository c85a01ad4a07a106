package dev.colophon.render;

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
}
