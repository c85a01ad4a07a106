package dev.colophon.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.source.NoFiles;
import dev.colophon.source.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentDecoderTest {
    private final MarkdownParser parser = new MarkdownParser(NoFiles.INSTANCE);

    @ParameterizedTest
    @ValueSource(strings = {"content", "docs", "src/test/sites", "README.md"})
    void aDocumentIsWhatItWas(String folder) throws IOException {
        List<Document> documents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md")).toList()) {
                String text = new String(Files.readAllBytes(file), "UTF-8");
                documents.add(parser.parse(SourceFile.of(file.toString(), text)));
            }
        }
        assertThat(documents).isNotEmpty();
        documents.forEach(DocumentDecoderTest::assertSame);
    }

    @Test
    void everythingThatADocumentCanHaveIsKept() {
        String text =
                """
                ---
                title: Ünïcode 内部
                description: What it is
                lang: de
                kind: metric
                markmap: {initialExpandLevel: 2}
                redirect-from: [/old/, /older/]
                owner: [a, b]
                ---
                # One <span onclick="x()">two</span>

                - [a](b.md#c), ![](d.svg), <video src="e.mp4"></video>, $x^2$ and $\\broken{$

                ```mindmap
                # Root
                - one
                  - [two](b.md)
                ```

                ```catalog
                kind: metric
                ```

                ```events
                event: meeting
                ```
                """;
        Document document = parser.parse(SourceFile.of("a/b.md", text));
        assertThat(document.diagnostics()).isNotEmpty();
        assertThat(document.frontMatter().redirectFrom()).hasSize(2);
        assertThat(document.frontMatter().markmap()).isPresent();
        assertThat(document.embeds().stream().map(Object::getClass).distinct()).hasSize(4);
        assertSame(document);
    }

    private static void assertSame(Document document) {
        byte[] bytes = DocumentEncoder.encode(document);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        Document read = DocumentDecoder.decode(buffer);
        assertThat(read).isEqualTo(document);
        assertThat(read.anchors()).containsExactlyElementsOf(document.anchors());
        assertThat(buffer.hasRemaining()).isFalse();
        assertThat(DocumentEncoder.encode(read)).isEqualTo(bytes);
    }
}
