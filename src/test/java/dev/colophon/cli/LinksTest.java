package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    private static final String FORGE = "https://github.com/example/guide/";

    @TempDir private Path folder;
    private Trial site;

    @BeforeEach
    void start() {
        site = new Trial(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "readme.md", "ReadMe.md", "Index.md", "INDEX.markdown"})
    void aLinkToAFolderMeansItsIndex(String index) {
        site.file("README.md", "[a](guide/) [b](guide) [c](guide/index.html)\n")
                .file("guide/" + index, "# Guide\n");

        assertThat(site.build().err()).isEmpty();

        assertThat(site.article("index.html"))
                .contains("<a href=\"guide/\">a</a> <a href=\"guide/\">b</a>")
                .contains("<a href=\"guide/\">c</a>");
    }

    @Test
    void aChapterMayNameAFolderWithAnyIndex() {
        site.file("SUMMARY.md", "- [Home](README.md)\n- [Guide](guide/)\n")
                .file("README.md", "# Home\n")
                .file("guide/Index.md", "# Guide\n");

        assertThat(site.build().err()).isEmpty();
        assertThat(site.hasBuilt("guide/index.html")).isTrue();
    }
}
