package dev.colophon.config;

/**
 * A link in the site's header.
 *
 * @param title its text
 * @param link a URL, or the path of a Markdown file from the config's folder
 */
public record NavigationLink(String title, String link) {}
