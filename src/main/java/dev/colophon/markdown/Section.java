package dev.colophon.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * A heading of a page and what stands below it, up to the next heading; or what stands before the
 * first heading.
 *
 * @param id the heading's anchor; empty before the first heading
 * @param level the heading's level; 0 before the first heading
 * @param title the heading's plain text
 * @param anchors the anchors in it that are carried on, that of the heading first
 * @param text its plain text, without the heading's
 */
public record Section(String id, int level, String title, List<String> anchors, String text) {
    /** What stands at the start of a heading, and nowhere else. */
    private static final String HEADING = Html.HOLE + "H";

    private static final String ANCHOR = "<a class=\"anchor\"";

    public Section {
        anchors = List.copyOf(anchors);
    }

    /** The sections of a document in order; together they hold all its anchors but places. */
    static List<Section> of(Document document) {
        String html = document.body().text();
        List<Section> sections = new ArrayList<>();
        int start = 0;
        int number = -1;
        for (int at = html.indexOf(HEADING); at >= 0; at = html.indexOf(HEADING, at + 1)) {
            int tag = html.lastIndexOf("<h", at);
            sections.add(section(document, number, html.substring(start, tag)));
            start = tag;
            int digits = at + HEADING.length();
            number = Integer.parseInt(html, digits, html.indexOf(Html.END, digits), 10);
        }
        sections.add(section(document, number, html.substring(start)));
        return sections;
    }

    private static Section section(Document document, int number, String html) {
        List<String> anchors = anchors(document, html);
        if (number < 0) {
            return new Section("", 0, "", anchors, text(html));
        }
        Heading heading = document.headings().get(number);
        anchors.addAll(heading.aliases());
        int end = html.indexOf("</h" + heading.level() + ">");
        String below = end < 0 ? "" : html.substring(end + "</h1>".length());
        return new Section(heading.id(), heading.level(), heading.text(), anchors, text(below));
    }

    /**
     * The ids in it, and the names, which only {@code <a>} has: what is looked for is what texts
     * have least of.
     */
    private static List<String> anchors(Document document, String html) {
        List<String> anchors = new ArrayList<>();
        for (int at = html.indexOf("=\""); at >= 0; at = html.indexOf("=\"", at + 2)) {
            if (html.startsWith(" id", at - 3) || html.startsWith(" name", at - 5)) {
                int start = at + 2;
                String id = unescape(html.substring(start, html.indexOf('"', start)));
                if (!document.places().contains(id)) {
                    anchors.add(id);
                }
            }
        }
        return anchors;
    }

    /**
     * The words between the tags; in one pass, as the ledger reads many versions of many pages, and
     * copied in pieces as long as may be.
     */
    private static String text(String html) {
        StringBuilder words = new StringBuilder(html.length());
        int from = 0;
        for (int at = 0; at < html.length(); at++) {
            char c = html.charAt(at);
            if (isPlain(c) || c == ' ' && at > from && html.charAt(at - 1) != ' ') {
                continue;
            }
            words.append(html, from, at);
            if (c == '<') {
                at = html.startsWith(ANCHOR, at) ? html.indexOf("</a>", at) : at;
                at = html.indexOf('>', at);
                space(words);
            } else if (c == Html.HOLE) {
                at = html.indexOf(Html.END, at);
            } else {
                space(words);
            }
            from = at + 1;
        }
        return unescape(words.append(html, from, html.length()).toString()).strip();
    }

    /** Whether a character is neither blank nor the start of a tag or a hole. */
    private static boolean isPlain(char c) {
        return c > '<' && c < Html.HOLE
                || c > ' ' && c < '<'
                || c > Html.HOLE && !Character.isWhitespace(c)
                || c < ' ' && !Character.isWhitespace(c);
    }

    private static void space(StringBuilder words) {
        if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
            words.append(' ');
        }
    }

    static String unescape(String text) {
        return text.indexOf('&') < 0
                ? text
                : text.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&nbsp;", " ")
                        .replace("&amp;", "&");
    }
}
