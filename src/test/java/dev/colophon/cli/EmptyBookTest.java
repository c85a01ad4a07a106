package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptyBookTest {
    @TempDir private Path folder;

    @Test
    void aFolderWithoutMarkdownIsAnError() {
        Trial.Outcome run = new Trial(folder).file("notes.txt", "text").build();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(".: error: the book has no pages: found no Markdown files in the folder")
                .contains("[empty-book]", "hint: write a README.md");
    }

    @Test
    void aBookOfDraftsOnlyIsAnError() {
        Trial.Outcome run = new Trial(folder).file("SUMMARY.md", "- [Later]()\n").build();

        assertThat(run.err())
                .contains("SUMMARY.md: error: the book has no pages: its summary names no files")
                .contains("hint: list its pages as `- [Title](file.md)`");
    }

    @Test
    void aBookWhosePagesAreMissingIsReportedOnce() {
        Trial.Outcome run = new Trial(folder).file("SUMMARY.md", "- [Later](gone.md)\n").build();

        assertThat(run.err()).contains("[missing-chapter]").doesNotContain("[empty-book]");
    }

    @Test
    void eachBookOfASiteNeedsPages() {
        Trial.Outcome run =
                new Trial(folder)
                        .file("site-config.yml", "books: [{source: one}, {source: two}]\n")
                        .file("one/README.md", "# One\n")
                        .file("two/notes.txt", "")
                        .build();

        assertThat(run.err()).contains("two: error: the book has no pages").hasLineCount(2);
    }
}
