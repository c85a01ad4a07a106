package dev.colophon.markdown;

import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKeyBase;
import com.vladsch.flexmark.util.sequence.BasedSequenceImpl;
import com.vladsch.flexmark.util.sequence.Escaping;
import com.vladsch.flexmark.util.sequence.Range;
import com.vladsch.flexmark.util.sequence.SequenceUtils;
import dev.colophon.source.AsciiSet;
import org.jspecify.annotations.Nullable;

/**
 * A text as the library's parser takes it, or a part of one. The library's own asks any kind of
 * characters for each single one, also to become a string again; this one knows that it is a part
 * of a string, and has its characters in an array, as each is looked at many times.
 */
@SuppressWarnings("unchecked") // the library's getBuilder() is so
final class TextSequence extends BasedSequenceImpl {
    private static final AsciiSet ESCAPES = AsciiSet.of("\\&");

    private final String text;
    private final char[] chars;
    private final TextSequence whole;
    private final int start;
    private final int end;

    private TextSequence(String text) {
        super(0);
        this.text = text;
        chars = text.toCharArray();
        whole = this;
        start = 0;
        end = chars.length;
    }

    private TextSequence(TextSequence whole, int start, int end) {
        super(0);
        text = whole.text;
        chars = whole.chars;
        this.whole = whole;
        this.start = start;
        this.end = end;
    }

    /** A whole text, with U+FFFD for NUL, by which the library knows the end of one. */
    static TextSequence of(String text) {
        return new TextSequence(text.replace('\0', '\uFFFD'));
    }

    /** The text that this is a part of. */
    @Override
    public String getBase() {
        return text;
    }

    @Override
    public TextSequence getBaseSequence() {
        return whole;
    }

    @Override
    public int getStartOffset() {
        return start;
    }

    @Override
    public int getEndOffset() {
        return end;
    }

    @Override
    public Range getSourceRange() {
        return Range.of(start, end);
    }

    @Override
    public int getIndexOffset(int index) {
        SequenceUtils.validateIndexInclusiveEnd(index, end - start);
        return start + index;
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public char charAt(int index) {
        int at = start + index;
        if (index < 0 || at >= end) {
            throw new StringIndexOutOfBoundsException(index);
        }
        return chars[at];
    }

    @Override
    public TextSequence subSequence(int from, int to) {
        SequenceUtils.validateStartEnd(from, to, end - start);
        return part(start + from, start + to);
    }

    @Override
    public TextSequence baseSubSequence(int from, int to) {
        SequenceUtils.validateStartEnd(from, to, text.length());
        return part(from, to);
    }

    private TextSequence part(int from, int to) {
        return from == start && to == end ? this : new TextSequence(whole, from, to);
    }

    @Override
    public String toString() {
        return text.substring(start, end);
    }

    /** Where the first of some characters stands from an index on; the length where none does. */
    int indexOfAny(AsciiSet some, int from) {
        return some.first(chars, start + from, end) - start;
    }

    /** Whether what is written is what is meant: nothing in it is escaped or a reference. */
    boolean isLiteral() {
        return indexOfAny(ESCAPES, 0) == end - start;
    }

    /** Appends the characters as they are written. */
    void write(StringBuilder out) {
        out.append(text, start, end);
    }

    @Override
    public String unescape() {
        return isLiteral() ? toString() : Escaping.unescapeString(toString());
    }

    @Override
    public int getOptionFlags() {
        return 0;
    }

    @Override
    public boolean allOptions(int options) {
        return false;
    }

    @Override
    public boolean anyOptions(int options) {
        return false;
    }

    @Override
    public <T> T getOption(DataKeyBase<T> key) {
        return key.get(null);
    }

    @Override
    public @Nullable DataHolder getOptions() {
        return null;
    }
}
