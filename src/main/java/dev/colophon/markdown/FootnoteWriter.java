package dev.colophon.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Writes references to footnotes, and the footnotes at the page's end in the order of their first
 * reference.
 */
final class FootnoteWriter {
    private final DocumentBuilder page;
    private final Map<FootnoteBlock, Integer> references = new LinkedHashMap<>();

    FootnoteWriter(DocumentBuilder page) {
        this.page = page;
    }

    void writeReference(Footnote footnote) {
        FootnoteBlock block = footnote.getFootnoteBlock();
        if (block == null) {
            page.text(footnote.getChars());
            return;
        }
        int times = references.merge(block, 1, Integer::sum);
        int number = 1;
        for (FootnoteBlock each : references.keySet()) {
            if (each == block) {
                break;
            }
            number++;
        }
        String id = "fnref-" + id(block) + (times > 1 ? "-" + times : "");
        page.takeId(id);
        page.html.append("<sup class=\"footnote-ref\"><a href=\"#fn-").append(id(block));
        page.html.append("\" id=\"").append(id).append("\">").append(number).append("</a></sup>");
    }

    private static String id(FootnoteBlock block) {
        return Html.escape(Slug.gitHub(block.getText().toString()));
    }

    /** Writes all footnotes that were referred to; a footnote may refer to further ones. */
    void writeAll(Consumer<FootnoteBlock> content) {
        if (references.isEmpty()) {
            return;
        }
        page.line();
        page.html.append("<section class=\"footnotes\">\n<ol>\n");
        int written = 0;
        while (written < references.size()) {
            FootnoteBlock block =
                    references.keySet().stream().skip(written++).findFirst().orElseThrow();
            String id = id(block);
            page.takeId("fn-" + id);
            page.html.append("<li id=\"fn-").append(id).append("\">");
            content.accept(block);
            page.line();
            page.html
                    .append("<a class=\"footnote-back\" href=\"#fnref-")
                    .append(id)
                    .append("\" aria-label=\"↩ ")
                    .append(written)
                    .append("\">↩</a></li>\n");
        }
        page.html.append("</ol>\n</section>\n");
    }
}
