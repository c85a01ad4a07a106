package dev.colophon.render.view;

import java.util.List;

/**
 * Entries of a catalog side by side, for {@code compare.jte}.
 *
 * @param frame what the pages of a catalog share
 * @param kinds its kinds that have entries
 */
public record ComparisonView(CatalogFrameView frame, List<KindView> kinds) {

    /**
     * The entries of a kind.
     *
     * @param id the kind's name
     * @param plural what many of it are called
     * @param style which of the eight styles it has, from 0
     * @param heads the entries that are shown, not more than can be read
     * @param lines what they say, line by line
     * @param left how many entries are not shown
     */
    public record KindView(
            String id,
            String plural,
            int style,
            List<HeadView> heads,
            List<LineView> lines,
            int left) {}

    /**
     * An entry.
     *
     * @param id its id
     * @param page its page
     */
    public record HeadView(String id, LinkView page) {}

    /**
     * What all the entries say of one thing.
     *
     * @param title a field's title, or how a relation reads; empty for the synopsis
     * @param cells one for each entry
     */
    public record LineView(String title, List<CellView> cells) {}

    /**
     * What an entry says.
     *
     * @param text plain text; may be empty
     * @param links entries that it relates to
     */
    public record CellView(String text, List<LinkView> links) {}
}
