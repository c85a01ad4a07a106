package dev.colophon.render.view;

import java.util.List;

/**
 * Which pages are translated to which languages, for {@code translations.jte}.
 *
 * @param site what all pages share
 * @param language a BCP 47 tag
 * @param canonical the page's full URL; empty when not known
 * @param columns the languages
 * @param books what has translations, by books
 */
public record MatrixView(
        SiteView site,
        String language,
        String canonical,
        List<Column> columns,
        List<BookRows> books) {

    /**
     * A language.
     *
     * @param language a BCP 47 tag
     * @param name its own name for itself
     */
    public record Column(String language, String name) {}

    /**
     * The pages of one book.
     *
     * @param title the book's title
     * @param language the language that it was first written in
     * @param rows its pages
     * @param totals how many of them are translated, for each language
     */
    public record BookRows(String title, String language, List<Row> rows, List<Total> totals) {}

    /**
     * How far a book is translated to a language.
     *
     * @param translated how many pages are
     * @param current how many of these follow their source
     */
    public record Total(int translated, int current) {}

    /**
     * A page.
     *
     * @param source the page as it was first written
     * @param cells one for each language
     */
    public record Row(LinkView source, List<Cell> cells) {}

    /**
     * A page in one language.
     *
     * @param href where it is; empty where it is not translated
     * @param behind how many sections of the source have changed since
     */
    public record Cell(String href, int behind) {}
}
