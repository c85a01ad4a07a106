package dev.colophon.markdown;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Takes out of an SVG image what could run or load something when a reader opens it by itself: see
 * {@link SvgPolicy}. The picture stays as it is.
 */
public final class SvgCleaner {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final String LINKS = "http://www.w3.org/1999/xlink";

    private SvgCleaner() {}

    /** The same image as a UTF-8 document; an empty one where there is no image in it. */
    public static byte[] clean(byte[] svg) {
        Element root = parse(svg).selectFirst("svg, svg|svg");
        Element image = root == null ? new Element("svg") : root;
        Document clean = document();
        clean.appendChild(image);
        // From the leaves up, so that nothing is looked at after it was taken out.
        List<Element> elements = image.getAllElements();
        for (int i = elements.size() - 1; i >= 0; i--) {
            clean(elements.get(i));
        }
        image.attr("xmlns", NAMESPACE).attr("xmlns:svg", NAMESPACE).attr("xmlns:xlink", LINKS);
        return (clean.outerHtml() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Document document() {
        Document document = new Document("");
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset(StandardCharsets.UTF_8)
                .prettyPrint(false);
        return document;
    }

    private static Document parse(byte[] svg) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(svg), null, "", Parser.xmlParser());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clean(Element element) {
        if (!SvgPolicy.allows(element)) {
            element.remove();
            return;
        }
        for (Attribute attribute : element.attributes().asList()) {
            if (!SvgPolicy.allows(element, attribute)) {
                element.removeAttr(attribute.getKey());
            }
        }
        keepElementsAndText(element);
        if (element.tagName().endsWith("style")) {
            element.text(SvgPolicy.style(element.wholeText()));
        }
    }

    /** Neither comments nor instructions draw anything, and readers of XML differ in them. */
    private static void keepElementsAndText(Element element) {
        for (Node child : List.copyOf(element.childNodes())) {
            if (child instanceof TextNode text) {
                text.replaceWith(new TextNode(text.getWholeText()));
            } else if (!(child instanceof Element)) {
                child.remove();
            }
        }
    }
}
