package dev.colophon.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.colophon.render.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ZIP of a site is made whole or not at all, with the same bytes for the same site. */
class ArchiveTest {
    private static final List<OutputFile> FILES =
            List.of(file("b/ü.html", "ü"), file("a.html", "a"));

    @TempDir Path folder;

    private static OutputFile file(String path, String text) {
        return new OutputFile(path, () -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void allIsInOneFolderSortedByPath() throws IOException {
        Path zip = folder.resolve("new/handbook.zip");
        new Archive(zip).publish(FILES);

        try (ZipFile read = new ZipFile(zip.toFile())) {
            assertThat(read.stream().map(ZipEntry::getName))
                    .containsExactly("handbook/a.html", "handbook/b/ü.html");
            assertThat(read.getInputStream(read.getEntry("handbook/b/ü.html"))).hasContent("ü");
        }
    }

    @Test
    void theSameSiteGivesTheSameBytesAndTakesThePlaceOfTheOldOne() throws IOException {
        Path zip = folder.resolve("x.zip");
        new Archive(zip).publish(FILES);
        byte[] first = Files.readAllBytes(zip);
        new Archive(zip).publish(List.of(FILES.get(1), FILES.get(0)));

        assertThat(zip).hasBinaryContent(first);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(zip);
        }
    }

    @Test
    void whatColophonDidNotMakeIsRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("photos.zip"), "PK mine");
        Path dir = Files.createDirectory(folder.resolve("dir.zip"));

        assertThat(new Archive(other).refusal())
                .hasValueSatisfying(why -> assertThat(why).contains("did not write", "choose"));
        assertThat(new Archive(dir).refusal())
                .hasValueSatisfying(why -> assertThat(why).contains("is a folder"));
        assertThat(new Archive(other.resolve("a.zip")).refusal())
                .hasValueSatisfying(why -> assertThat(why).contains("not a folder"));
        assertThatThrownBy(() -> new Archive(other).publish(FILES))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(other).hasContent("PK mine");
    }

    @Test
    void aSiteThatFailsLeavesTheOldFile() throws IOException {
        Path zip = folder.resolve("x.zip");
        new Archive(zip).publish(FILES);
        byte[] first = Files.readAllBytes(zip);
        OutputFile bad =
                new OutputFile(
                        "c",
                        () -> {
                            throw new UncheckedIOException(new IOException("gone"));
                        });

        assertThatThrownBy(() -> new Archive(zip).publish(List.of(bad)))
                .hasMessageContaining("gone");
        assertThat(zip).hasBinaryContent(first);
    }
}
