package dev.colophon.markdown;

/**
 * The settings for markmap in a page's front matter, as far as they are understood here.
 *
 * @param levels how many levels of the map are open at first
 */
public record Markmap(int levels) {
    /** Without any settings: all levels are open. */
    public static final Markmap NONE = new Markmap(Integer.MAX_VALUE);
}
