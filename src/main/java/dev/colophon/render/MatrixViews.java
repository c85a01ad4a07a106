package dev.colophon.render;

import dev.colophon.catalog.Entry;
import dev.colophon.catalog.Relation;
import dev.colophon.config.KindConfig;
import dev.colophon.config.RelationConfig;
import dev.colophon.render.view.LinkView;
import dev.colophon.render.view.MatrixPageView;
import dev.colophon.render.view.MatrixPageView.CellView;
import dev.colophon.render.view.MatrixPageView.HeadView;
import dev.colophon.render.view.MatrixPageView.MatrixView;
import dev.colophon.render.view.MatrixPageView.RowView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes what the template of a catalog's coverage matrices sees. */
record MatrixViews(CatalogFrames frames, CatalogPlace place, Relatives relatives) {
    /** A matrix of more cells than this is a list. */
    static final int MOST_CELLS = 10_000;

    private static final int MOST_COLUMNS = 100;

    MatrixPageView page() {
        List<MatrixView> matrices = matrices(place.matrix());
        return new MatrixPageView(frames.frame(place, place.matrix(), "matrix"), matrices);
    }

    /** The matrices, as seen from a page. */
    List<MatrixView> matrices(String from) {
        List<MatrixView> matrices = new ArrayList<>();
        for (KindConfig kind : relatives.kinds()) {
            for (RelationConfig relation : kind.relations()) {
                if (place.crosses(kind, relation)) {
                    matrices.add(matrix(kind, relation, from));
                }
            }
        }
        return matrices;
    }

    private MatrixView matrix(KindConfig kind, RelationConfig relation, String from) {
        List<Entry> rows = relatives.ofKind(kind.id());
        List<Entry> columns = relatives.ofKind(relation.kind());
        boolean big =
                columns.size() > MOST_COLUMNS || (long) rows.size() * columns.size() > MOST_CELLS;
        List<HeadView> heads = heads(columns, relation, false, from);
        List<RowView> views = new ArrayList<>();
        for (HeadView head : heads(rows, relation, true, from)) {
            Entry row = rows.get(views.size());
            Map<String, Relation> related = related(row, relation);
            List<Entry> shown =
                    big
                            ? columns.stream().filter(e -> related.containsKey(e.id())).toList()
                            : columns;
            views.add(new RowView(head, shown.stream().map(e -> cell(related, e, from)).toList()));
        }
        return new MatrixView(
                kind.id() + "-" + relation.kind(),
                kind.plural(),
                columns.get(0).kind().plural(),
                relation.label(),
                heads,
                views,
                (int) views.stream().filter(row -> row.head().covered()).count(),
                (int) heads.stream().filter(HeadView::covered).count(),
                big);
    }

    private List<HeadView> heads(
            List<Entry> entries, RelationConfig relation, boolean forward, String from) {
        return entries.stream()
                .map(
                        entry ->
                                new HeadView(
                                        CatalogViews.link(entry, from),
                                        relatives.of(entry, forward).stream()
                                                .anyMatch(other -> isOf(other, relation))))
                .toList();
    }

    private static boolean isOf(Relatives.Relative relative, RelationConfig relation) {
        return relative.relation().config().equals(relation);
    }

    /** The relations of an entry by where they lead. */
    private Map<String, Relation> related(Entry row, RelationConfig relation) {
        Map<String, Relation> related = new HashMap<>();
        relatives.of(row, true).stream()
                .filter(relative -> isOf(relative, relation))
                .forEach(relative -> related.put(relative.entry().id(), relative.relation()));
        return related;
    }

    private CellView cell(Map<String, Relation> related, Entry column, String from) {
        Relation relation = related.get(column.id());
        LinkView link = CatalogViews.link(column, from);
        if (relation == null) {
            return new CellView(link, "", "");
        }
        String says =
                relatives.entry(relation.from()).title()
                        + " "
                        + relation.config().label()
                        + " "
                        + column.title();
        String anchor = Relatives.anchor(relation);
        return new CellView(link, says, BodyFilling.href(from, place.graph(), anchor));
    }
}
