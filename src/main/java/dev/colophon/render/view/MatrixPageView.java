package dev.colophon.render.view;

import java.util.List;

/**
 * Which entries of a catalog others cover, for {@code matrix.jte}.
 *
 * @param frame what the pages of a catalog share
 * @param matrices one for each relation from a kind to another
 */
public record MatrixPageView(CatalogFrameView frame, List<MatrixView> matrices) {

    /**
     * The entries of one kind against those of another.
     *
     * @param id its anchor
     * @param rowKind what the entries of its rows are called
     * @param columnKind what those of its columns are called
     * @param label how its relation reads from a row
     * @param columns the entries of its columns
     * @param rows its rows
     * @param coveredRows how many rows have an entry
     * @param coveredColumns how many columns have one
     * @param big whether it is too big to be drawn, so that it is a list
     */
    public record MatrixView(
            String id,
            String rowKind,
            String columnKind,
            String label,
            List<HeadView> columns,
            List<RowView> rows,
            int coveredRows,
            int coveredColumns,
            boolean big) {}

    /**
     * An entry at the head of a row or a column.
     *
     * @param page its page
     * @param covered whether anything is in its row or column
     */
    public record HeadView(LinkView page, boolean covered) {}

    /**
     * A row.
     *
     * @param head its entry
     * @param cells one for each column; of a list, only those with a relation
     */
    public record RowView(HeadView head, List<CellView> cells) {}

    /**
     * Where a row and a column meet.
     *
     * @param entry the column's entry
     * @param says the relation as a sentence; empty when there is none
     * @param href where the relation is shown; empty when there is none
     */
    public record CellView(LinkView entry, String says, String href) {}
}
