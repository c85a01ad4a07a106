package dev.colophon.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import dev.colophon.diagnostic.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Writes references to footnotes, and the footnotes at the page's end in the order of their first
 * reference.
 */
final class FootnoteWriter {
    private static final String PARAGRAPH_END = "</p>\n";

    /** Not a class of characters, such as {@code [^a-z]}. */
    private static final Pattern NAME = Pattern.compile("(?U)(?!.-.)\\w+(?:[.:-]\\w+)*");

    private final DocumentBuilder page;
    private final Map<FootnoteBlock, Note> notes = new HashMap<>();
    private final List<FootnoteBlock> order = new ArrayList<>();

    FootnoteWriter(DocumentBuilder page) {
        this.page = page;
    }

    /** A footnote that is referred to: its number, its id, and those of its references so far. */
    private record Note(int number, String id, List<String> references) {}

    void writeReference(Footnote footnote) {
        FootnoteBlock block = footnote.getFootnoteBlock();
        if (block == null) {
            writeUndefined(footnote);
            return;
        }
        String slug = Slug.gitHub(block.getText().toString());
        String id = page.takeUniqueId("fnref-" + slug);
        Note note = notes.computeIfAbsent(block, key -> note(key, slug));
        note.references().add(id);
        page.html.append("<sup class=\"footnote-ref\"><a href=\"#").append(Html.escape(note.id()));
        page.html.append("\" id=\"").append(Html.escape(id)).append("\">");
        page.html.append(note.number()).append("</a></sup>");
    }

    /** Shown as it is written; one with a name, or a number, was meant as a reference. */
    private void writeUndefined(Footnote footnote) {
        String label = footnote.getText().toString();
        if (NAME.matcher(label).matches()) {
            page.diagnose(
                    Rule.UNDEFINED_REFERENCE,
                    footnote.getStartOffset(),
                    "footnote `" + label + "` is not defined on this page",
                    "add a line `[^" + label + "]: note` to this page, or remove the reference");
        }
        page.text(footnote.getChars());
    }

    private Note note(FootnoteBlock block, String slug) {
        order.add(block);
        return new Note(order.size(), page.takeUniqueId("fn-" + slug), new ArrayList<>());
    }

    /** Writes all footnotes that were referred to; a footnote may refer to further ones. */
    void writeAll(Consumer<FootnoteBlock> content) {
        if (order.isEmpty()) {
            return;
        }
        page.line();
        page.html.append("<section class=\"footnotes\">\n<ol>\n");
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Note note = notes.get(order.get(i));
            page.html.append("<li id=\"").append(Html.escape(note.id())).append("\">");
            content.accept(order.get(i));
            ends.add(end());
            page.html.append("</li>\n");
        }
        page.html.append("</ol>\n</section>\n");
        writeBack(ends);
    }

    /** Where the ways back belong: behind a note's last words, not on a line of their own. */
    private int end() {
        int length = page.html.length();
        int end = length - PARAGRAPH_END.length();
        return page.html.lastIndexOf(PARAGRAPH_END) == end ? end : length;
    }

    /** Only now all references are known; the last comes first, as each moves what follows it. */
    private void writeBack(List<Integer> ends) {
        for (int i = order.size() - 1; i >= 0; i--) {
            page.html.insert(ends.get(i), ways(notes.get(order.get(i))));
        }
    }

    private static String ways(Note note) {
        StringBuilder ways = new StringBuilder();
        for (int i = 0; i < note.references().size(); i++) {
            ways.append("\u00a0<a class=\"footnote-back\" href=\"#")
                    .append(Html.escape(note.references().get(i)))
                    .append("\" aria-label=\"↩ ")
                    .append(note.number())
                    .append(i == 0 ? "" : "-" + (i + 1))
                    .append("\">↩")
                    .append(i == 0 ? "" : "<sup>" + (i + 1) + "</sup>")
                    .append("</a>");
        }
        return ways.toString();
    }
}
