package dev.colophon.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.colophon.check.Edit;
import dev.colophon.source.SourceTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorTest {
    @TempDir private Path folder;

    private Editor editor() {
        return new Editor(SourceTree.around(folder));
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    /** Replaces the first occurrence in the text of a file. */
    private Edit edit(String path, String former, String replacement) {
        String text = SourceTree.around(folder).read(path).orElseThrow().text();
        return new Edit(path, text.indexOf(former), former, replacement, "test");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one OLD two\n",
                "one OLD two",
                "\uFEFFone\r\nOLD two\r\n\r\n",
                "mixed\r\nlines\rof\nOLD\r",
                "wide äöü 😀 OLD 😀\n",
                "nul\0 OLD\0\n",
            })
    void whatIsNotEditedStaysToTheByte(String text) throws IOException {
        write("a.md", text);
        assertThat(editor().apply(List.of(edit("a.md", "OLD", "neü")))).isEqualTo(1);
        assertThat(folder.resolve("a.md"))
                .hasBinaryContent(text.replace("OLD", "neü").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bytesThatAreNotUtf8Stay() throws IOException {
        ByteArrayOutputStream before = new ByteArrayOutputStream();
        ByteArrayOutputStream after = new ByteArrayOutputStream();
        byte[] invalid = {(byte) 0xFF, (byte) 0xE2, (byte) 0x82, '\r', '\n', (byte) 0xC0};
        for (ByteArrayOutputStream out : List.of(before, after)) {
            out.writeBytes(invalid);
            out.writeBytes((out == before ? "OLD" : "new").getBytes(StandardCharsets.UTF_8));
            out.writeBytes(new byte[] {(byte) 0xF0, (byte) 0x9F, (byte) 0x98});
        }
        Files.write(folder.resolve("a.md"), before.toByteArray());
        editor().apply(List.of(edit("a.md", "OLD", "new")));
        assertThat(folder.resolve("a.md")).hasBinaryContent(after.toByteArray());
    }

    @Test
    void anyBytesStayAroundAnEdit() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[random.nextInt(40)];
            random.nextBytes(noise);
            ByteArrayOutputStream before = new ByteArrayOutputStream();
            ByteArrayOutputStream after = new ByteArrayOutputStream();
            before.writeBytes(noise);
            after.writeBytes(noise);
            before.writeBytes("|OLD|".getBytes(StandardCharsets.UTF_8));
            after.writeBytes("|ü|".getBytes(StandardCharsets.UTF_8));
            before.writeBytes(noise);
            after.writeBytes(noise);
            Files.write(folder.resolve("a.md"), before.toByteArray());
            editor().apply(List.of(edit("a.md", "OLD", "ü")));
            assertThat(folder.resolve("a.md")).hasBinaryContent(after.toByteArray());
        }
    }

    @Test
    void aFileThatHasChangedIsRefusedAndNoneIsWritten() throws IOException {
        write("a.md", "OLD\n");
        write("b.md", "OLD\n");
        List<Edit> edits = List.of(edit("a.md", "OLD", "new"), edit("b.md", "OLD", "new"));
        write("b.md", "someone was faster\n");
        assertThatThrownBy(() -> editor().apply(edits))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("`b.md` has changed since it was read");
        assertThat(folder.resolve("a.md")).hasContent("OLD\n");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void aFileThatIsGoneIsRefused() throws IOException {
        write("a.md", "OLD\n");
        List<Edit> edits = List.of(edit("a.md", "OLD", "new"));
        Files.delete(folder.resolve("a.md"));
        assertThatThrownBy(() -> editor().apply(edits)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void showsTheChangesAsADiff() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            lines.add("line " + i);
        }
        write("a/b.md", String.join("\n", lines));
        String diff =
                editor().diff(
                                List.of(
                                        edit("a/b.md", "line 20", "last"),
                                        edit("a/b.md", "line 5", "fifth"),
                                        edit("a/b.md", "line 7", "seventh")));
        assertThat(diff)
                .isEqualTo(
                        """
                        --- a/a/b.md
                        +++ b/a/b.md
                        @@ -2,9 +2,9 @@
                         line 2
                         line 3
                         line 4
                        -line 5
                        +fifth
                         line 6
                        -line 7
                        +seventh
                         line 8
                         line 9
                         line 10
                        @@ -17,4 +17,4 @@
                         line 17
                         line 18
                         line 19
                        -line 20
                        \\ No newline at end of file
                        +last
                        \\ No newline at end of file
                        """);
        assertThat(folder.resolve("a/b.md")).hasContent(String.join("\n", lines));
    }

    @Test
    void withoutEditsNothingIsShownAndNothingWritten() {
        assertThat(editor().diff(List.of())).isEmpty();
        assertThat(editor().apply(List.of())).isZero();
    }
}
