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

    /** With the title of its book, and the site's URL for files that may go anywhere. */
    CatalogDrawing(CatalogPlace place, String title, String url, Map<String, String> words) {
        this.place = place;
        this.title = title;
        this.url = url;
        this.words = words;
        relatives = new Relatives(place.catalog());
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
                ? picture(graph(from, ""))
                        .map(picture -> SvgWriter.inline(picture, prefix))
                        .orElse("")
                : "";
    }

    byte[] svg() {
        return picture(graph(place.file("graph.svg"), url))
                .map(SvgWriter::standAlone)
                .orElse("")
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] png() {
        return picture(graph(place.file("graph.svg"), url))
                .map(picture -> PngWriter.write(picture, PNG_SCALE))
                .orElseGet(() -> new byte[0]);
    }

    private Graph graph(String from, String url) {
        String description =
                word("diagram.graphText")
                        .replace("{n}", String.valueOf(place.catalog().entries().size()))
                        .replace("{m}", String.valueOf(relatives.relations().size()));
        return new CatalogGraph(place, relatives, from, url)
                .of(word("diagram.graph").replace("{title}", title), description);
    }

    /**
     * An entry and what is at most two steps from it; empty where it stands alone, or the whole is
     * too big.
     */
    String around(Entry entry) {
        if (!isDrawn()) {
            return "";
        }
        Graph graph =
                new CatalogGraph(place, relatives, entry.page().address(), "")
                        .around(entry, word("diagram.around").replace("{title}", entry.title()));
        return graph.edges().isEmpty()
                ? ""
                : picture(graph).map(picture -> SvgWriter.inline(picture, NEAR)).orElse("");
    }

    private static Optional<Picture> picture(Graph graph) {
        Drawing drawing = new GraphDrawer().draw(graph);
        return drawing instanceof Picture picture ? Optional.of(picture) : Optional.empty();
    }

    private String word(String key) {
        return words.getOrDefault(key, key);
    }
}
