package dev.colophon.markdown;

import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Node;
import dev.colophon.source.CodePoints;
import java.util.Locale;

/**
 * Writes tables; each row of a table's body gets an anchor made of its first cell: {@code
 * row-usage-count}.
 */
final class TableWriter {
    private static final int MAX_ID_LENGTH = 60;

    private final DocumentBuilder page;
    private final InlineWriter inlines;

    TableWriter(DocumentBuilder page, InlineWriter inlines) {
        this.page = page;
        this.inlines = inlines;
    }

    void write(TableBlock table) {
        page.line();
        String mark = page.lateIds.mark("table");
        page.html.append("<div class=\"table\"").append(mark).append(">\n<table>\n");
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead) {
                writeRows("thead", part);
            } else if (part instanceof TableBody && part.hasChildren()) {
                writeRows("tbody", part);
            }
        }
        page.html.append("</table>\n</div>\n");
    }

    private void writeRows(String tag, Node rows) {
        page.html.append('<').append(tag).append(">\n");
        for (Node row = rows.getFirstChild(); row != null; row = row.getNext()) {
            if (row instanceof TableRow) {
                writeRow(row, tag.equals("tbody"));
            }
        }
        page.html.append("</").append(tag).append(">\n");
    }

    private void writeRow(Node row, boolean hasAnchor) {
        String id = hasAnchor ? rowId(row) : "";
        page.html.append("<tr");
        if (!id.isEmpty()) {
            page.html.append(" id=\"").append(Html.escape(id)).append('"');
        }
        page.html.append(">\n");
        for (Node node = row.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof TableCell cell) {
                writeCell(cell, cell == row.getFirstChild() ? id : "");
            }
        }
        page.html.append("</tr>\n");
    }

    private void writeCell(TableCell cell, String rowId) {
        String tag = cell.isHeader() ? "th" : "td";
        page.html.append('<').append(tag);
        if (cell.getAlignment() != null) {
            String alignment = cell.getAlignment().name().toLowerCase(Locale.ROOT);
            page.html.append(" align=\"").append(alignment).append('"');
        }
        page.html.append('>');
        inlines.writeCell(cell);
        HeadingWriter.writeAnchor(page, rowId);
        page.html.append("</").append(tag).append(">\n");
    }

    private String rowId(Node row) {
        Node first = row.getFirstChild();
        String slug = first == null ? "" : Slug.gitHub(PlainText.of(first).strip());
        if (slug.isEmpty()) {
            return "";
        }
        return page.takeUniqueId("row-" + CodePoints.first(MAX_ID_LENGTH, slug));
    }
}
