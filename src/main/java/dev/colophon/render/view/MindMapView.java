package dev.colophon.render.view;

import java.util.List;
import java.util.Map;

/**
 * A mind map in a page, for {@code parts/mindMap.jte}.
 *
 * @param words the theme's words in the page's language, by key
 * @param wide its drawing for wide screens: an {@code svg} element
 * @param narrow its drawing for narrow screens; empty where the other is for all of them
 * @param svg the drawing as a file
 * @param png the same as an image
 * @param list its nodes, where the page does not say in text what the map shows: the root
 */
public record MindMapView(
        Map<String, String> words,
        String wide,
        String narrow,
        String svg,
        String png,
        List<NodeView> list) {

    /**
     * A node with all below it.
     *
     * @param text its text
     * @param href where it leads; empty for nowhere
     * @param note more about it; may be empty
     */
    public record NodeView(String text, String href, String note, List<NodeView> children) {}

    /** One of the theme's words; a key without a word is shown itself. */
    public String word(String key) {
        return words.getOrDefault(key, key);
    }
}
