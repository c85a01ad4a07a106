package dev.colophon.render.view;

/**
 * A language that a page can be read in.
 *
 * @param language a BCP 47 tag
 * @param name the language's own name for itself
 * @param href the page in that language
 * @param url its full URL where the site's is known, for search engines; else the same as {@code
 *     href}
 * @param current whether it is the page itself
 * @param source whether the page was first written in it
 * @param outdated whether the source has moved on since
 */
public record LanguageView(
        String language,
        String name,
        String href,
        String url,
        boolean current,
        boolean source,
        boolean outdated) {}
