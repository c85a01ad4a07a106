package dev.colophon.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.colophon.diagnostic.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Writes raw HTML, with holes in place of its links, and reports what the {@link HtmlPolicy} will
 * take out. Each piece of raw HTML is looked at where it stands in the source, so every finding has
 * its place.
 */
final class RawHtml {
    private static final Set<String> LINKS = Set.of("href");
    private static final Set<String> MEDIA = Set.of("src", "poster", "data");

    private final DocumentBuilder page;
    private final boolean verbatim;

    /**
     * With {@code verbatim}, HTML is written as it is: for the tests of the Markdown
     * specifications.
     */
    RawHtml(DocumentBuilder page, boolean verbatim) {
        this.page = page;
        this.verbatim = verbatim;
    }

    /** A change of the text between two offsets. */
    private record Edit(int start, int end, String text) {}

    void write(BasedSequence chars) {
        String html = chars.toString();
        if (verbatim) {
            page.html.append(html);
            return;
        }
        if (isComment(html)) {
            return;
        }
        page.markRawHtml();
        List<Edit> edits = new ArrayList<>();
        Document parsed = Parser.xmlParser().setTrackPosition(true).parseInput(html, "");
        for (Element element : parsed.getAllElements()) {
            if (element != parsed) {
                inspect(element, chars.getStartOffset(), edits);
            }
        }
        edits.sort(Comparator.comparingInt(Edit::start));
        int from = 0;
        for (Edit edit : edits) {
            if (edit.start() >= from) {
                page.html.append(html, from, edit.start()).append(edit.text());
                from = edit.end();
            }
        }
        page.html.append(html, from, html.length());
    }

    private static boolean isComment(String html) {
        String text = html.strip();
        return text.startsWith("<!--") && text.indexOf("-->") == text.length() - 3;
    }

    private void inspect(Element element, int offset, List<Edit> edits) {
        String tag = element.normalName();
        int start = offset + element.sourceRange().startPos();
        if (tag.equals("iframe")) {
            replaceFrame(element, start, edits);
            return;
        }
        if (!HtmlPolicy.allows(tag)) {
            page.diagnose(
                    Rule.REMOVED_HTML,
                    start,
                    "`<" + tag + ">` is not allowed in a page and was left out",
                    "write it in Markdown; the documentation lists what is allowed under \"Raw"
                            + " HTML\"");
            return;
        }
        for (Attribute attribute : element.attributes()) {
            inspect(element, attribute, start, edits);
        }
    }

    private void inspect(Element element, Attribute attribute, int start, List<Edit> edits) {
        String tag = element.normalName();
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (!HtmlPolicy.allows(tag, name)) {
            page.diagnose(
                    Rule.REMOVED_HTML,
                    start,
                    "attribute `" + name + "` of `<" + tag + ">` is not allowed and was left out",
                    name.equals("style") ? "use the theme's classes" : "");
        } else if (name.equals("id") || name.equals("name") && tag.equals("a")) {
            page.takeId(attribute.getValue());
        } else if (LINKS.contains(name)) {
            int number =
                    page.add(
                            Link.Kind.LINK,
                            attribute.getValue(),
                            text(element, attribute),
                            "",
                            start);
            edits.add(edit(attribute, Html.link(number).strip()));
        } else if (MEDIA.contains(name)) {
            Link.Kind kind = tag.equals("img") ? Link.Kind.IMAGE : Link.Kind.MEDIA;
            int number = page.add(kind, attribute.getValue(), element.attr("alt"), "", start);
            edits.add(edit(attribute, name + "=\"" + Html.media(number) + "\""));
        } else if (name.equals("srcset")) {
            edits.add(
                    edit(attribute, "srcset=\"" + candidates(attribute.getValue(), start) + "\""));
        }
    }

    /** The text of a link; of a start tag that stands alone among Markdown, what is known of it. */
    private static String text(Element element, Attribute attribute) {
        return element.text().isBlank() ? attribute.getValue() : element.text();
    }

    private String candidates(String value, int start) {
        List<String> candidates = new ArrayList<>();
        for (String candidate : value.split(",\\s+|,$")) {
            String[] parts = candidate.strip().split("\\s+", 2);
            int number = page.add(Link.Kind.MEDIA, parts[0], "", "", start);
            candidates.add(
                    Html.media(number) + (parts.length > 1 ? " " + Html.escape(parts[1]) : ""));
        }
        return String.join(", ", candidates);
    }

    private static Edit edit(Attribute attribute, String text) {
        int start = attribute.sourceRange().nameRange().startPos();
        var value = attribute.sourceRange().valueRange();
        int end = attribute.sourceRange().nameRange().endPos();
        if (value.isTracked() && value.endPos() > end) {
            end = value.endPos();
        }
        return new Edit(start, end, text);
    }

    /** A frame would load another server's page; what is left of it is a link to that page. */
    private void replaceFrame(Element frame, int start, List<Edit> edits) {
        String source = frame.attr("src");
        int tagStart = frame.sourceRange().startPos();
        int tagEnd = frame.sourceRange().endPos();
        page.diagnose(
                Rule.REMOVED_HTML,
                start,
                "`<iframe>` is not allowed in a page; a link to `"
                        + source
                        + "` stands in its place",
                "");
        int number = page.add(Link.Kind.LINK, source, source, "", start);
        String title = frame.hasAttr("title") ? frame.attr("title") : source;
        edits.add(
                new Edit(
                        tagStart,
                        tagEnd,
                        "<a" + Html.link(number) + ">" + Html.escape(title) + "</a>"));
    }
}
