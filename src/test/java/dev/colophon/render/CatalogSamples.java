package dev.colophon.render;

import dev.colophon.render.view.CatalogFrameView;
import dev.colophon.render.view.CatalogLinksView;
import dev.colophon.render.view.CatalogView;
import dev.colophon.render.view.ComparisonView;
import dev.colophon.render.view.EntryView;
import dev.colophon.render.view.GraphPageView;
import dev.colophon.render.view.LinkView;
import dev.colophon.render.view.MatrixPageView;
import java.util.List;

/** Views of a catalog's pages as the renderer makes them, for trying the theme. */
final class CatalogSamples {
    private static final LinkView QUESTION = new LinkView("Who uses it?", "../questions/who-uses/");

    private CatalogSamples() {}

    static CatalogLinksView links(String current) {
        return new CatalogLinksView(
                "gqm",
                "../../measuring/catalog/",
                "../../measuring/catalog/matrix/",
                "../../measuring/catalog/compare/",
                "../../measuring/catalog/graph/",
                current);
    }

    static EntryView entry() {
        LinkView goal = new LinkView("Show value", "../goals/show-value/");
        return new EntryView(
                "usage-count",
                "Metric",
                2,
                List.of(new EntryView.FieldView("unit", "Unit", "consumers")),
                List.of(
                        new EntryView.RelationsView(
                                "answers",
                                "Questions",
                                List.of(
                                        new EntryView.RelatedView(
                                                QUESTION, "A note.", List.of())))),
                List.of(
                        new EntryView.RelationsView(
                                "",
                                "Goals",
                                List.of(new EntryView.RelatedView(goal, "", List.of(QUESTION))))),
                List.of(),
                "<svg></svg>",
                "../usage-count/",
                links(""),
                "../catalog/graph/#node-usage-count");
    }

    private static CatalogFrameView frame(String current) {
        return new CatalogFrameView(
                ThemeSamples.site("../../", "InnerSource Program Office"),
                "en",
                "https://example.org/site/measuring/catalog/",
                "Measuring InnerSource",
                "CC-BY-SA-4.0",
                "../",
                List.of(),
                List.of(links(current)),
                links(current),
                "catalog.json",
                "catalog.csv",
                "catalog.md");
    }

    private static LinkView link(String title) {
        return new LinkView(title, "../metrics/usage-count/");
    }

    static CatalogView index(String title) {
        var cell = new CatalogView.CellView("unit", "consumers", "consumers");
        var row =
                new CatalogView.RowView(
                        "usage-count", link(title), "How often it is used.", List.of(cell));
        return new CatalogView(
                frame("index"),
                List.of(
                        new CatalogView.KindView(
                                "metric", "Metrics", 2, List.of("Unit"), List.of(row)),
                        new CatalogView.KindView("goal", "Goals", 0, List.of(), List.of())),
                List.of(new CatalogView.FilterView("unit", "Unit", List.of("consumers"))),
                true);
    }

    static MatrixPageView matrix(String title) {
        var question = new MatrixPageView.HeadView(QUESTION, true);
        var metric = new MatrixPageView.HeadView(link(title), true);
        var alone = new MatrixPageView.HeadView(link("Alone"), false);
        var there =
                new MatrixPageView.CellView(
                        link(title), "Who uses it? is answered by " + title, "../graph/#relation");
        var nothing = new MatrixPageView.CellView(link("Alone"), "", "");
        return new MatrixPageView(
                frame("matrix"),
                List.of(
                        matrix("drawn", List.of(metric, alone), question, false, there, nothing),
                        matrix("list", List.of(metric, alone), question, true, there)));
    }

    private static MatrixPageView.MatrixView matrix(
            String id,
            List<MatrixPageView.HeadView> columns,
            MatrixPageView.HeadView row,
            boolean big,
            MatrixPageView.CellView... cells) {
        return new MatrixPageView.MatrixView(
                id,
                "Questions",
                "Metrics",
                "is answered by",
                columns,
                List.of(new MatrixPageView.RowView(row, List.of(cells))),
                1,
                1,
                big);
    }

    static ComparisonView comparison(String title) {
        var head = new ComparisonView.HeadView("usage-count", link(title));
        var text = new ComparisonView.CellView("How often it is used.", List.of());
        var related = new ComparisonView.CellView("", List.of(QUESTION));
        return new ComparisonView(
                frame("compare"),
                List.of(
                        new ComparisonView.KindView(
                                "metric",
                                "Metrics",
                                2,
                                List.of(head),
                                List.of(
                                        new ComparisonView.LineView("", List.of(text)),
                                        new ComparisonView.LineView("answers", List.of(related))),
                                7)));
    }

    static GraphPageView graph(String title) {
        var relation =
                new GraphPageView.RelationView(
                        "relation-who-uses-usage-count",
                        QUESTION,
                        "is answered by",
                        link(title),
                        "It counts them.");
        return new GraphPageView(
                frame("graph"), "<svg></svg>", "../graph.svg", "../graph.png", List.of(relation));
    }
}
