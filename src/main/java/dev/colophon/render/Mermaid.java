package dev.colophon.render;

import dev.colophon.site.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Diagrams in Mermaid, which are drawn by its own script in the reader's browser. The script is
 * large, so only sites that need it have it, and only pages that need it load it.
 */
final class Mermaid {
    /** What a page with diagrams loads, in this order. */
    static final List<String> SCRIPTS = List.of("assets/mermaid.min.js", "assets/mermaid.js");

    private static final String FENCE = "<code class=\"language-mermaid\"";
    private static final String ELEMENT = "<pre class=\"mermaid\"";

    private Mermaid() {}

    static boolean isOn(Page page) {
        String html = page.document().body().text();
        return html.contains("mermaid") && (html.contains(FENCE) || html.contains(ELEMENT));
    }

    /** Whether the tag there begins a diagram. */
    static boolean isOn(String html, int at) {
        return html.startsWith(FENCE, at) || html.startsWith(ELEMENT, at);
    }

    /** Adds the scripts, which a page needs; a site's own theme may have put others there. */
    static void put(OutputFiles files) {
        files.put(SCRIPTS.get(0), () -> library());
        files.put(SCRIPTS.get(1), () -> Theme.bundled(SCRIPTS.get(1)).orElseThrow());
    }

    private static byte[] library() {
        try (InputStream in = Mermaid.class.getResourceAsStream("/mermaid/mermaid.min.js")) {
            return Optional.ofNullable(in).orElseThrow().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
