package dev.colophon.markdown;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The parser, with the extensions that a text needs and no others, as they are what costs time.
 * Safe for several threads.
 */
final class Flexmark {
    private final Map<Set<Feature>, Parser> parsers = new ConcurrentHashMap<>();

    /** What a text may need besides CommonMark. */
    private enum Feature {
        TABLES,
        STRIKETHROUGH,
        FOOTNOTES,
        DEFINITIONS,
        FORMULAS
    }

    /** The nodes of a text; of one that would take too much to parse, none. */
    Node parseOrNothing(String text) {
        try {
            return parse(BlockLimit.find(text).isPresent() ? "" : text);
        } catch (StackOverflowError e) {
            return parse("");
        }
    }

    Node parse(String text) {
        Set<Feature> features = EnumSet.noneOf(Feature.class);
        if (text.indexOf('|') >= 0) {
            features.add(Feature.TABLES);
        }
        if (text.indexOf('~') >= 0) {
            features.add(Feature.STRIKETHROUGH);
        }
        if (text.contains("[^")) {
            features.add(Feature.FOOTNOTES);
        }
        if (text.contains("\n: ") || text.contains("\n:\t")) {
            features.add(Feature.DEFINITIONS);
        }
        if (mayHaveFormulas(text)) {
            features.add(Feature.FORMULAS);
        }
        return parsers.computeIfAbsent(features, Flexmark::parser).parse(TextSequence.of(text));
    }

    private static boolean mayHaveFormulas(String text) {
        int dollar = text.indexOf('$');
        return dollar >= 0 && text.indexOf('$', dollar + 1) > 0
                || text.contains("\\\\(")
                || text.contains("\\\\[");
    }

    private static Parser parser(Set<Feature> features) {
        List<Extension> extensions = new ArrayList<>();
        for (Feature feature : features) {
            switch (feature) {
                case STRIKETHROUGH -> extensions.add(StrikethroughExtension.create());
                case FOOTNOTES -> extensions.add(FootnoteExtension.create());
                case DEFINITIONS -> extensions.add(DefinitionExtension.create());
                case TABLES, FORMULAS -> {}
            }
        }
        MutableDataSet options = new MutableDataSet();
        options.set(Parser.EXTENSIONS, extensions);
        options.set(Parser.SPACE_IN_LINK_URLS, true);
        if (features.contains(Feature.DEFINITIONS)) {
            options.set(DefinitionExtension.TILDE_MARKER, false);
        }
        options.set(TablesExtension.COLUMN_SPANS, false);
        options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
        options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
        options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
        options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
        options.set(TablesExtension.WITH_CAPTION, false);
        Parser.Builder parser =
                Parser.builder(options)
                        .customInlineParserFactory(InlineLimit::new)
                        .paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
        if (features.contains(Feature.TABLES)) {
            parser.paragraphPreProcessorFactory(new TableFinder());
        }
        if (features.contains(Feature.FORMULAS)) {
            parser.customInlineParserExtensionFactory(new FormulaParser.Factory());
        }
        BlockStarts.replace(parser);
        return parser.build();
    }
}
