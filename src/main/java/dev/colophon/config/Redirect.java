package dev.colophon.config;

import dev.colophon.diagnostic.Location;

/**
 * A former address and where it leads now.
 *
 * @param from an address of this site that no page has
 * @param to an address of this site, or a Markdown file's path from the repository's root (ending
 *     with {@code .md}), either of which may have a fragment; or a URL
 * @param location where it is written
 */
public record Redirect(String from, String to, Location location) {}
