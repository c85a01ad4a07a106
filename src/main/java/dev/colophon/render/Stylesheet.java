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
    /** That of pages that are embedded elsewhere. */
    static final String EMBEDDED = "assets/site-embedded.css";

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
        assets.putIfAbsent(NAME, together(assets, PARTS).toByteArray());
    }

    /** The stylesheet of pages that are embedded elsewhere, with what it ends with by default. */
    static byte[] embedded(Map<String, byte[]> assets, byte[] last) {
        ByteArrayOutputStream all =
                together(assets, List.of("identity", "commons", "text", "blocks"));
        all.writeBytes(assets.getOrDefault("assets/embedded.css", last));
        return all.toByteArray();
    }

    private static ByteArrayOutputStream together(Map<String, byte[]> assets, List<String> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String part : parts) {
            Optional.ofNullable(assets.get("assets/" + part + ".css")).ifPresent(all::writeBytes);
            all.write('\n');
        }
        return all;
    }
}
