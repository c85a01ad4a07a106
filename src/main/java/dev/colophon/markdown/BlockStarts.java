package dev.colophon.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.data.DataHolder;
import dev.colophon.source.AsciiSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The library's readers of headings, code, HTML and thematic breaks, each asked only for lines that
 * begin with a character of its own: they ask regular expressions, and put them together anew for
 * each text. Here each is made once for a parser; they know nothing of the text that they were made
 * for. Safe for several threads.
 */
final class BlockStarts {

    private BlockStarts() {}

    /** Puts them in the place of the library's, in its order. */
    static void replace(Parser.Builder parser) {
        parser.set(Parser.HEADING_PARSER, false)
                .set(Parser.FENCED_CODE_BLOCK_PARSER, false)
                .set(Parser.HTML_BLOCK_PARSER, false)
                .set(Parser.THEMATIC_BREAK_PARSER, false);
        parser.customBlockParserFactory(new Headings())
                .customBlockParserFactory(new Code())
                .customBlockParserFactory(new HtmlBlocks())
                .customBlockParserFactory(new Breaks());
    }

    private static final class Headings extends HeadingParser.Factory {
        private final Once once = new Once("#=-", super::apply);

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return once.apply(options);
        }
    }

    private static final class Code extends FencedCodeBlockParser.Factory {
        private final Once once = new Once("`~", super::apply);

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return once.apply(options);
        }
    }

    private static final class HtmlBlocks extends HtmlBlockParser.Factory {
        private final Once once = new Once("<", super::apply);

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return once.apply(options);
        }
    }

    private static final class Breaks extends ThematicBreakParser.Factory {
        private final Once once = new Once("*_-", super::apply);

        @Override
        public BlockParserFactory apply(DataHolder options) {
            return once.apply(options);
        }
    }

    /** One of them, made when it is asked for first. */
    private static final class Once {
        private final AsciiSet first;
        private final Function<DataHolder, BlockParserFactory> library;
        private volatile @Nullable BlockParserFactory made;

        Once(String first, Function<DataHolder, BlockParserFactory> library) {
            this.first = AsciiSet.of(first);
            this.library = library;
        }

        BlockParserFactory apply(DataHolder options) {
            BlockParserFactory known = made;
            if (known == null) {
                BlockParserFactory reader = library.apply(options);
                known = (state, matched) -> tryStart(reader, state, matched);
                made = known;
            }
            return known;
        }

        private @Nullable BlockStart tryStart(
                BlockParserFactory reader, ParserState state, MatchedBlockParser matched) {
            int at = state.getNextNonSpaceIndex();
            boolean may = at < state.getLine().length() && first.has(state.getLine().charAt(at));
            return may ? reader.tryStart(state, matched) : BlockStart.none();
        }
    }
}
