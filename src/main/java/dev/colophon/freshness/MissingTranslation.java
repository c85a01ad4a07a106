package dev.colophon.freshness;

import dev.colophon.book.Book;
import dev.colophon.site.Page;

/**
 * A page that a language lacks which other pages of its book are translated to.
 *
 * @param source the page that is not translated
 * @param language the language it lacks
 * @param book the translated book; the source's own where it holds its translations itself
 * @param file where the translation would be found, seen from where those of other pages are
 */
public record MissingTranslation(Page source, String language, Book book, String file) {}
