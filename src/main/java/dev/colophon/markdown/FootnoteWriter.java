package dev.colophon.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes references to footnotes, and the footnotes at the page's end in the order of their first
 * reference.
 */
final class FootnoteWriter {
    private final DocumentBuilder page;
    private final Map<FootnoteBlock, Note> notes = new HashMap<>();
    private final List<FootnoteBlock> order = new ArrayList<>();

    FootnoteWriter(DocumentBuilder page) {
        this.page = page;
    }

    /** A footnote that is referred to: its number, its id, and that of its first reference. */
    private record Note(int number, String id, String reference) {}

    void writeReference(Footnote footnote) {
        FootnoteBlock block = footnote.getFootnoteBlock();
        if (block == null) {
            page.text(footnote.getChars());
            return;
        }
        String slug = Slug.gitHub(block.getText().toString());
        String id = page.takeUniqueId("fnref-" + slug);
        Note note = notes.computeIfAbsent(block, key -> note(key, slug, id));
        page.html.append("<sup class=\"footnote-ref\"><a href=\"#").append(Html.escape(note.id()));
        page.html.append("\" id=\"").append(Html.escape(id)).append("\">");
        page.html.append(note.number()).append("</a></sup>");
    }

    private Note note(FootnoteBlock block, String slug, String reference) {
        order.add(block);
        return new Note(order.size(), page.takeUniqueId("fn-" + slug), reference);
    }

    /** Writes all footnotes that were referred to; a footnote may refer to further ones. */
    void writeAll(Consumer<FootnoteBlock> content) {
        if (order.isEmpty()) {
            return;
        }
        page.line();
        page.html.append("<section class=\"footnotes\">\n<ol>\n");
        for (int i = 0; i < order.size(); i++) {
            Note note = notes.get(order.get(i));
            page.html.append("<li id=\"").append(Html.escape(note.id())).append("\">");
            content.accept(order.get(i));
            page.line();
            page.html
                    .append("<a class=\"footnote-back\" href=\"#")
                    .append(Html.escape(note.reference()))
                    .append("\" aria-label=\"↩ ")
                    .append(note.number())
                    .append("\">↩</a></li>\n");
        }
        page.html.append("</ol>\n</section>\n");
    }
}
