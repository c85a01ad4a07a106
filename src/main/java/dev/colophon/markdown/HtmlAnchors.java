package dev.colophon.markdown;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a fragment can lead to in an HTML page that somebody else wrote.
 *
 * @param names the ids of its elements and the names of its {@code <a>} elements
 * @param isScripted whether scripts may add more: the page has some, and next to no text itself
 */
public record HtmlAnchors(Set<String> names, boolean isScripted) {
    /** A page with less text than this is the frame of one that scripts write. */
    private static final int LITTLE_TEXT = 200;

    /** The anchors of a page, or of the first part of one. */
    public static HtmlAnchors of(String html) {
        Document page = Jsoup.parse(html);
        Set<String> names = new LinkedHashSet<>();
        for (Element element : page.select("[id], a[name]")) {
            names.add(element.id());
            if (element.normalName().equals("a")) {
                names.add(element.attr("name"));
            }
        }
        names.remove("");
        boolean little = page.body().text().length() < LITTLE_TEXT;
        return new HtmlAnchors(names, little && page.selectFirst("script") != null);
    }
}
