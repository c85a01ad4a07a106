package dev.colophon.diagram;

import java.util.List;

/**
 * What is connected with what. An edge from or to a node that isn't there isn't drawn; several with
 * the same ends are drawn as one.
 *
 * @param title what it shows, in a few words
 * @param description the same in a sentence or two, for those who cannot see it; may be empty
 */
public record Graph(String title, String description, List<Node> nodes, List<Edge> edges) {
    public Graph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * A thing.
     *
     * @param id unique in its graph
     * @param style 0 to 7; chooses its colour and shape
     * @param kind what it is, in a word, as in the legend; may be empty
     * @param href where it leads; empty for nowhere, as for the page that shows the picture
     * @param description more about it; may be empty
     */
    public record Node(
            String id, String label, int style, String kind, String href, String description) {}

    /**
     * A connection of two nodes.
     *
     * @param from a node's id
     * @param to a node's id
     * @param label how they are connected; may be empty
     * @param href where it leads; empty for nowhere
     */
    public record Edge(String from, String to, String label, String href) {}
}
