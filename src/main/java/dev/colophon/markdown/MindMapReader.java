package dev.colophon.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import dev.colophon.diagnostic.Rule;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a text as a mind map, as markmap does: headings nest by their level, items of lists nest
 * below the heading that they stand under. A worker for one map.
 */
final class MindMapReader {
    /** More nodes than this nobody can read in one picture. */
    static final int MAX_NODES = 1000;

    static final int MAX_DEPTH = 20;

    /** Deeper lists are not even looked at. */
    private static final int MAX_NESTING = 100;

    private static final Pattern FOLD =
            Pattern.compile("<!--\\s*markmap:\\s*(fold|foldAll)\\s*-->", Pattern.CASE_INSENSITIVE);
    private static final Pattern TASK = Pattern.compile("^\\[[ xX]][ \\t]+");

    /** What is left of a task's box in plain text. */
    private static final Pattern BOX = Pattern.compile("^(?:\\[[ xX]]|[xX])[ \\t]+");

    private final DocumentBuilder page;
    private final MapDraft top;

    private MindMapReader(DocumentBuilder page, Node text) {
        this.page = page;
        top = MapDraft.of(0, "", text);
    }

    /**
     * The map that a text is; empty where it has a root at most.
     *
     * @param page to report to
     * @param title what the map is called, where it is not its only heading of level 1
     * @param isPage whether the text is a page, which has a title of its own
     */
    static Optional<MapDraft> read(
            DocumentBuilder page, Node text, Optional<String> title, boolean isPage) {
        MindMapReader reader = new MindMapReader(page, text);
        reader.readBlocks(text);
        if (reader.top.children.isEmpty()) {
            return Optional.empty();
        }
        MapDraft root = reader.root(title, isPage);
        if (root.children.isEmpty()) {
            return Optional.empty();
        }
        reader.limit(root);
        return Optional.of(root);
    }

    private void readBlocks(Node text) {
        Deque<MapDraft> open = new ArrayDeque<>(List.of(top));
        for (Node block = text.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading heading) {
                while (open.element().level >= heading.getLevel()) {
                    open.pop();
                }
                MapDraft node = MapDraft.of(heading.getLevel(), HeadingWriter.text(heading), block);
                fold(node, heading);
                open.element().children.add(node);
                open.push(node);
            } else {
                readBlock(block, open.element(), 0);
            }
        }
    }

    private void readBlock(Node block, MapDraft above, int depth) {
        if (block instanceof ListBlock) {
            for (Node item = block.getFirstChild(); item != null; item = item.getNext()) {
                readItem(item, above, depth);
            }
        } else if (block instanceof Paragraph) {
            above.addNote(PlainText.of(block).strip());
        } else if (block instanceof HtmlBlockBase) {
            fold(above, FOLD.matcher(block.getChars()));
        }
    }

    private void readItem(Node item, MapDraft above, int depth) {
        Node first = item.getFirstChild();
        if (first == null || depth > MAX_NESTING) {
            return;
        }
        MapDraft node = above;
        Node block = first;
        if (first instanceof Paragraph || first instanceof Heading) {
            node = MapDraft.of(MapDraft.LISTED, text(first), first);
            fold(node, first);
            above.children.add(node);
            block = first.getNext();
        }
        for (; block != null; block = block.getNext()) {
            readBlock(block, node, depth + 1);
        }
    }

    private static String text(Node first) {
        String text =
                first instanceof Heading heading
                        ? HeadingWriter.text(heading)
                        : PlainText.of(first).strip();
        return TASK.matcher(first.getChars()).find() ? BOX.matcher(text).replaceFirst("") : text;
    }

    private static void fold(MapDraft node, Node inlines) {
        for (Node each = inlines.getFirstChild(); each != null; each = each.getNext()) {
            if (each instanceof HtmlInlineBase) {
                fold(node, FOLD.matcher(each.getChars()));
            }
        }
    }

    private static void fold(MapDraft node, Matcher comment) {
        if (comment.find()) {
            node.folded = true;
            node.foldsAll |= comment.group(1).equalsIgnoreCase("foldAll");
        }
    }

    /** The only heading of level 1, else what has the map's title, else the only node. */
    private MapDraft root(Optional<String> title, boolean isPage) {
        List<MapDraft> firsts = top.children.stream().filter(node -> node.level == 1).toList();
        if (firsts.size() == 1) {
            return withAll(firsts.get(0));
        }
        if (title.isPresent()) {
            return MapDraft.named(title.get(), top);
        }
        if (firsts.size() > 1) {
            reportSecond(firsts);
            return withAll(firsts.get(0));
        }
        if (!isPage && top.children.size() == 1) {
            return top.children.get(0);
        }
        if (!isPage) {
            reportNone();
        }
        return MapDraft.named("", top);
    }

    /** What stands beside the root is a branch of it. */
    private MapDraft withAll(MapDraft root) {
        int place = 0;
        boolean before = true;
        for (MapDraft node : top.children) {
            if (node == root) {
                before = false;
            } else {
                root.children.add(before ? place++ : root.children.size(), node);
            }
        }
        return root;
    }

    private void reportSecond(List<MapDraft> firsts) {
        page.diagnose(
                Rule.INVALID_MIND_MAP,
                firsts.get(1).start,
                "this mind map has "
                        + firsts.size()
                        + " roots, the first is `"
                        + firsts.get(0).text
                        + "`; the others are drawn as its branches",
                "make one heading of level 1 and the others of level 2");
    }

    private void reportNone() {
        page.diagnose(
                Rule.INVALID_MIND_MAP,
                top.children.get(0).start,
                "this mind map has "
                        + top.children.size()
                        + " nodes at its top and no root; it is drawn below the page's title",
                "write its title after the word `mindmap`, or indent all nodes below one");
    }

    private void limit(MapDraft root) {
        if (root.depth() > MAX_DEPTH) {
            page.diagnose(
                    Rule.INVALID_MIND_MAP,
                    root.start,
                    "this mind map has "
                            + root.depth()
                            + " levels; the first "
                            + MAX_DEPTH
                            + " are drawn",
                    "split it into several maps");
            root.cutDepth(MAX_DEPTH);
        }
        int size = root.size();
        if (size > MAX_NODES) {
            page.diagnose(
                    Rule.INVALID_MIND_MAP,
                    root.start,
                    "this mind map has "
                            + size
                            + " nodes; the "
                            + MAX_NODES
                            + " next to its root are drawn",
                    "split it into several maps");
            root.cutSize(MAX_NODES);
        }
    }
}
