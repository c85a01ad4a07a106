package dev.colophon.render;

import dev.colophon.catalog.Entry;
import dev.colophon.diagram.Drawing;
import dev.colophon.diagram.Graph;
import dev.colophon.diagram.GraphDrawer;
import dev.colophon.diagram.Picture;
import dev.colophon.diagram.PngWriter;
import dev.colophon.diagram.SvgWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Draws the graph of a catalog, and what is around an entry of it. Safe for several threads. */
final class CatalogDrawing {
    /** Begins the ids of a picture that is not the graph itself; no heading's id has a dot. */
    private static final String NEAR = "page.near-";

    private static final double PNG_SCALE = 2;

    private final CatalogPlace place;
    private final Relatives relatives;
    private final String title;
    private final String url;
    private final Map<String, String> words;
    private final CatalogGraph graph;

    /** The whole graph, drawn when it is first asked for: laying it out is the dear part. */
    private final Map<String, Optional<Picture>> whole = new ConcurrentHashMap<>();

    /** With the title of its book, and the site's URL for files that may go anywhere. */
    CatalogDrawing(CatalogPlace place, String title, String url, Map<String, String> words) {
        this.place = place;
        this.title = title;
        this.url = url;
        this.words = words;
        relatives = new Relatives(place.catalog());
        graph = new CatalogGraph(place, relatives);
    }

    Relatives relatives() {
        return relatives;
    }

    /** Whether the whole graph is drawn: it has relations, and is not too big. */
    boolean isDrawn() {
        return place.hasGraph()
                && place.catalog().entries().size() <= GraphDrawer.MOST_NODES
                && relatives.relations().size() <= GraphDrawer.MOST_EDGES;
    }

    /** The whole graph for a page, whose ids begin with a prefix; empty where it is not drawn. */
    String inline(String from, String prefix) {
        return isDrawn()
                ? whole(from, "").map(picture -> SvgWriter.inline(picture, prefix)).orElse("")
                : "";
    }

    byte[] svg() {
        return whole(place.file("graph.svg"), url)
                .map(SvgWriter::standAlone)
                .orElse("")
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] png() {
        return whole(place.file("graph.svg"), url)
                .map(picture -> PngWriter.write(picture, PNG_SCALE))
                .orElseGet(() -> new byte[0]);
    }

    private Optional<Picture> whole(String from, String url) {
        return whole.computeIfAbsent("", none -> picture(whole()))
                .map(picture -> picture.withLinks(to -> CatalogGraph.link(to, from, url)));
    }

    private Graph whole() {
        String description =
                word("diagram.graphText")
                        .replace("{n}", String.valueOf(place.catalog().entries().size()))
                        .replace("{m}", String.valueOf(relatives.relations().size()));
        return graph.of(word("diagram.graph").replace("{title}", title), description);
    }

    /**
     * An entry and what is at most two steps from it; empty where it stands alone, or the whole is
     * too big.
     */
    String around(Entry entry) {
        if (!isDrawn()) {
            return "";
        }
        String from = entry.page().address();
        Graph near = graph.around(entry, word("diagram.around").replace("{title}", entry.title()));
        return near.edges().isEmpty()
                ? ""
                : picture(near)
                        .map(picture -> picture.withLinks(to -> CatalogGraph.link(to, from, "")))
                        .map(picture -> SvgWriter.inline(picture, NEAR))
                        .orElse("");
    }

    private static Optional<Picture> picture(Graph graph) {
        Drawing drawing = new GraphDrawer().draw(graph);
        return drawing instanceof Picture picture ? Optional.of(picture) : Optional.empty();
    }

    private String word(String key) {
        return words.getOrDefault(key, key);
    }
}
