package dev.colophon.render.view;

import java.util.List;

/**
 * What somebody did in one book.
 *
 * @param book the book
 * @param pages the pages, in reading order
 */
public record WorksView(LinkView book, List<LinkView> pages) {}
