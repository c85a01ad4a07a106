package dev.colophon.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a quotation that begins with {@code [!TAB] Title} as a tab. Tabs that follow each other
 * are put side by side by a script; without it, they stand one below the other.
 */
final class TabWriter {
    private static final Pattern TAB =
            Pattern.compile("^\\[!TAB][ \\t]+([^\\n]+)(?:\\n|$)", Pattern.CASE_INSENSITIVE);

    private final DocumentBuilder page;

    TabWriter(DocumentBuilder page) {
        this.page = page;
    }

    /** Writes what stands after the mark. */
    interface Rest {
        void write(Node first, int end);
    }

    /** Writes a quotation by its first block; false where it is no tab. */
    boolean write(@Nullable Node first, Rest rest) {
        if (!(first instanceof Paragraph)) {
            return false;
        }
        Matcher tab = TAB.matcher(first.getChars());
        if (!tab.find()) {
            return false;
        }
        page.html.append("<div class=\"tab\">\n<p class=\"tab-title\">");
        page.text(first.getChars().subSequence(tab.start(1), tab.end(1)).trim().unescape());
        page.html.append("</p>\n");
        rest.write(first, tab.end());
        page.line();
        page.html.append("</div>\n");
        return true;
    }
}
