package dev.colophon.diagram;

import static dev.colophon.diagram.Samples.edge;
import static dev.colophon.diagram.Samples.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.colophon.diagram.Graph.Edge;
import dev.colophon.diagram.Graph.Node;
import dev.colophon.diagram.Picture.Item;
import dev.colophon.diagram.Picture.Path;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphDrawerTest {
    private static Picture draw(Graph graph) {
        return (Picture) new GraphDrawer().draw(graph);
    }

    private static Graph graph(List<Node> nodes, Edge... edges) {
        return new Graph("A graph", "", nodes, List.of(edges));
    }

    private static List<String> ids(Picture picture) {
        return picture.items().stream().map(Item::id).filter(id -> !id.isEmpty()).toList();
    }

    private static Rectangle2D box(Picture picture, String id) {
        Item item =
                picture.items().stream()
                        .filter(i -> i.id().equals("node-" + id))
                        .findFirst()
                        .orElseThrow();
        return Samples.bounds(((Path) item.shapes().get(0)).data());
    }

    @Test
    void everyNodeAndEdgeHasAnIdOfItsOwn() {
        assertThat(ids(draw(Samples.small())))
                .doesNotHaveDuplicates()
                .contains("node-usage-count", "edge-who-usage-count", "edge-here-here");
    }

    @Test
    void kindsThatFormLevelsAreInColumns() {
        Picture picture = draw(Samples.small());

        assertThat(box(picture, "find").getMaxX()).isLessThan(box(picture, "who").getMinX());
        assertThat(box(picture, "value").getMaxX()).isLessThan(box(picture, "save").getMinX());
        assertThat(box(picture, "who").getMaxX()).isLessThan(box(picture, "searches").getMinX());
        // Linked from nothing, but a metric.
        assertThat(box(picture, "who").getMaxX()).isLessThan(box(picture, "here").getMinX());
    }

    @Test
    void aFewLinksBackwardsDoNotTurnLevelsAround() {
        List<Edge> edges = new ArrayList<>(Samples.small().edges());
        edges.add(edge("usage-count", "find"));
        Picture picture = draw(new Graph("", "", Samples.small().nodes(), edges));

        assertThat(box(picture, "find").getMaxX()).isLessThan(box(picture, "usage-count").getX());
        Samples.assertTidy(picture);
    }

    @ParameterizedTest
    @CsvSource({"12,14,true", "30,40,true", "30,40,false", "200,230,true", "120,150,false"})
    void aDrawingIsTidyWhateverIsInIt(int nodes, int edges, boolean kinds) {
        Samples.assertTidy(draw(Samples.random(nodes, edges, kinds, nodes)));
    }

    @Test
    void threeLevelsAreNoWiderThanAPage() {
        assertThat(draw(Samples.small()).width()).isLessThan(760);
    }

    @Test
    void aLongChainRunsDownwards() {
        List<Node> nodes =
                IntStream.range(0, 12).mapToObj(i -> node("n" + i, "Node " + i, 0)).toList();
        Edge[] edges =
                IntStream.range(0, 11)
                        .mapToObj(i -> edge("n" + i, "n" + (i + 1)))
                        .toArray(Edge[]::new);
        Picture picture = draw(graph(nodes, edges));

        assertThat(picture.height()).isGreaterThan(picture.width());
        Samples.assertTidy(picture);
    }

    @Test
    void circlesLoopsAndDoublesAreDrawnAndEdgesToNothingAreNot() {
        List<Node> nodes = List.of(node("a", "A", 0), node("b", "B", 1), node("c", "C", 2));
        Picture picture =
                draw(
                        graph(
                                nodes,
                                edge("a", "b"),
                                edge("b", "c"),
                                edge("c", "a"),
                                edge("b", "a"),
                                new Edge("a", "b", "needs", "#needs"),
                                edge("a", "a"),
                                edge("a", "nothing"),
                                edge("nothing", "a")));

        assertThat(ids(picture))
                .containsExactly(
                        "node-a",
                        "node-b",
                        "node-c",
                        "edge-a-b",
                        "edge-b-c",
                        "edge-c-a",
                        "edge-b-a",
                        "edge-a-a");
        assertThat(picture.items())
                .filteredOn(item -> item.id().equals("edge-a-b"))
                .allSatisfy(
                        item -> {
                            assertThat(item.href()).isEqualTo("#needs");
                            assertThat(item.title()).isEqualTo("A is answered by, needs B");
                        });
        Samples.assertTidy(picture);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000\u0007",
                "<b>&\"'",
                "עברית ו English",
                "内部开源的指标和目标以及其他",
                "\ud83d\udc69\u200d\ud83d\udcbb \ud800 lone",
                "a\u202eb",
                "\u0081L1\u008d",
                "\ufdd0",
                "‏"
            })
    void anyLabelIsDrawn(String label) {
        List<Node> nodes =
                List.of(node("a", label, 0), node("b", label.repeat(100), 1), node("c", "x", 2));
        Picture picture = draw(graph(nodes, edge("a", "b"), edge("b", "c")));

        Samples.assertTidy(picture);
        assertThat(SvgWriter.inline(picture, ""))
                .doesNotContain("\u0000", "\u202e", "\u0081", "\ufdd0");
        assertThat(PngWriter.write(picture, 1)).isNotEmpty();
    }

    @Test
    void aLabelOfFiveHundredLettersIsCutAndWholeInItsTitle() {
        String label = "word-".repeat(100);
        Picture picture = draw(graph(List.of(node("a", label, 0))));
        Item item = picture.items().get(picture.items().size() - 1);

        assertThat(item.title()).contains(label);
        assertThat(SvgWriter.inline(picture, "")).contains("…</tspan>");
        assertThat(picture.width()).isLessThan(400);
    }

    @Test
    void aGraphWithoutNodesIsAnEmptyPicture() {
        assertThat(draw(graph(List.of())).items()).isEmpty();
    }

    @Test
    void tooManyNodesOrEdgesAreRefused() {
        assertThat(new GraphDrawer().draw(Samples.random(5_000, 0, true, 1)))
                .isEqualTo(new TooLarge("5000 nodes; at most 500 are drawn"));
        assertThat(new GraphDrawer().draw(Samples.random(100, 1_001, true, 1)))
                .isEqualTo(new TooLarge("1001 edges; at most 1000 are drawn"));
    }

    @Test
    void theLargestGraphIsDrawn() {
        assertThat(draw(Samples.random(500, 1_000, true, 1)).items()).hasSizeGreaterThan(1_000);
    }

    @Test
    void twoNodesWithOneIdAreTheCallersMistake() {
        Graph graph = graph(List.of(node("a", "A", 0), node("a", "B", 0)));

        assertThatThrownBy(() -> new GraphDrawer().draw(graph))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("same id");
    }
}
