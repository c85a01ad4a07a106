package dev.colophon.cli;

import dev.colophon.markdown.Url;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers requests for the files of a build, and for the script that pages are given here. */
final class Pages {
    static final String OWN = "/.colophon/";
    private static final Map<String, String> OWN_FILES =
            Map.of("reload.js", ContentTypes.SCRIPT, "overlay.css", ContentTypes.STYLE);
    private static final String EMPTY =
            "<!DOCTYPE html>\n<html lang=\"en\"><head><title>Colophon</title></head>"
                    + "<body><p>%s</p></body></html>\n";

    private final Supplier<Snapshot> snapshot;

    /** With the newest build, which is another one after each change. */
    Pages(Supplier<Snapshot> snapshot) {
        this.snapshot = snapshot;
    }

    /** Answers one request from one build, whatever is built meanwhile. */
    Response get(String path, String query) {
        if (path.startsWith(OWN)) {
            return own(path.substring(OWN.length()));
        }
        Snapshot site = snapshot.get();
        try {
            return site.isEmpty()
                    ? message(site, 503, "There is no site yet.")
                    : page(site, path.substring(1), query);
        } catch (RuntimeException e) {
            // A template of the site's own, or a file that has just gone.
            return message(site, 500, "This page cannot be made: " + e);
        }
    }

    private static Response own(String name) {
        String type = OWN_FILES.get(name);
        if (type == null) {
            return Response.text(404, "not found");
        }
        try (InputStream in = Pages.class.getResourceAsStream(name)) {
            return Response.of(200, type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response page(Snapshot site, String path, String query) {
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        Optional<byte[]> content = site.content(file);
        if (content.isPresent()) {
            return file(site, 200, file, content.get());
        }
        if (site.has(path + "/index.html")) {
            String to = "/" + Url.encodePath(path) + "/" + (query.isEmpty() ? "" : "?" + query);
            return Response.text(302, "see " + to).with("Location", to);
        }
        return site.content("404.html")
                .map(bytes -> file(site, 404, "404.html", atRoot(bytes)))
                .orElseGet(() -> Response.text(404, "not found"));
    }

    private static Response file(Snapshot site, int status, String file, byte[] content) {
        String type = ContentTypes.of(file);
        byte[] body = type.equals(ContentTypes.HTML) ? withScript(site, content) : content;
        return Response.of(status, type, body);
    }

    /** The page for what is not there is shown at any address, and the site is at the root here. */
    private static byte[] atRoot(byte[] page) {
        String html = new String(page, StandardCharsets.UTF_8);
        return html.replaceFirst("<base [^>]*>", "")
                .replaceFirst("<meta name=\"viewport\"", "<base href=\"/\">\n$0")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] withScript(Snapshot site, byte[] page) {
        String html = new String(page, StandardCharsets.UTF_8);
        int head = html.indexOf("</head>");
        if (head < 0) {
            return page;
        }
        String script =
                "<script src=\"/.colophon/reload.js\" data-version=\""
                        + site.version()
                        + "\" defer></script>\n";
        return (html.substring(0, head) + script + html.substring(head))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Response message(Snapshot site, int status, String text) {
        String safe = text.replace("&", "&amp;").replace("<", "&lt;");
        byte[] page = EMPTY.formatted(safe).getBytes(StandardCharsets.UTF_8);
        return Response.of(status, ContentTypes.HTML, withScript(site, page));
    }
}
