package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SidebarTest {
    @TempDir private Path folder;
    private Trial site;

    @BeforeEach
    void start() {
        site = new Trial(folder).file("README.md", "# Guide\n");
    }

    @Test
    void aFolderWithoutReadmeShowsItsPagesOnEveryPage() {
        site.file("how-to/install.md", "# Install\n").file("how-to/deep/use.md", "# Use\n");

        assertThat(site.build().code()).isZero();

        assertThat(site.sidebar("index.html"))
                .contains("How to", "href=\"how-to/install/\"", "href=\"how-to/deep/use/\"")
                .contains("<span class=\"chapter group\">How to</span>")
                .doesNotContain("Not written yet");
    }

    @Test
    void aChapterWithAPageShowsItsOwnOnlyWhenItIsOpen() {
        site.file("how-to/README.md", "# How to\n").file("how-to/install.md", "# Install\n");

        site.build();

        assertThat(site.sidebar("index.html")).contains("How to").doesNotContain("install/");
        assertThat(site.sidebar("how-to/index.html")).contains("install/");
    }

    @Test
    void aDraftShowsTheChaptersBelowIt() {
        site.file(
                        "SUMMARY.md",
                        "- [Guide](README.md)\n- [Later]()\n  - [Now](now.md)\n- [Never]()\n")
                .file("now.md", "# Now\n");

        site.build();

        assertThat(site.sidebar("index.html"))
                .contains("href=\"now/\"")
                .containsOnlyOnce("title=\"Not written yet\"");
    }

    @Test
    void theHomePageListsThePagesOfAFolderWithoutReadme() {
        site.file("site-config.yml", "books: [{source: one}, {source: two}]\n")
                .file("one/use/start.md", "# Start\n")
                .file("two/README.md", "# Two\n");

        site.build();

        assertThat(site.built("index.html")).contains("href=\"one/use/start/\"");
    }
}
