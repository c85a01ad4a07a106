package dev.colophon.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkTreeTest {
    @TempDir private Path folder;

    @Test
    void aFileIsThereInItsOwnLetterCaseOnly() throws IOException {
        Files.writeString(folder.resolve("setup.md"), "text");

        WorkTree tree = SourceTree.around(folder);

        assertThat(tree.isFile("setup.md")).isTrue();
        assertThat(tree.isFile("Setup.md")).isFalse();
        assertThat(tree.read("SETUP.md")).isEmpty();
    }

    @Test
    void aLinkMayDifferFromItsFileInLetterCase() throws IOException {
        Files.writeString(folder.resolve("setup.md"), "text");
        assumeTrue(Files.notExists(folder.resolve("Setup.md")), "the disk knows letter case");
        Files.createSymbolicLink(folder.resolve("Setup.md"), Path.of("setup.md"));

        assertThat(SourceTree.around(folder).isFile("Setup.md")).isTrue();
    }
}
