package dev.colophon.markdown;

import dev.colophon.diagnostic.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds the blocks of a page in its HTML, so that only the pages that are asked for them pay for
 * them. A worker for one page.
 */
final class BlockScanner {
    private static final String ANCHOR = "<a class=\"anchor\"";
    private static final String LINK = " href=\"" + Html.HOLE + "L";

    private final Document document;
    private final String html;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<WordsBuilder> open = new ArrayDeque<>();
    private final ParagraphPlaces places;
    private final TableCells table = new TableCells();
    private int heading = -1;
    private int depth;

    private BlockScanner(Document document) {
        this.document = document;
        html = document.body().text();
        places = new ParagraphPlaces(document.paragraphs());
    }

    static List<Block> scan(Document document) {
        BlockScanner scanner = new BlockScanner(document);
        scanner.scan();
        return List.copyOf(scanner.blocks);
    }

    private void scan() {
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                at = tag(at);
            } else if (c == Html.HOLE) {
                at = hole(at);
            } else {
                at = text(at);
            }
        }
        close();
    }

    private int text(int from) {
        int to = from;
        while (to < html.length() && html.charAt(to) != '<' && html.charAt(to) != Html.HOLE) {
            to++;
        }
        String text = Section.unescape(html.substring(from, to));
        if (!open.isEmpty() || !text.isBlank()) {
            words().append(text);
        }
        return to;
    }

    /** What text goes to: the innermost open block, or else a paragraph of its own. */
    private WordsBuilder words() {
        if (open.isEmpty()) {
            open.push(new WordsBuilder(WordsBuilder.Kind.PARAGRAPH, 0, -1));
        }
        return open.peek();
    }

    private int hole(int at) {
        int end = html.indexOf(Html.END, at);
        if (html.charAt(at + 1) == 'H') {
            heading = number(at);
        } else if (html.charAt(at + 1) == 'I') {
            WordsBuilder words = words();
            words.startLink(number(at));
            words.endLink();
        }
        return end + 1;
    }

    /** The number in the hole that starts here. */
    private int number(int hole) {
        return Integer.parseInt(html, hole + 2, html.indexOf(Html.END, hole), 10);
    }

    private int tag(int at) {
        if (html.startsWith(ANCHOR, at)) {
            return html.indexOf("</a>", at) + "</a>".length();
        }
        int end = html.indexOf('>', at);
        if (end < 0) {
            return html.length();
        }
        boolean closing = html.charAt(at + 1) == '/';
        int start = at + (closing ? 2 : 1);
        int nameEnd = start;
        while (Character.isLetterOrDigit(html.charAt(nameEnd))) {
            nameEnd++;
        }
        String name = html.substring(start, nameEnd);
        if (closing) {
            end(name);
        } else {
            start(name, html.substring(nameEnd, end));
        }
        return end + 1;
    }

    private void start(String name, String attributes) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> begin(WordsBuilder.Kind.HEADING);
            case "p", "div" -> paragraph();
            case "pre" -> begin(WordsBuilder.Kind.CODE);
            case "ul", "ol" -> {
                closeParagraph();
                depth++;
            }
            case "li" -> item();
            case "table" -> {
                close();
                table.start();
            }
            case "tr" -> table.startRow();
            case "td", "th" -> open.push(new WordsBuilder(WordsBuilder.Kind.CELL, 0, -1));
            case "strong" -> words().startBold();
            case "br" -> words().append("\n");
            case "a" -> startLink(attributes);
            default -> {}
        }
    }

    private void end(String name) {
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6", "pre" -> close();
            case "p", "div" -> closeParagraph();
            case "ul", "ol" -> depth = Math.max(0, depth - 1);
            case "li" -> closeItem();
            case "td", "th" -> closeCell();
            case "table" -> table.end(heading).ifPresent(blocks::add);
            case "strong" -> words().endBold();
            case "a" -> words().endLink();
            default -> {}
        }
    }

    private void startLink(String attributes) {
        int hole = attributes.indexOf(LINK);
        if (hole >= 0) {
            int from = hole + LINK.length();
            int to = attributes.indexOf(Html.END, from);
            words().startLink(Integer.parseInt(attributes, from, to, 10));
        }
    }

    /** A block that nothing else is open around. */
    private void begin(WordsBuilder.Kind kind) {
        if (isInside()) {
            words().append("\n");
        } else {
            close();
            open.push(new WordsBuilder(kind, 0, -1));
        }
    }

    private void paragraph() {
        begin(WordsBuilder.Kind.PARAGRAPH);
    }

    /** Whether an item or a cell is open, to which all that stands in it belongs. */
    private boolean isInside() {
        return !open.isEmpty() && open.peek().isContainer();
    }

    /** Keeps the place of the item, which stands before those below it. */
    private void item() {
        blocks.add(new Block.Item(heading, depth, LinkedText.NONE));
        open.push(new WordsBuilder(WordsBuilder.Kind.ITEM, depth, blocks.size() - 1));
    }

    private void closeItem() {
        closeParagraph();
        if (isInside() && open.peek().kind() == WordsBuilder.Kind.ITEM) {
            WordsBuilder item = open.pop();
            Block.Item place = (Block.Item) blocks.get(item.number());
            blocks.set(item.number(), new Block.Item(place.heading(), item.depth(), item.words()));
        }
    }

    private void closeCell() {
        if (isInside() && open.peek().kind() == WordsBuilder.Kind.CELL) {
            table.add(open.pop().words());
        }
    }

    private void closeParagraph() {
        if (!isInside()) {
            close();
        }
    }

    /** Ends whatever is open; of what was not closed in the source, too. */
    private void close() {
        if (open.isEmpty() || isInside()) {
            return;
        }
        WordsBuilder closed = open.pop();
        if (closed.kind() == WordsBuilder.Kind.CODE) {
            blocks.add(new Block.Code(heading));
        } else if (closed.kind() == WordsBuilder.Kind.PARAGRAPH) {
            add(closed);
        }
    }

    private void add(WordsBuilder closed) {
        LinkedText words = closed.words();
        Optional<Location> known = places.next(words.text());
        Location place = known.orElseGet(() -> place(words));
        String name = closed.name();
        LinkedText rest = name.isEmpty() ? words : closed.afterName();
        Block.Paragraph paragraph = new Block.Paragraph(heading, name, place, rest);
        if (!paragraph.isEmpty()) {
            blocks.add(paragraph);
        }
    }

    /** Where a paragraph is, as near as is known. */
    private Location place(LinkedText words) {
        if (!words.mentions().isEmpty()) {
            return document.links().get(words.mentions().get(0).link()).location();
        }
        return heading < 0
                ? Location.of(document.path())
                : document.headings().get(heading).location();
    }
}
