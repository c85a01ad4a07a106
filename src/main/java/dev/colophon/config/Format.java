package dev.colophon.config;

/** What a site is published as besides its pages. Its name in the config is in kebab-case. */
public enum Format {
    /** Each page as Markdown, all of them as one text, and a list of them: {@code llms.txt}. */
    MARKDOWN,
    /** Each book on one page, to print or to read on. */
    WHOLE_BOOK
}
