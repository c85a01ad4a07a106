package dev.colophon.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds formulas in text as GitHub does: {@code $x$}, <code>$`x`$</code> and {@code $$x$$}. Sums of
 * money are none: "$5 and $6", "US$ 3". mdBook's <code>\\\\(x\\\\)</code> and <code>\\\\[x\\\\]
 * </code> are formulas too; in these, Markdown's escapes are taken out first.
 */
final class FormulaParser implements InlineParserExtension {
    private static final int MOST = 2000;
    private static final Pattern ESCAPE = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");
    private static final String INLINE = "\\\\(";
    private static final String DISPLAY = "\\\\[";
    private static final Pattern MONEY = Pattern.compile("[\\d.,]+\\s[^\\\\^_{}=+<>*/]*");

    /** A formula: its source, and whether it stands on a line of its own. */
    static final class Formula extends Node {
        private final String source;
        private final boolean display;

        Formula(BasedSequence chars, String source, boolean display) {
            super(chars);
            this.source = source;
            this.display = display;
        }

        String source() {
            return source;
        }

        boolean display() {
            return display;
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    /** Makes one for each text. */
    static final class Factory implements InlineParserExtensionFactory {
        @Override
        public CharSequence getCharacters() {
            return "$\\";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new FormulaParser();
        }

        @Override
        public @Nullable Set<Class<?>> getAfterDependents() {
            return null;
        }

        @Override
        public @Nullable Set<Class<?>> getBeforeDependents() {
            return null;
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }

    @Override
    public void finalizeDocument(InlineParser parser) {}

    @Override
    public void finalizeBlock(InlineParser parser) {}

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int start = parser.getIndex();
        String mark = mark(input, start);
        int from = start + mark.length();
        int end = mark.isEmpty() ? -1 : end(input, from, mark);
        if (end < 0) {
            return false;
        }
        int after = end + mark.length();
        String written = input.subSequence(from, end).toString();
        String source =
                mark.startsWith("$") ? written : ESCAPE.matcher(written).replaceAll("$1").strip();
        parser.flushTextNode();
        boolean display = mark.equals("$$") || mark.equals(DISPLAY);
        parser.getBlock()
                .appendChild(new Formula(input.subSequence(start, after), source, display));
        parser.setIndex(after);
        return true;
    }

    /** What a formula that starts here begins with; empty where none does. */
    private static String mark(BasedSequence input, int start) {
        if (input.charAt(start) == '\\') {
            return mdBooks(input, start);
        }
        char before = start == 0 ? ' ' : input.charAt(start - 1);
        char next = start + 1 < input.length() ? input.charAt(start + 1) : ' ';
        if (Character.isLetterOrDigit(before) || before == '$') {
            return "";
        }
        if (next == '$') {
            return "$$";
        }
        return next == '`' ? "$`" : Character.isWhitespace(next) ? "" : "$";
    }

    private static String mdBooks(BasedSequence input, int start) {
        return input.matchChars(INLINE, start)
                ? INLINE
                : input.matchChars(DISPLAY, start) ? DISPLAY : "";
    }

    private static String close(String mark) {
        return switch (mark) {
            case "$`" -> "`$";
            case INLINE -> "\\\\)";
            case DISPLAY -> "\\\\]";
            default -> mark;
        };
    }

    private static int end(BasedSequence input, int from, String mark) {
        String close = close(mark);
        int last = Math.min(input.length() - close.length(), from + MOST);
        for (int at = from; at <= last; at++) {
            if (input.charAt(at) == '\\' && mark.length() == 1) {
                at++;
            } else if (input.charAt(at) == close.charAt(0) && isEnd(input, from, at, close)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isEnd(BasedSequence input, int from, int at, String close) {
        int after = at + close.length();
        String source = input.subSequence(from, at).toString();
        if (source.isBlank() || !input.subSequence(at, after).toString().equals(close)) {
            return false;
        }
        boolean followed = after < input.length() && Character.isLetterOrDigit(input.charAt(after));
        boolean spaced = Character.isWhitespace(input.charAt(at - 1));
        return close.length() > 1 || !followed && !spaced && !MONEY.matcher(source).matches();
    }
}
