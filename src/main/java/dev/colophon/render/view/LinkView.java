package dev.colophon.render.view;

/**
 * A link.
 *
 * @param title its text
 * @param href where it leads, from this page
 */
public record LinkView(String title, String href) {}
