package dev.colophon.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading of a page and what stands below it, up to the next heading; or what stands before the
 * first heading.
 *
 * @param id the heading's anchor; empty before the first heading
 * @param level the heading's level; 0 before the first heading
 * @param title the heading's plain text
 * @param anchors all anchors in it, that of the heading first
 * @param text its plain text, without the heading's
 */
public record Section(String id, int level, String title, List<String> anchors, String text) {
    private static final Pattern HEADING =
            Pattern.compile("<h[1-6][^>]*>" + Html.HOLE + "H(\\d+)" + Html.END);
    private static final Pattern ID = Pattern.compile("<[^>]* id=\"([^\"]+)\"");
    private static final Pattern HEADING_END = Pattern.compile("</h[1-6]>");

    public Section {
        anchors = List.copyOf(anchors);
    }

    /** The sections of a document in order; together they hold all its anchors. */
    static List<Section> of(Document document) {
        String html = document.body().text();
        List<Section> sections = new ArrayList<>();
        Matcher heading = HEADING.matcher(html);
        int start = 0;
        int number = -1;
        while (heading.find()) {
            sections.add(section(document, number, html.substring(start, heading.start())));
            start = heading.start();
            number = Integer.parseInt(heading.group(1));
        }
        sections.add(section(document, number, html.substring(start)));
        return sections;
    }

    private static Section section(Document document, int number, String html) {
        List<String> anchors = new ArrayList<>();
        Matcher id = ID.matcher(html);
        while (id.find()) {
            anchors.add(unescape(id.group(1)));
        }
        if (number < 0) {
            return new Section("", 0, "", anchors, text(html));
        }
        Heading heading = document.headings().get(number);
        anchors.addAll(heading.aliases());
        Matcher end = HEADING_END.matcher(html);
        String below = end.find() ? html.substring(end.end()) : "";
        return new Section(heading.id(), heading.level(), heading.text(), anchors, text(below));
    }

    private static String text(String html) {
        String words =
                html.replaceAll("<a class=\"anchor\"[^>]*>#</a>", "").replaceAll("<[^>]*>", " ");
        return unescape(words.replaceAll(Html.HOLE + "[A-Z]\\d+" + Html.END, ""))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }
}
