package dev.colophon.markdown;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import uk.ac.ed.ph.snuggletex.InputError;
import uk.ac.ed.ph.snuggletex.SnuggleEngine;
import uk.ac.ed.ph.snuggletex.SnuggleInput;
import uk.ac.ed.ph.snuggletex.SnuggleSession;
import uk.ac.ed.ph.snuggletex.SnuggleSnapshot;

/**
 * A formula in the language of browsers. Loaded only where a page has a formula.
 *
 * @param html its MathML; empty where it cannot be read
 * @param problem why it cannot be read; else empty
 */
record MathMl(String html, String problem) {
    /** What makes macros, which would let a line take minutes, or is no part of a formula. */
    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    "\\\\(?:(?:re)?new(?:command|environment)|def|let|verb|ensuremath)(?![A-Za-z])"
                            + "|\\\\begin\\{verbatim\\*?}|[$%#](?<!\\\\.)");

    private static final Pattern SHORT_FRACTION =
            Pattern.compile("\\\\[dt]?frac\\s*([0-9A-Za-z])\\s*([0-9A-Za-z])");
    private static final Pattern ALIGNED =
            Pattern.compile("\\\\(begin|end)\\{(?:aligned|align\\*?|split|gathered)}");
    private static final Pattern BIG = Pattern.compile("\\\\[bB]igg?[lrm]?(?![A-Za-z])");
    private static final int DEEPEST = 60;
    private static final String MACROS =
            String.join(
                    "",
                    List.of(
                            macro("to", 0, "\\rightarrow"),
                            macro("text", 1, "\\mbox{#1}"),
                            macro("operatorname", 1, "\\mathrm{#1}"),
                            macro("dfrac", 2, "\\frac{#1}{#2}"),
                            macro("tfrac", 2, "\\frac{#1}{#2}"),
                            macro("dots", 0, "\\ldots"),
                            macro("iff", 0, "\\Leftrightarrow"),
                            macro("implies", 0, "\\Rightarrow"),
                            macro("lt", 0, "<"),
                            macro("gt", 0, ">"),
                            macro("lvert", 0, "|"),
                            macro("rvert", 0, "|"),
                            macro("displaystyle", 0, "")));
    private static final Set<String> UNKNOWN_COMMAND = Set.of("TTEC00", "TTEE02");

    /** The library, with our macros; made when the first formula is read. */
    private static final class Library {
        static final SnuggleSnapshot READY = ready();

        private static SnuggleSnapshot ready() {
            SnuggleSession session = new SnuggleEngine().createSession();
            parse(session, MACROS);
            return session.createSnapshot();
        }
    }

    private static String macro(String name, int arguments, String meaning) {
        String count = arguments == 0 ? "" : "[" + arguments + "]";
        return "\\newcommand{\\" + name + "}" + count + "{" + meaning + "}";
    }

    private static void parse(SnuggleSession session, String text) {
        try {
            session.parseInput(new SnuggleInput(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a formula in LaTeX. */
    static MathMl of(String source, boolean display) {
        Matcher forbidden = FORBIDDEN.matcher(source);
        if (forbidden.find()) {
            return wrong("it has `" + forbidden.group() + "`, which no formula may have");
        }
        if (isDeep(source)) {
            return wrong("it is nested deeper than " + DEEPEST);
        }
        SnuggleSession session = Library.READY.createSession();
        int known = session.getErrors().size();
        String mark = display ? "$$" : "$";
        parse(session, mark + plain(source) + mark);
        NodeList nodes = session.buildDOMSubtree();
        List<InputError> errors = session.getErrors();
        if (errors.size() > known) {
            return wrong(problem(errors.get(known)));
        }
        Node math = nodes.getLength() == 1 ? nodes.item(0) : null;
        return math == null || !"math".equals(math.getLocalName())
                ? wrong("it is no formula")
                : new MathMl(new MathMlWriter(display).write(math, source.strip()), "");
    }

    private static MathMl wrong(String problem) {
        return new MathMl("", problem);
    }

    private static boolean isDeep(String source) {
        int depth = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            depth += "{([".indexOf(c) >= 0 ? 1 : "})]".indexOf(c) >= 0 ? -1 : 0;
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }

    /** In words of LaTeX that the library knows. */
    private static String plain(String source) {
        String plain = SHORT_FRACTION.matcher(source.strip()).replaceAll("\\\\frac{$1}{$2}");
        plain = BIG.matcher(plain).replaceAll("");
        plain = plain.replaceAll("\\s*\\R\\s*", " ");
        if (plain.contains("\\\\") && !plain.contains("\\begin")) {
            plain = "\\begin{aligned}" + plain + "\\end{aligned}";
        }
        return ALIGNED.matcher(plain)
                .replaceAll(
                        part ->
                                part.group(1).equals("begin")
                                        ? "\\\\begin{array}{rlrlrl}"
                                        : "\\\\end{array}");
    }

    private static String problem(InputError error) {
        Object[] arguments = error.getArguments();
        String code = error.getErrorCode().toString();
        if (UNKNOWN_COMMAND.contains(code) && arguments.length > 0) {
            String name = code.equals("TTEC00") ? "\\" + arguments[0] : arguments[0].toString();
            return "it has `" + name + "`, which is not known";
        }
        return switch (code) {
            case "TTEC02" -> "`\\" + arguments[0] + "` lacks what belongs to it, such as `{x}`";
            case "TTEG00", "TTEM04" -> "a brace is not closed";
            default -> "it is no correct LaTeX";
        };
    }
}
