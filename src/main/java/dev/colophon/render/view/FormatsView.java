package dev.colophon.render.view;

/**
 * What a page is published as besides itself.
 *
 * @param markdown the page as Markdown; empty where there is none
 * @param wholeBook its book on one page; empty where there is none
 */
public record FormatsView(String markdown, String wholeBook) {}
