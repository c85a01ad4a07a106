package dev.colophon.markdown;

import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads pages that have a mind map, and tells what is in it.
 *
 * @param folder where the pages would be
 */
record MindMapFixture(Path folder) {

    Document parse(String path, String text) {
        return new MarkdownParser(SourceTree.around(folder)).parse(SourceFile.of(path, text));
    }

    static MapNode map(Document document) {
        return ((Embed.MindMap) document.embeds().get(0)).root();
    }

    /** {@code Root(A(a1 a2) B)}. */
    static String shape(MapNode node) {
        String below =
                node.children().stream()
                        .map(MindMapFixture::shape)
                        .collect(Collectors.joining(" "));
        return node.text() + (below.isEmpty() ? "" : "(" + below + ")");
    }

    static List<String> destinations(Document document) {
        return map(document)
                .all()
                .map(
                        node ->
                                node.link()
                                        .map(link -> document.links().get(link).destination())
                                        .orElse("-"))
                .toList();
    }

    static List<String> findings(Document document) {
        return document.diagnostics().stream()
                .map(each -> each.location().line() + " " + each.rule().id() + " " + each.message())
                .toList();
    }
}
