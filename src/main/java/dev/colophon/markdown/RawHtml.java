package dev.colophon.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.colophon.diagnostic.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    /** What gets an id of its own, and the word its id begins with. */
    private static final Map<String, String> PLACES =
            Map.of("dt", "term", "figure", "figure", "table", "table");

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
                inspect(element, chars, edits);
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

    private void inspect(Element element, BasedSequence html, List<Edit> edits) {
        String tag = element.normalName();
        int start = html.getStartOffset() + element.sourceRange().startPos();
        if (tag.equals("iframe")) {
            replaceFrame(element, html, start, edits);
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
        if (tag.equals("img") && !element.hasAttr("alt")) {
            page.diagnose(
                    Rule.MISSING_ALT,
                    start,
                    "this image has no alternative text",
                    "say in `alt` what it shows; for decoration write `alt=\"\"`");
        }
        for (Attribute attribute : element.attributes()) {
            inspect(element, attribute, html, edits);
        }
        if (PLACES.containsKey(tag) && !element.hasAttr("id")) {
            int place = element.sourceRange().startPos() + 1 + tag.length();
            edits.add(new Edit(place, place, mark(tag, element)));
        }
    }

    /** What holds the place of an id; a term and a figure are called after their words. */
    private String mark(String tag, Element element) {
        String words =
                switch (tag) {
                    case "dt" -> element.text();
                    case "figure" -> element.select("figcaption").text();
                    default -> "";
                };
        boolean pictured = tag.equals("figure") && words.isBlank();
        return page.lateIds.mark(
                PLACES.get(tag), pictured ? element.select("img").attr("alt") : words);
    }

    private void inspect(
            Element element, Attribute attribute, BasedSequence html, List<Edit> edits) {
        int start = html.getStartOffset() + element.sourceRange().startPos();
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
            int number = add(Link.Kind.LINK, attribute, html, text(element, attribute), start);
            edits.add(edit(attribute, Html.link(number).strip()));
        } else if (MEDIA.contains(name)) {
            Link.Kind kind = tag.equals("img") ? Link.Kind.IMAGE : Link.Kind.MEDIA;
            int number = add(kind, attribute, html, element.attr("alt"), start);
            edits.add(edit(attribute, name + "=\"" + Html.media(number) + "\""));
        } else if (name.equals("srcset")) {
            edits.add(edit(attribute, "srcset=\"" + candidates(attribute, html, start) + "\""));
        }
    }

    /** The text of a link; of a start tag that stands alone among Markdown, what is known of it. */
    private static String text(Element element, Attribute attribute) {
        return element.text().isBlank() ? attribute.getValue() : element.text();
    }

    private int add(
            Link.Kind kind, Attribute attribute, BasedSequence html, String text, int start) {
        return page.add(
                kind,
                attribute.getValue(),
                text,
                "",
                start,
                value(attribute, html).flatMap(each -> page.span(each, Link.Form.ATTRIBUTE)));
    }

    /** The value of an attribute as it is written, without its quotes. */
    private static Optional<BasedSequence> value(Attribute attribute, BasedSequence html) {
        var range = attribute.sourceRange().valueRange();
        if (!range.isTracked()
                || range.endPos() > html.length()
                || attribute.getValue().isEmpty()) {
            return Optional.empty();
        }
        BasedSequence value = html.subSequence(range.startPos(), range.endPos());
        boolean quoted = value.startsWith("\"") || value.startsWith("'");
        return Optional.of(quoted ? value.subSequence(1, value.length() - 1) : value);
    }

    private String candidates(Attribute attribute, BasedSequence html, int start) {
        List<String> candidates = new ArrayList<>();
        String value = attribute.getValue();
        // What has entities in it cannot be told apart by its offsets.
        Optional<BasedSequence> written =
                value(attribute, html).filter(each -> each.toString().equals(value));
        int from = 0;
        for (String candidate : value.split(",\\s+|,$")) {
            String[] parts = candidate.strip().split("\\s+", 2);
            int at = value.indexOf(parts[0], from);
            from = at + parts[0].length();
            int end = from;
            Optional<Link.Span> span =
                    written.flatMap(
                            each -> page.span(each.subSequence(at, end), Link.Form.CANDIDATE));
            int number = page.add(Link.Kind.MEDIA, parts[0], "", "", start, span);
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
    private void replaceFrame(Element frame, BasedSequence html, int start, List<Edit> edits) {
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
        Attribute attribute = frame.attribute("src");
        int number =
                attribute == null
                        ? page.add(Link.Kind.LINK, source, source, "", start, Optional.empty())
                        : add(Link.Kind.LINK, attribute, html, source, start);
        String title = frame.hasAttr("title") ? frame.attr("title") : source;
        edits.add(
                new Edit(
                        tagStart,
                        tagEnd,
                        "<a" + Html.link(number) + ">" + Html.escape(title) + "</a>"));
    }
}
