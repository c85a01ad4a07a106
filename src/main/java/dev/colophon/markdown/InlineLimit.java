package dev.colophon.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.colophon.source.AsciiSet;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * The library's parser of what stands inside a paragraph, which looks at the whole paragraph for
 * every bracket, asterisk and backtick in it. A paragraph with so many of them that this would take
 * seconds is left as text.
 */
final class InlineLimit extends CommonmarkInlineParser {
    private static final String COSTLY = "[]!<&*_~`\\\n";
    private static final long MOST = 100_000_000;

    /** The characters that mean something, which are more of them in a table. */
    private AsciiSet special = new AsciiSet(0, 0);

    InlineLimit(
            DataHolder options,
            BitSet special,
            BitSet delimiters,
            Map<Character, DelimiterProcessor> processors,
            LinkRefProcessorData references,
            List<InlineParserExtensionFactory> extensions) {
        super(options, special, delimiters, processors, references, extensions);
    }

    /** A paragraph that was left as text, which is its only child. */
    static final class Unparsed extends Node {
        Unparsed(BasedSequence chars) {
            super(chars);
            appendChild(new Text(chars));
        }

        @Override
        public BasedSequence[] getSegments() {
            return EMPTY_SEGMENTS;
        }
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        if (isCostly(content)) {
            block.appendChild(new Unparsed(content.trim()));
        } else {
            special = AsciiSet.of(specialCharacters);
            super.parse(content, block);
        }
    }

    /** As the library's, which asks the text for one character after the other. */
    @Override
    protected boolean parseString() {
        if (!(input instanceof TextSequence text)) {
            return super.parseString();
        }
        int begin = index;
        index = text.indexOfAny(special, begin);
        if (index > begin) {
            appendText(input, begin, index);
        }
        return index > begin;
    }

    /** Skips blanks and one line end, mostly none; the library asks a regular expression. */
    @Override
    public boolean spnl() {
        return " \t\r\n".indexOf(peek()) < 0 || super.spnl();
    }

    private static boolean isCostly(CharSequence content) {
        long length = content.length();
        return length * length > MOST && length * costly(content.toString()) > MOST;
    }

    private static long costly(String content) {
        return content.chars().filter(c -> COSTLY.indexOf(c) >= 0).count();
    }
}
