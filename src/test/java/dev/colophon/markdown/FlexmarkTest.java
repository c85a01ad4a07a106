package dev.colophon.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/** What saves time in the use of the library's parser changes nothing that it finds. */
class FlexmarkTest {
    private static final List<String> PIECES =
            List.of(
                    "word",
                    " ",
                    "\n",
                    "\n\n",
                    "|",
                    "---",
                    "|---|\n",
                    "*",
                    "**",
                    "_",
                    "`",
                    "[",
                    "]",
                    "(a b)",
                    "![",
                    "[^1]",
                    "[^1]: ",
                    "~",
                    "~~",
                    "> ",
                    "- ",
                    "1. ",
                    "# ",
                    "===\n",
                    "<b>",
                    "<!--",
                    "&amp;",
                    "&",
                    "\\",
                    "\t",
                    "    ",
                    "```\n",
                    "http://a.b",
                    "é",
                    "🙂",
                    "\0",
                    "\n: ",
                    "a:",
                    "!",
                    "\"",
                    "{#id}",
                    "[a]: b \"c\"\n");

    @Test
    void examplesAreReadAsTheLibraryAloneReadsThem() {
        Flexmark ours = new Flexmark();
        Parser library = library();
        Stream.of(TestResources.getSpec(), TestResources.getGfmSpec())
                .flatMap(text -> ExampleReader.readExamples(text).stream())
                .map(Example::getSource)
                .forEach(
                        text ->
                                assertThat(tree(ours.parse(text)))
                                        .as(text)
                                        .isEqualTo(tree(library.parse(text))));
    }

    @Test
    void randomTextsAreReadAsTheLibraryAloneReadsThem() {
        Random random = new Random(42);
        Flexmark ours = new Flexmark();
        Parser library = library();
        for (int i = 0; i < 3000; i++) {
            String text = text(random, random.nextInt(40));
            assertThat(tree(ours.parse(text))).as(text).isEqualTo(tree(library.parse(text)));
        }
    }

    @Test
    void aPartOfATextIsWhatTheLibrarysIs() {
        Random random = new Random(42);
        for (int i = 0; i < 3000; i++) {
            String text = text(random, 1 + random.nextInt(20)).replace('\0', '-');
            int start = random.nextInt(text.length());
            int end = start + random.nextInt(text.length() - start + 1);
            BasedSequence ours = TextSequence.of(text).subSequence(start, end);
            BasedSequence library = BasedSequence.of(text).subSequence(start, end);
            assertThat(describe(ours)).isEqualTo(describe(library));
            assertThat(ours.equals(library)).isTrue();
        }
    }

    @Test
    void aPartOfATextEndsWhereItEnds() {
        BasedSequence part = TextSequence.of("abcdef").subSequence(2, 4);
        assertThatThrownBy(() -> part.charAt(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> part.charAt(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> part.subSequence(0, 3))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(part.baseSubSequence(0, 6).toString()).isEqualTo("abcdef");
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder("x");
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static String describe(BasedSequence part) {
        return String.join(
                "\n",
                part.toString(),
                part.unescape(),
                part.trim().toString(),
                part.getSourceRange().toString(),
                String.valueOf(part.length()),
                String.valueOf(part.hashCode()),
                String.valueOf(part.indexOf('|')),
                part.baseSubSequence(0).toString());
    }

    /** All extensions at once, with their own parts and the library's own text. */
    private static Parser library() {
        MutableDataSet options = new MutableDataSet();
        options.set(
                Parser.EXTENSIONS,
                List.of(
                        TablesExtension.create(),
                        StrikethroughExtension.create(),
                        FootnoteExtension.create(),
                        DefinitionExtension.create()));
        options.set(Parser.SPACE_IN_LINK_URLS, true);
        options.set(DefinitionExtension.TILDE_MARKER, false);
        options.set(TablesExtension.COLUMN_SPANS, false);
        options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
        options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
        options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
        options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
        options.set(TablesExtension.WITH_CAPTION, false);
        return Parser.builder(options).build();
    }

    private static String tree(Node root) {
        StringBuilder tree = new StringBuilder();
        describe(root, 0, tree);
        return tree.toString();
    }

    private static void describe(Node node, int depth, StringBuilder tree) {
        tree.append("  ".repeat(depth)).append(node.getClass().getSimpleName());
        tree.append(' ').append(node.getStartOffset()).append(' ').append(node.getEndOffset());
        tree.append(' ').append(node.getChars().toString().replace("\n", "\\n")).append('\n');
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            describe(child, depth + 1, tree);
        }
    }
}
