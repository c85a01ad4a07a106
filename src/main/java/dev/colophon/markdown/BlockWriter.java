package dev.colophon.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.definition.DefinitionTerm;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes paragraphs, lists, code and all other blocks. */
final class BlockWriter {
    private static final int MAX_DEPTH = 100;
    private static final Pattern ALERT =
            Pattern.compile(
                    "^\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)][ \\t]*(?:\\n|$)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TASK = Pattern.compile("^\\[([ xX])](?=[ \\t])");

    private final DocumentBuilder page;
    private final InlineWriter inlines;
    private final RawHtml rawHtml;
    private final FootnoteWriter footnotes;
    private final TableWriter tables;
    private final HeadingWriter headings;
    private final CodeWriter code;
    private final MindMaps maps;
    private final TabWriter tabs;
    private final ListOptions listOptions;
    private int depth;

    BlockWriter(DocumentBuilder page, boolean verbatim, Flexmark flexmark, Node document) {
        this.page = page;
        rawHtml = new RawHtml(page, verbatim);
        footnotes = new FootnoteWriter(page);
        inlines = new InlineWriter(page, rawHtml, footnotes);
        tables = new TableWriter(page, inlines);
        headings = new HeadingWriter(page, inlines);
        maps = new MindMaps(page);
        tabs = new TabWriter(page);
        code =
                new CodeWriter(
                        page,
                        maps,
                        flexmark,
                        (part, text) ->
                                new BlockWriter(part, verbatim, flexmark, text)
                                        .writeDocument(text));
        listOptions = ListOptions.get(document.getDocument());
    }

    void writeDocument(Node document) {
        headings.takeExplicitIds(document, MAX_DEPTH);
        writeChildren(document);
        footnotes.writeAll(this::writeChildren);
    }

    /** Writes a page that is a mind map, with a drawing below its first heading and paragraph. */
    void writeMap(Node document, FrontMatter fields, Optional<String> title) {
        if (!maps.addPage(document, fields, title)) {
            writeDocument(document);
            return;
        }
        page.keepLinkOffsets();
        headings.takeExplicitIds(document, MAX_DEPTH);
        Node first = document.getFirstChild();
        Node after = first instanceof com.vladsch.flexmark.ast.Heading ? first : null;
        if (after != null && after.getNext() instanceof Paragraph) {
            after = after.getNext();
        }
        depth++;
        if (after == null) {
            page.writeEmbed(0);
        }
        for (Node child = first; child != null; child = child.getNext()) {
            write(child);
            if (child == after) {
                page.writeEmbed(0);
            }
        }
        depth--;
        footnotes.writeAll(this::writeChildren);
    }

    private void writeChildren(Node parent) {
        if (++depth > MAX_DEPTH) {
            page.diagnose(
                    Rule.TOO_LARGE,
                    parent.getStartOffset(),
                    "blocks are nested deeper than " + MAX_DEPTH + "; the rest is shown as text",
                    "remove some levels of quotation or list");
            page.html.append("<pre>");
            page.text(parent.getChars());
            page.html.append("</pre>");
        } else {
            for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
                write(child);
            }
        }
        depth--;
    }

    private void write(Node node) {
        if (node instanceof Paragraph paragraph) {
            writeParagraph(paragraph, 0);
        } else if (node instanceof com.vladsch.flexmark.ast.Heading heading) {
            headings.write(heading);
        } else if (node instanceof DefinitionList definitions) {
            writeDefinitions(definitions);
        } else if (node instanceof ListBlock list) {
            writeList(list);
        } else if (node instanceof FencedCodeBlock fence) {
            code.write(fence);
        } else if (node instanceof IndentedCodeBlock block) {
            code.write("", withoutBlankTail(block.getContentLines()));
        } else if (node instanceof TableBlock table) {
            tables.write(table);
        } else if (node instanceof BlockQuote quote) {
            writeQuote(quote);
        } else if (node instanceof ThematicBreak) {
            page.line();
            page.html.append("<hr />\n");
        } else if (node instanceof HtmlBlockBase) {
            page.line();
            rawHtml.write(node.getChars());
            page.line();
        } else if (!(node instanceof Reference) && !(node instanceof FootnoteBlock)) {
            writeChildren(node);
        }
    }

    /** Whether it stands in a list without blank lines, where paragraphs have no element. */
    private boolean isBare(Paragraph paragraph) {
        return paragraph.getParent() instanceof ParagraphItemContainer parent
                && parent.isParagraphWrappingDisabled(
                        paragraph, listOptions, paragraph.getDocument());
    }

    private void writeParagraph(Paragraph paragraph, int from) {
        if (paragraph.getParent() == paragraph.getDocument()) {
            String text = PlainText.of(paragraph).strip();
            page.offerDescription(text);
            Location location = page.source.locate(paragraph.getStartOffset());
            page.paragraphs.add(new Document.Place(text.hashCode(), location));
        }
        if (isBare(paragraph)) {
            inlines.writeChildren(paragraph, from, Integer.MAX_VALUE);
        } else {
            page.line();
            Node only = paragraph.getFirstChild();
            boolean figure = only instanceof Image && only.getNext() == null;
            String mark = figure ? page.lateIds.mark("figure", PlainText.of(only)) : "";
            page.html.append("<p").append(mark).append('>');
            inlines.writeChildren(paragraph, from, Integer.MAX_VALUE);
            page.html.append("</p>\n");
        }
    }

    private void writeList(ListBlock list) {
        String tag = list instanceof OrderedList ? "ol" : "ul";
        page.line();
        page.html.append('<').append(tag);
        if (list instanceof OrderedList && list.getParent() == list.getDocument()) {
            page.html.append(page.lateIds.mark("steps"));
        }
        if (list instanceof OrderedList ordered && ordered.getStartNumber() != 1) {
            page.html.append(" start=\"").append(ordered.getStartNumber()).append('"');
        }
        page.html.append(">\n");
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            writeItem(item);
        }
        page.html.append("</").append(tag).append(">\n");
    }

    private void writeDefinitions(DefinitionList list) {
        page.line();
        page.html.append("<dl>\n");
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof DefinitionTerm) {
                writeTerm(node);
            } else {
                page.html.append("<dd>");
                writeChildren(node);
                page.html.append("</dd>\n");
            }
        }
        page.html.append("</dl>\n");
    }

    private void writeTerm(Node term) {
        Node words = term.getFirstChild() instanceof Paragraph paragraph ? paragraph : term;
        String mark = page.lateIds.mark("term", PlainText.of(words));
        page.html.append("<dt").append(mark).append('>');
        inlines.writeChildren(words);
        page.html.append("</dt>\n");
    }

    private void writeItem(Node item) {
        Node first = item.getFirstChild();
        Matcher task = TASK.matcher(first instanceof Paragraph ? first.getChars() : "");
        if (!(item instanceof ListItem) || !task.find()) {
            page.html.append("<li>");
            writeChildren(item);
            page.html.append("</li>\n");
            return;
        }
        boolean bare = isBare((Paragraph) first);
        boolean done = !task.group(1).equals(" ");
        page.html
                .append(bare ? "<li class=\"task\">" : "<li class=\"task\">\n<p>")
                .append("<label><input type=\"checkbox\" disabled=\"\"")
                .append(done ? " checked=\"\"" : "")
                .append(" />");
        inlines.writeChildren(first, first.getStartOffset() + task.end(), Integer.MAX_VALUE);
        page.html.append(bare ? "</label>" : "</label></p>\n");
        for (Node child = first.getNext(); child != null; child = child.getNext()) {
            write(child);
        }
        page.html.append("</li>\n");
    }

    private void writeQuote(BlockQuote quote) {
        Node first = quote.getFirstChild();
        Matcher alert = ALERT.matcher(first instanceof Paragraph ? first.getChars() : "");
        page.line();
        if (tabs.write(first, this::writeRest)) {
            return;
        }
        if (!alert.find()) {
            page.html.append("<blockquote>\n");
            writeChildren(quote);
            page.line();
            page.html.append("</blockquote>\n");
            return;
        }
        Alert kind = Alert.of(alert.group(1)).orElseThrow();
        page.html
                .append("<div class=\"alert alert-")
                .append(kind.id())
                .append("\" role=\"note\">\n<p class=\"alert-title\">")
                .append(Html.title(kind))
                .append("</p>\n");
        writeRest(first, alert.end());
        page.line();
        page.html.append("</div>\n");
    }

    /** What stands in a quotation after its mark. */
    private void writeRest(Node first, int end) {
        if (end < first.getTextLength()) {
            writeParagraph((Paragraph) first, first.getStartOffset() + end);
        }
        for (Node child = first.getNext(); child != null; child = child.getNext()) {
            write(child);
        }
    }

    private static List<BasedSequence> withoutBlankTail(List<BasedSequence> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }
}
