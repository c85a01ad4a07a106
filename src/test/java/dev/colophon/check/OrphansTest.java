package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.diagnostic.Diagnostic;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {
    @TempDir private Path folder;

    @Test
    void everyEndingOfMarkdownIsOneOfAPage() {
        SiteFixture book =
                new SiteFixture(folder)
                        .file("SUMMARY.md", "# Summary\n\n- [Home](README.md)\n")
                        .file("README.md", "# Home\n")
                        .file("a.md", "# A\n")
                        .file("b.markdown", "# B\n")
                        .file("C.MARKDOWN", "# C\n")
                        .file("d.txt", "D\n");

        assertThat(Orphans.find(book.site(), book.tree()))
                .extracting(Diagnostic::location)
                .extracting("path")
                .containsExactlyInAnyOrder("a.md", "b.markdown", "C.MARKDOWN");
    }
}
