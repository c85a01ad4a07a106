package dev.colophon.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.colophon.diagnostic.Rule;
import org.jspecify.annotations.Nullable;

/** Writes what stands inside paragraphs, headings and table cells. */
final class InlineWriter {
    /** Deeper, emphasis in emphasis is shown with its asterisks. */
    private static final int MAX_DEPTH = 100;

    private final DocumentBuilder page;
    private final RawHtml rawHtml;
    private final FootnoteWriter footnotes;
    private int linkDepth;
    private int depth;
    private boolean inTable;

    InlineWriter(DocumentBuilder page, RawHtml rawHtml, FootnoteWriter footnotes) {
        this.page = page;
        this.rawHtml = rawHtml;
        this.footnotes = footnotes;
    }

    void writeChildren(Node parent) {
        writeChildren(parent, 0, Integer.MAX_VALUE);
    }

    /** Writes the content of a table's cell, where even code has its vertical bars escaped. */
    void writeCell(Node cell) {
        inTable = true;
        writeChildren(cell);
        inTable = false;
    }

    /** Writes the children of a node, as far as they stand between two offsets. */
    void writeChildren(Node parent, int from, int to) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child.getEndOffset() > from && child.getStartOffset() < to) {
                if (child instanceof Text) {
                    int start = Math.max(0, from - child.getStartOffset());
                    int end = Math.min(child.getTextLength(), to - child.getStartOffset());
                    BasedSequence text = child.getChars().subSequence(start, end);
                    writeText(isLineBreak(child.getPrevious()) ? text.trimStart() : text);
                } else {
                    write(child);
                }
            }
        }
    }

    private void diagnoseUnparsed(Node text) {
        page.diagnose(
                Rule.TOO_LARGE,
                text.getStartOffset(),
                "this paragraph has too many brackets, asterisks or other marks; it is shown as"
                        + " text",
                "split it into several paragraphs");
    }

    private static boolean isLineBreak(@Nullable Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    private void write(Node node) {
        if (depth > MAX_DEPTH) {
            page.text(node.getChars());
            return;
        }
        depth++;
        writeShallow(node);
        depth--;
    }

    private void writeShallow(Node node) {
        if (node instanceof HtmlEntity) {
            page.text(node.getChars().unescape());
        } else if (node instanceof SoftLineBreak) {
            page.html.append('\n');
        } else if (node instanceof HardLineBreak) {
            page.html.append("<br />\n");
        } else if (node instanceof Emphasis) {
            wrap("em", node);
        } else if (node instanceof StrongEmphasis) {
            wrap("strong", node);
        } else if (node instanceof Strikethrough) {
            wrap("del", node);
        } else if (node instanceof Code code) {
            page.html.append("<code>");
            String text = codeText(code.getText().toString().replace('\n', ' '));
            page.text(inTable ? text.replace("\\|", "|") : text);
            page.html.append("</code>");
        } else if (node instanceof HtmlInlineBase) {
            rawHtml.write(node.getChars());
        } else if (node instanceof Footnote footnote) {
            footnotes.writeReference(footnote);
        } else if (node instanceof FormulaParser.Formula formula) {
            page.formulas.write(formula.source(), formula.display(), node.getStartOffset());
        } else if (node instanceof InlineLimit.Unparsed) {
            diagnoseUnparsed(node);
            writeChildren(node);
        } else {
            writeLink(node);
        }
    }

    private void writeLink(Node node) {
        if (node instanceof InlineLinkNode link && hasBareSpace(link)) {
            writeBrackets(link);
        } else if (node instanceof com.vladsch.flexmark.ast.Link link) {
            writeLink(link, link);
        } else if (node instanceof Image image) {
            writeImage(image, image);
        } else if (node instanceof RefNode reference) {
            writeReference(reference);
        } else if (node instanceof MailLink mail) {
            BasedSequence address = mail.getText();
            writeAutomaticLink("mailto:" + address, address, node.getStartOffset());
        } else if (node instanceof AutoLink link) {
            writeAutomaticLink(link.getText().toString(), link.getText(), node.getStartOffset());
        } else {
            writeChildren(node);
        }
    }

    /**
     * A destination with spaces is one only in angle brackets; the parser is more generous than
     * CommonMark.
     */
    private boolean hasBareSpace(InlineLinkNode link) {
        boolean bare = link.getUrlOpeningMarker().isEmpty() && link.getUrl().indexOf(' ') >= 0;
        if (bare) {
            page.diagnose(
                    Rule.BROKEN_PAGE,
                    link.getStartOffset(),
                    "this is text, not a link: its destination `" + link.getUrl() + "` has a space",
                    "write `(<" + link.getUrl() + ">)`, or `%20` for each space");
        }
        return bare;
    }

    private void wrap(String tag, Node node) {
        page.html.append('<').append(tag).append('>');
        writeChildren(node);
        page.html.append("</").append(tag).append('>');
    }

    /** One space goes on either side, where there is one on both and not only spaces between. */
    private static String codeText(String text) {
        boolean padded =
                text.length() > 1
                        && text.startsWith(" ")
                        && text.endsWith(" ")
                        && text.chars().anyMatch(c -> c != ' ');
        return padded ? text.substring(1, text.length() - 1) : text;
    }

    private void writeText(BasedSequence text) {
        if (text instanceof TextSequence plain && BareUrl.isPlain(plain)) {
            plain.write(page.html);
        } else if (linkDepth > 0 || !BareUrl.isLikelyIn(text.toString())) {
            page.text(text.unescape());
        } else {
            writeWithUrls(text);
        }
    }

    private void writeWithUrls(BasedSequence text) {
        int from = 0;
        for (BareUrl url : BareUrl.findIn(text.toString())) {
            page.text(text.subSequence(from, url.start()).unescape());
            BasedSequence shown = text.subSequence(url.start(), url.end());
            writeAutomaticLink(url.destination(), shown, shown.getStartOffset());
            from = url.end();
        }
        page.text(text.subSequence(from).unescape());
    }

    private void writeAutomaticLink(String destination, BasedSequence text, int offset) {
        int number =
                page.add(
                        Link.Kind.LINK,
                        destination,
                        text.toString(),
                        "",
                        offset,
                        page.span(text, Link.Form.URL));
        page.html.append("<a").append(Html.link(number)).append('>');
        page.text(text);
        page.html.append("</a>");
    }

    private void writeLink(Node node, LinkNodeBase destination) {
        int number = add(Link.Kind.LINK, node, destination, PlainText.of(node), "");
        page.html.append("<a").append(Html.link(number));
        page.html.append(title(destination.getTitle())).append('>');
        linkDepth++;
        writeChildren(node);
        linkDepth--;
        page.html.append("</a>");
    }

    private void writeImage(Node node, LinkNodeBase destination) {
        String alternative = PlainText.of(node);
        String attributes =
                " alt=\"" + Html.escape(alternative) + "\"" + title(destination.getTitle());
        Link.Kind kind = linkDepth > 0 ? Link.Kind.LINKED_IMAGE : Link.Kind.IMAGE;
        int number = add(kind, node, destination, alternative, attributes);
        page.html.append(Html.image(number));
    }

    /** Adds a link whose destination is written in itself or in a definition. */
    private int add(
            Link.Kind kind, Node node, LinkNodeBase destination, String text, String attributes) {
        BasedSequence url = destination.getUrl();
        Link.Form form =
                destination.getUrlOpeningMarker().isEmpty() ? Link.Form.PLAIN : Link.Form.ANGLED;
        return page.add(
                kind,
                url.unescape(),
                text,
                attributes,
                node.getStartOffset(),
                page.span(url, form));
    }

    private static String title(BasedSequence title) {
        return title.isNull() || title.isEmpty()
                ? ""
                : " title=\"" + Html.escape(title.unescape()) + "\"";
    }

    private void writeReference(RefNode node) {
        Reference definition = node.getReferenceNode(node.getDocument());
        if (definition == null) {
            writeUndefined(node);
        } else if (node instanceof ImageRef) {
            writeImage(node, definition);
        } else {
            writeLink(node, definition);
        }
    }

    /**
     * Square brackets that mean nothing are text, but a label in its own brackets was meant as a
     * reference.
     */
    private void writeUndefined(RefNode node) {
        boolean isFull = !node.isReferenceTextCombined() && !node.getReference().isBlank();
        if (isFull && !node.getText().isEmpty()) {
            page.diagnose(
                    Rule.UNDEFINED_REFERENCE,
                    node.getStartOffset(),
                    "reference `" + node.getReference() + "` is not defined on this page",
                    "add a line `["
                            + node.getReference()
                            + "]: target`, or write `[text](target)`");
        }
        writeBrackets(node);
    }

    /**
     * Writes as text what looks like a link: its children as they are, the characters around them.
     */
    private void writeBrackets(Node node) {
        Node first = node.getFirstChild();
        if (first == null) {
            page.text(node.getChars().unescape());
            return;
        }
        int start = node.getStartOffset();
        page.text(node.getChars().subSequence(0, first.getStartOffset() - start).unescape());
        writeChildren(node);
        int end = node.getLastChild().getEndOffset() - start;
        page.text(node.getChars().subSequence(end).unescape());
    }
}
