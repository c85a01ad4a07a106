package dev.colophon.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.colophon.render.OutputFile;
import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderCheckTest {
    private Path folder;

    @BeforeEach
    void chooseFolder(@TempDir Path temporary) {
        folder = temporary.resolve("site");
    }

    private void assertRefused(Path refused, String expected) {
        assertThat(Publisher.refusal(refused)).get().asString().contains(expected);
        List<OutputFile> files = List.of(new OutputFile("index.html", () -> new byte[0]));
        assertThatThrownBy(() -> new Publisher().publish(files, refused))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(Publisher.refusal(refused).orElseThrow());
    }

    @Test
    void acceptsNewAndEmptyFolders() throws IOException {
        assertThat(Publisher.refusal(folder)).isEmpty();
        assertThat(Publisher.refusal(folder.resolve("a/b"))).isEmpty();
        Files.createDirectory(folder);
        assertThat(Publisher.refusal(folder)).isEmpty();
    }

    @Test
    void acceptsAFolderItMade() {
        new Publisher().publish(List.of(new OutputFile("a", () -> new byte[1])), folder);
        assertThat(Publisher.refusal(folder)).isEmpty();
    }

    @Test
    void refusesAFolderWithFilesOfOthers() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        assertRefused(folder, "has files that Colophon did not write, such as `thesis.txt`");
        assertThat(folder.resolve("thesis.txt")).hasContent("mine");
    }

    @Test
    void acceptsFilesOfOthersBesideAnEmptyMarker() throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve("thesis.txt"), "mine");
        Files.createFile(folder.resolve(SourceTree.MARKER));
        new Publisher().publish(List.of(new OutputFile("a", () -> new byte[1])), folder);
        assertThat(folder.resolve("thesis.txt")).hasContent("mine");
        assertThat(folder.resolve("a")).isRegularFile();
    }

    @Test
    void refusesAFile() throws IOException {
        Files.writeString(folder, "text");
        assertRefused(folder, "is a file; expected a folder");
        assertRefused(folder.resolve("below"), "which is not a folder");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colophon-site 999\n",
                "something else",
                "colophon-site 1\nnot a digest\n",
                "colophon-site 1\n"
                        + "0000000000000000000000000000000000000000000000000000000000000000"
                        + "  ../../outside\n",
                "colophon-site 2\n../../outside\n"
            })
    void refusesAMarkerItCannotRead(String marker) throws IOException {
        Files.createDirectory(folder);
        Files.writeString(folder.resolve(SourceTree.MARKER), marker);
        assertRefused(folder, "that this version cannot read");
    }

    @Test
    void refusesAFolderThatMayNotBeWritten() throws IOException {
        Files.createDirectory(folder);
        boolean effective = folder.toFile().setWritable(false) && !Files.isWritable(folder);
        try {
            if (effective) { // An administrator may write anywhere.
                assertRefused(folder, "cannot be read and written");
                assertRefused(folder.resolve("below"), "you may not write to");
            }
        } finally {
            folder.toFile().setWritable(true);
        }
    }
}
