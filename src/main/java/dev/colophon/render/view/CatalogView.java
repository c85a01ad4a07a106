package dev.colophon.render.view;

import java.util.List;

/**
 * The index of a catalog, for {@code catalog.jte}.
 *
 * @param frame what the pages of a catalog share
 * @param kinds its entries by kind; kinds without entries are left out
 * @param filters the fields that entries can be chosen by
 * @param comparable whether entries can be chosen for the comparison
 */
public record CatalogView(
        CatalogFrameView frame,
        List<KindView> kinds,
        List<FilterView> filters,
        boolean comparable) {

    /**
     * The entries of a kind.
     *
     * @param id the kind's name
     * @param plural what many of it are called
     * @param style which of the eight styles it has, from 0
     * @param columns the titles of the fields that its table shows
     * @param rows the entries
     */
    public record KindView(
            String id, String plural, int style, List<String> columns, List<RowView> rows) {}

    /**
     * An entry.
     *
     * @param id its id
     * @param page its page
     * @param synopsis its first words, abridged; may be empty
     * @param cells its fields, in the order of the columns
     */
    public record RowView(String id, LinkView page, String synopsis, List<CellView> cells) {}

    /**
     * A field of an entry.
     *
     * @param field the field's name
     * @param value what it says; may be empty
     * @param text the same, abridged
     */
    public record CellView(String field, String value, String text) {}

    /**
     * A field to choose entries by.
     *
     * @param field its name
     * @param title what it is called
     * @param values what entries say in it, each once
     */
    public record FilterView(String field, String title, List<String> values) {}
}
