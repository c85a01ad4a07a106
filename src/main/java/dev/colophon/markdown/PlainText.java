package dev.colophon.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** What a reader hears: the text of inline nodes without their markup. */
final class PlainText {
    private static final int MAX_DEPTH = 100;

    private PlainText() {}

    static String of(Node parent) {
        return of(parent, Integer.MAX_VALUE);
    }

    /** The text of the children that start before an offset. */
    static String of(Node parent, int end) {
        StringBuilder text = new StringBuilder();
        append(parent, end, 0, text);
        return text.toString();
    }

    private static void append(Node parent, int end, int depth, StringBuilder text) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            if (child.getStartOffset() >= end || depth > MAX_DEPTH) {
                return;
            }
            if (child instanceof Text
                    || child instanceof HtmlEntity
                    || child instanceof FormulaParser.Formula) {
                int kept = Math.min(child.getTextLength(), end - child.getStartOffset());
                append(child.getChars().subSequence(0, kept), text);
            } else if (child instanceof Code code) {
                text.append(code.getText().toString().replace('\n', ' '));
            } else if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
                text.append(' ');
            } else if (!(child instanceof HtmlInlineBase) && !(child instanceof Footnote)) {
                append(child, end, depth + 1, text);
            }
        }
    }

    private static void append(BasedSequence chars, StringBuilder text) {
        if (chars instanceof TextSequence plain && plain.isLiteral()) {
            plain.write(text);
        } else {
            text.append(chars.unescape());
        }
    }
}
