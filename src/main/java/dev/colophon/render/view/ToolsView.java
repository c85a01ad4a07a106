package dev.colophon.render.view;

import java.util.stream.Stream;

/**
 * Where a page leads besides its text; each is empty where there is none.
 *
 * @param edit where to edit its source
 * @param history where its history is shown
 * @param source where its source is shown
 * @param markdown the page as Markdown
 * @param wholeBook its book on one page
 */
public record ToolsView(
        String edit, String history, String source, String markdown, String wholeBook) {

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return Stream.of(edit, history, source, markdown, wholeBook).allMatch(String::isEmpty);
    }
}
