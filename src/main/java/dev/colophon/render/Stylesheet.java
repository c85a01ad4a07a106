package dev.colophon.render;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stylesheet that all pages load. It is put together from those that a theme may replace one by
 * one, so that a page needs one request for all of them.
 */
final class Stylesheet {
    private static final String NAME = "assets/site.css";
    private static final List<String> PARTS =
            List.of(
                    "identity",
                    "commons",
                    "header",
                    "contents",
                    "pages",
                    "fronts",
                    "search",
                    "text",
                    "blocks",
                    "share",
                    "freshness");

    private Stylesheet() {}

    /** Adds it to the files of a theme; a theme that has one of that name keeps its own. */
    static void add(Map<String, byte[]> assets) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String part : PARTS) {
            Optional.ofNullable(assets.get("assets/" + part + ".css")).ifPresent(all::writeBytes);
            all.write('\n');
        }
        assets.putIfAbsent(NAME, all.toByteArray());
    }
}
