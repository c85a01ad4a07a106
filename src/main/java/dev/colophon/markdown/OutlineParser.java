package dev.colophon.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a Markdown file as an outline; the same file is read once. Safe for several threads. */
public final class OutlineParser {
    private static final Pattern HTML_ID =
            Pattern.compile("\\b(?:id|name)\\s*=\\s*[\"']?([^\"'\\s>]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern EXPLICIT_ID = Pattern.compile("\\s*\\{#([^\\s}]+)[^}]*}\\s*$");
    private static final int MAX_DEPTH = 50;

    private final Flexmark flexmark = new Flexmark();
    private final GitBookSlugs slugs = new GitBookSlugs();
    private final Map<SourceFile, List<OutlineItem>> known = new ConcurrentHashMap<>();

    /** The names that GitBook makes of titles. */
    public GitBookSlugs slugs() {
        return slugs;
    }

    /** The items in the order of the file; front matter and comments are left out. */
    public List<OutlineItem> parse(SourceFile file) {
        return known.computeIfAbsent(file, this::read);
    }

    private List<OutlineItem> read(SourceFile file) {
        SourceText source = SourceText.of(file, FrontMatterParser.parse(file).end());
        List<OutlineItem> items = new ArrayList<>();
        Node root = flexmark.parseOrNothing(source.text());
        for (Node node = root.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                items.add(title(heading, source));
            } else if (node instanceof ListBlock list) {
                items.addAll(entries(list, source, 0));
            } else if (node instanceof ThematicBreak) {
                items.add(new OutlineItem.Rule(source.locate(node.getStartOffset())));
            } else if (!(node instanceof HtmlBlockBase)) {
                items.addAll(links(node, source));
            }
        }
        return List.copyOf(items);
    }

    private static OutlineItem.Title title(Heading heading, SourceText source) {
        String text = PlainText.of(heading);
        Optional<String> id = Optional.empty();
        Matcher explicit = EXPLICIT_ID.matcher(text);
        if (explicit.find()) {
            id = Optional.of(explicit.group(1));
            text = text.substring(0, explicit.start());
        }
        for (Node child = heading.getFirstChild(); child != null; child = child.getNext()) {
            Matcher html = HTML_ID.matcher(child.getChars());
            if (child instanceof HtmlInlineBase && html.find()) {
                id = Optional.of(html.group(1));
            }
        }
        return new OutlineItem.Title(
                heading.getLevel(), text.strip(), id, source.locate(heading.getStartOffset()));
    }

    private static List<OutlineItem.Entry> entries(Node list, SourceText source, int depth) {
        List<OutlineItem.Entry> entries = new ArrayList<>();
        if (depth > MAX_DEPTH) {
            return entries;
        }
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            List<OutlineItem.Entry> children = new ArrayList<>();
            Node text = null;
            for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
                if (part instanceof ListBlock) {
                    children.addAll(entries(part, source, depth + 1));
                } else if (text == null && part instanceof Paragraph) {
                    text = part;
                }
            }
            entries.add(entry(text == null ? item : text, true, children, source));
        }
        return entries;
    }

    private static OutlineItem.Entry entry(
            Node node, boolean listed, List<OutlineItem.Entry> children, SourceText source) {
        Node link =
                node instanceof ListBlock || children.size() > 0 && !(node instanceof Paragraph)
                        ? null
                        : firstLink(node);
        String own = node instanceof Paragraph ? PlainText.of(node) : "";
        String text = link == null ? own : PlainText.of(link);
        Optional<String> destination =
                link == null ? Optional.empty() : Optional.of(destination(link));
        Node place = link == null ? node : link;
        return new OutlineItem.Entry(
                text.strip(), destination, listed, children, source.locate(place.getStartOffset()));
    }

    /**
     * Outside of lists, each link of a paragraph is an entry of its own, as mdBook's prefix and
     * suffix chapters are.
     */
    private static List<OutlineItem> links(Node paragraph, SourceText source) {
        List<OutlineItem> found = new ArrayList<>();
        boolean hasImage = false;
        for (Node child = paragraph.getFirstChild(); child != null; child = child.getNext()) {
            hasImage |= child instanceof Image;
            if (isLink(child)) {
                found.add(
                        new OutlineItem.Entry(
                                PlainText.of(child).strip(),
                                Optional.of(destination(child)),
                                false,
                                List.of(),
                                source.locate(child.getStartOffset())));
            }
        }
        String text = PlainText.of(paragraph).strip();
        if (found.isEmpty() && !hasImage && !text.isEmpty()) {
            found.add(new OutlineItem.Other(text, source.locate(paragraph.getStartOffset())));
        }
        return found;
    }

    private static Node firstLink(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (isLink(child)) {
                return child;
            }
            Node inner = child instanceof ListBlock ? null : firstLink(child);
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    private static boolean isLink(Node node) {
        return node instanceof com.vladsch.flexmark.ast.Link
                || node instanceof com.vladsch.flexmark.ast.LinkRef ref && ref.isDefined();
    }

    private static String destination(Node link) {
        if (link instanceof com.vladsch.flexmark.ast.Link inline) {
            return inline.getUrl().unescape();
        }
        var reference =
                ((com.vladsch.flexmark.ast.LinkRef) link).getReferenceNode(link.getDocument());
        return reference == null ? "" : reference.getUrl().unescape();
    }
}
