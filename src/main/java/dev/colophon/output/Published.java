package dev.colophon.output;

/**
 * What {@link Publisher} did, in files.
 *
 * @param written new, or with other bytes than before
 * @param unchanged left as they were, with their time stamps
 * @param removed no longer part of the site
 */
public record Published(int written, int unchanged, int removed) {}
