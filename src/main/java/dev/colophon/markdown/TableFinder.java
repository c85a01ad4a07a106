package dev.colophon.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The library's reader of tables, for paragraphs that can be one: those with a vertical bar in
 * their first line. It is made once, since its pattern is put together anew each time, and knows
 * nothing of the text that it was made for. Safe for several threads.
 */
final class TableFinder implements ParagraphPreProcessorFactory {
    private final ParagraphPreProcessorFactory library = TableParagraphPreProcessor.Factory();
    private volatile @Nullable ParagraphPreProcessor reader;

    @Override
    public ParagraphPreProcessor apply(ParserState text) {
        ParagraphPreProcessor known = reader;
        ParagraphPreProcessor tables = known == null ? library.apply(text) : known;
        reader = tables;
        return (block, state) -> mayBeTable(block) ? tables.preProcessBlock(block, state) : 0;
    }

    private static boolean mayBeTable(Paragraph block) {
        return block.getLineCount() > 0 && block.getLineChars(0).toString().indexOf('|') >= 0;
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
        return library.getAfterDependents();
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
        return library.getBeforeDependents();
    }

    @Override
    public boolean affectsGlobalScope() {
        return library.affectsGlobalScope();
    }
}
