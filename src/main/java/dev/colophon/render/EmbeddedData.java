package dev.colophon.render;

import dev.colophon.check.Json;
import dev.colophon.diagram.CardWriter;
import dev.colophon.history.Contributor;
import dev.colophon.markdown.Html;
import dev.colophon.site.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A page as oEmbed describes it, for programs that make a frame of a link. */
record EmbeddedData(Views views, Page page) {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 600;

    byte[] json() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", "1.0");
        data.put("type", "rich");
        data.put("title", page.title());
        String names =
                page.history().contributors().stream()
                        .map(Contributor::person)
                        .map(person -> person.name())
                        .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            data.put("author_name", names);
        }
        data.put("provider_name", views.site().config().title());
        data.put("provider_url", views.canonical(""));
        data.put("html", frame(url(), page.title()));
        data.put("width", WIDTH);
        data.put("height", HEIGHT);
        views.made()
                .previews()
                .of(page)
                .ifPresent(
                        picture -> {
                            data.put("thumbnail_url", views.canonical(picture));
                            data.put("thumbnail_width", CardWriter.WIDTH);
                            data.put("thumbnail_height", CardWriter.HEIGHT);
                        });
        return Json.data(data);
    }

    private String url() {
        return views.canonical(views.made().embedded().page(page.address()));
    }

    /** The element that shows a page at a URL. */
    static String frame(String url, String title) {
        return "<iframe src=\""
                + Html.escape(url)
                + "\" title=\""
                + Html.escape(title)
                + "\" width=\"100%\" height=\""
                + HEIGHT
                + "\" loading=\"lazy\" style=\"border:0\"></iframe>";
    }
}
