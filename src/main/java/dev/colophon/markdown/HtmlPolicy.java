package dev.colophon.markdown;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Which HTML a page may contain. Content comes in pull requests from anybody, so only what is
 * listed here gets through.
 */
final class HtmlPolicy {
    private static final Set<String> GLOBAL =
            Set.of("id", "class", "title", "lang", "dir", "role", "hidden", "tabindex");

    /** What stands after {@code aria-}. Source: WAI-ARIA 1.2, section 6.6. */
    private static final Set<String> ARIA =
            Set.of(
                    ("activedescendant atomic autocomplete busy checked colcount colindex colspan"
                         + " controls current describedby description details disabled errormessage"
                         + " expanded flowto haspopup hidden invalid keyshortcuts label labelledby"
                         + " level live modal multiline multiselectable orientation owns"
                         + " placeholder posinset pressed readonly relevant required"
                         + " roledescription rowcount rowindex rowspan selected setsize sort"
                         + " valuemax valuemin valuenow valuetext")
                            .split(" "));

    private static final Set<String> ELEMENTS =
            Set.of(
                    "a",
                    "abbr",
                    "address",
                    "article",
                    "aside",
                    "audio",
                    "b",
                    "bdi",
                    "bdo",
                    "blockquote",
                    "br",
                    "caption",
                    "center",
                    "cite",
                    "code",
                    "col",
                    "colgroup",
                    "dd",
                    "del",
                    "details",
                    "dfn",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figcaption",
                    "figure",
                    "font",
                    "footer",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "header",
                    "hr",
                    "i",
                    "img",
                    "input",
                    "ins",
                    "kbd",
                    "label",
                    "li",
                    "main",
                    "mark",
                    "nav",
                    "ol",
                    "p",
                    "picture",
                    "pre",
                    "q",
                    "rp",
                    "rt",
                    "ruby",
                    "s",
                    "samp",
                    "section",
                    "small",
                    "source",
                    "span",
                    "strike",
                    "strong",
                    "sub",
                    "summary",
                    "sup",
                    "table",
                    "tbody",
                    "td",
                    "tfoot",
                    "th",
                    "thead",
                    "time",
                    "tr",
                    "track",
                    "tt",
                    "u",
                    "ul",
                    "var",
                    "video",
                    "wbr");
    private static final Map<String, Set<String>> ATTRIBUTES =
            Map.ofEntries(
                    Map.entry("a", Set.of("href", "name", "rel", "target", "hreflang")),
                    Map.entry("audio", Set.of("src", "controls", "loop", "muted", "preload")),
                    Map.entry("col", Set.of("span", "width", "align")),
                    Map.entry("details", Set.of("open")),
                    Map.entry("div", Set.of("align")),
                    Map.entry("font", Set.of("color")),
                    Map.entry("h1", Set.of("align")),
                    Map.entry("h2", Set.of("align")),
                    Map.entry("h3", Set.of("align")),
                    Map.entry(
                            "img",
                            Set.of(
                                    "src", "srcset", "sizes", "alt", "width", "height", "align",
                                    "loading")),
                    Map.entry("input", Set.of("type", "checked", "disabled")),
                    Map.entry("li", Set.of("value")),
                    Map.entry("ol", Set.of("start", "type", "reversed")),
                    Map.entry("p", Set.of("align")),
                    Map.entry("source", Set.of("src", "srcset", "sizes", "type", "media")),
                    Map.entry("table", Set.of("align", "width", "border")),
                    Map.entry(
                            "td",
                            Set.of("align", "valign", "colspan", "rowspan", "headers", "width")),
                    Map.entry(
                            "th",
                            Set.of("align", "valign", "colspan", "rowspan", "scope", "width")),
                    Map.entry("time", Set.of("datetime")),
                    Map.entry("tr", Set.of("align", "valign")),
                    Map.entry("track", Set.of("src", "kind", "srclang", "label", "default")),
                    Map.entry(
                            "video",
                            Set.of(
                                    "src",
                                    "poster",
                                    "controls",
                                    "loop",
                                    "muted",
                                    "preload",
                                    "width",
                                    "height")));
    private static final Set<String> EVERYWHERE =
            Stream.concat(GLOBAL.stream(), ARIA.stream().map(name -> "aria-" + name))
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> ADDRESSES = Set.of("href", "src", "srcset", "poster", "data");
    private static final Pattern HIDDEN_HOLE =
            Pattern.compile(
                    "&#(?:x0*8[1D](?![0-9a-f])|0*1(?:29|41)(?![0-9]));?", Pattern.CASE_INSENSITIVE);
    private static final Cleaner CLEANER = new Cleaner(safelist());

    private HtmlPolicy() {}

    static Set<String> elements() {
        return ELEMENTS;
    }

    /** The attributes that every element may have. */
    static Set<String> everywhere() {
        return EVERYWHERE;
    }

    static boolean allows(String tag) {
        return ELEMENTS.contains(tag);
    }

    static boolean allows(String tag, String attribute) {
        return EVERYWHERE.contains(attribute)
                || ATTRIBUTES.getOrDefault(tag, Set.of()).contains(attribute);
    }

    private static Safelist safelist() {
        Safelist list = new Safelist();
        for (String tag : ELEMENTS) {
            list.addTags(tag);
            for (String attribute : ATTRIBUTES.getOrDefault(tag, Set.of())) {
                list.addAttributes(tag, attribute);
            }
        }
        list.addAttributes(":all", EVERYWHERE.toArray(String[]::new));
        return list;
    }

    /**
     * The HTML without what is not allowed. An address that is not a hole, or a fragment that a
     * writer made, cannot be trusted and goes. Images become holes as a whole; what their author
     * said of them is added to their links.
     */
    static String clean(String html, List<Link> links) {
        String safe = HIDDEN_HOLE.matcher(html).replaceAll("\uFFFD");
        Document clean = CLEANER.clean(Jsoup.parseBodyFragment(safe));
        clean.outputSettings().prettyPrint(false);
        Set<String> ids = new HashSet<>();
        for (Element element : clean.body().getAllElements()) {
            for (Attribute attribute : element.attributes().asList()) {
                String value = attribute.getValue();
                if (ADDRESSES.contains(attribute.getKey())
                        && value.indexOf(Html.HOLE) < 0
                        && !value.startsWith("#fn")
                        && !isAnchor(element)) {
                    element.removeAttr(attribute.getKey());
                }
            }
            if (element.hasAttr("id") && !ids.add(element.id())) {
                element.removeAttr("id");
            }
            if (element.normalName().equals("input") && !element.attr("type").equals("checkbox")) {
                element.remove();
            }
        }
        clean.body().select("img[srcset]").forEach(HtmlPolicy::makePicture);
        clean.body().select("img[src]").forEach(image -> makeHole(image, links));
        return clean.body().html();
    }

    /** Of a heading or a table row, written by us. */
    private static boolean isAnchor(Element element) {
        return element.hasClass("anchor") && element.attr("href").startsWith("#");
    }

    /** The files for other screens become a source of a picture, so that an image has one file. */
    private static void makePicture(Element image) {
        Element source = new Element("source").attr("srcset", image.attr("srcset"));
        if (image.hasAttr("sizes")) {
            source.attr("sizes", image.attr("sizes"));
        }
        image.removeAttr("srcset").removeAttr("sizes");
        if (image.parent().normalName().equals("picture")) {
            image.before(source);
        } else {
            image.wrap("<picture></picture>").before(source);
        }
    }

    private static void makeHole(Element image, List<Link> links) {
        String source = image.attr("src");
        int number =
                Integer.parseInt(
                        source.substring(source.indexOf(Html.HOLE) + 2, source.indexOf(Html.END)));
        StringBuilder attributes = new StringBuilder();
        if (!image.hasAttr("alt")) {
            image.attr("alt", "");
        }
        for (Attribute attribute : image.attributes()) {
            if (!attribute.getKey().equals("src")) {
                attributes.append(' ').append(attribute.html());
            }
        }
        boolean linked = image.closest("a") != null;
        Link link = links.get(number);
        Link.Kind kind = linked ? Link.Kind.LINKED_IMAGE : Link.Kind.IMAGE;
        links.set(number, link.with(kind, image.attr("alt"), attributes.toString()));
        image.replaceWith(new org.jsoup.nodes.TextNode(Html.image(number)));
    }
}
