package dev.colophon.render.view;

/**
 * A picture in the header.
 *
 * @param file its path from the site's root
 * @param ground {@code for-light} or {@code for-dark}; empty for one that is for both
 * @param width in pixels
 * @param height in pixels
 */
public record LogoView(String file, String ground, long width, long height) {}
