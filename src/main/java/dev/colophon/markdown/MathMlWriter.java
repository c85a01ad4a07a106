package dev.colophon.markdown;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Writes a formula so that all browsers understand it: brackets as operators, letters of other
 * styles as the characters that Unicode has for them. Source: MathML Core. A worker for one
 * formula; what it does not know, it leaves out.
 */
final class MathMlWriter {
    private static final Set<String> KEPT =
            Set.of(
                    "mi",
                    "mn",
                    "mo",
                    "mtext",
                    "mspace",
                    "mrow",
                    "mfrac",
                    "msqrt",
                    "mroot",
                    "msub",
                    "msup",
                    "msubsup",
                    "munder",
                    "mover",
                    "munderover",
                    "mtable",
                    "mtr",
                    "mtd");
    private static final Set<String> LIMITS =
            Set.of("lim", "max", "min", "sup", "inf", "limsup", "liminf", "∑", "∏");
    private static final Map<String, String> UNDER =
            Map.of("msub", "munder", "msup", "mover", "msubsup", "munderover");

    /** Where the capital A, the small a and the zero of a style are. */
    private static final Map<String, int[]> STYLES =
            Map.of(
                    "bold", new int[] {0x1D400, 0x1D41A, 0x1D7CE},
                    "italic", new int[] {0x1D434, 0x1D44E, 0},
                    "script", new int[] {0x1D49C, 0x1D4B6, 0},
                    "fraktur", new int[] {0x1D504, 0x1D51E, 0},
                    "double-struck", new int[] {0x1D538, 0x1D552, 0x1D7D8},
                    "sans-serif", new int[] {0x1D5A0, 0x1D5BA, 0x1D7E2},
                    "monospace", new int[] {0x1D670, 0x1D68A, 0x1D7F6});

    /** The letters that Unicode had before it had the rest of their style. */
    private static final Map<String, String> OLDER =
            Map.of(
                    "double-struck", "CℂHℍNℕPℙQℚRℝZℤ",
                    "script", "BℬEℰFℱHℋIℐLℒMℳRℛeℯgℊoℴ",
                    "fraktur", "CℭHℌIℑRℜZℨ",
                    "italic", "hℎ");

    private final boolean display;
    private final StringBuilder out = new StringBuilder();

    MathMlWriter(boolean display) {
        this.display = display;
    }

    /** The whole element, with its source for those who cannot see it. */
    String write(Node math, String source) {
        out.append("<math").append(display ? " display=\"block\"" : "").append(" alttext=\"");
        Html.escape(source, out);
        out.append("\"><mrow>");
        children(math, "");
        return out.append("</mrow></math>").toString();
    }

    private void children(Node parent, String style) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                element(element, style);
            } else if (node.getNodeType() == Node.TEXT_NODE) {
                Html.escape(styled(node.getNodeValue(), style), out);
            }
        }
    }

    private void element(Element element, String style) {
        String name = element.getLocalName();
        String own = element.getAttribute("mathvariant");
        String inner = own.isEmpty() ? style : own;
        if (name.equals("mstyle")) {
            styledGroup(element, inner);
        } else if (name.equals("mfenced")) {
            fence(element, inner);
        } else if (KEPT.contains(name)) {
            kept(element, name, inner);
        }
    }

    /** Upright letters without a space between are one word. */
    private void styledGroup(Element element, String style) {
        String text = element.getTextContent();
        if (style.equals("normal") && text.matches("[\\p{L}\\p{N}]+")) {
            out.append("<mi mathvariant=\"normal\">");
            Html.escape(text, out);
            out.append("</mi>");
        } else {
            out.append("<mrow>");
            children(element, style);
            out.append("</mrow>");
        }
    }

    /** The library takes the commas out of brackets, and browsers do not put them back. */
    private void fence(Element element, String style) {
        out.append("<mrow>");
        operator(element.getAttribute("open"));
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node != element.getFirstChild()) {
                operator(",");
            }
            element((Element) node, style);
        }
        operator(element.getAttribute("close"));
        out.append("</mrow>");
    }

    private void operator(String text) {
        if (!text.isEmpty()) {
            out.append("<mo>");
            Html.escape(text, out);
            out.append("</mo>");
        }
    }

    private void kept(Element element, String written, String style) {
        boolean limits =
                display
                        && UNDER.containsKey(written)
                        && LIMITS.contains(element.getFirstChild().getTextContent());
        String name = limits ? UNDER.get(written) : written;
        out.append('<').append(name);
        attribute(element, "width");
        attribute(element, "accent");
        attribute(element, "accentunder");
        String align = element.getAttribute("columnalign");
        if (!align.isEmpty()) {
            out.append(" class=\"math-").append(Html.escape(align)).append('"');
        }
        if (style.equals("normal") && name.equals("mi")) {
            out.append(" mathvariant=\"normal\"");
        }
        out.append('>');
        children(element, style);
        out.append("</").append(name).append('>');
    }

    private void attribute(Element element, String name) {
        if (element.hasAttribute(name)) {
            out.append(' ').append(name).append("=\"");
            Html.escape(element.getAttribute(name), out);
            out.append('"');
        }
    }

    private static String styled(String text, String style) {
        int[] starts = STYLES.get(style);
        if (starts == null) {
            return text;
        }
        StringBuilder styled = new StringBuilder();
        text.codePoints().forEach(c -> styled.appendCodePoint(styled(c, style, starts)));
        return styled.toString();
    }

    private static int styled(int c, String style, int[] starts) {
        int older = OLDER.getOrDefault(style, "").indexOf(c);
        if (older >= 0 && c < 0x80) {
            return OLDER.get(style).charAt(older + 1);
        }
        if (c >= 'A' && c <= 'Z') {
            return starts[0] + c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return starts[1] + c - 'a';
        }
        return c >= '0' && c <= '9' && starts[2] > 0 ? starts[2] + c - '0' : c;
    }
}
