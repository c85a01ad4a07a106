package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x()</script><circle r=\"3\"/></svg>";

    @TempDir private Path folder;
    private Trial site;

    @BeforeEach
    void start() {
        site = new Trial(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo.html", "demo.HTM", "a.xhtml", "a.js", "a.mjs", "a.xml", "a.php"})
    void aFileThatRunsIsNotPublished(String file) {
        site.file("README.md", "[demo](" + file + ")\n").file(file, "<script>x()</script>");

        Trial.Outcome run = site.build();

        assertThat(run.err())
                .contains("README.md:1:1: warning: `" + file + "` could run code on this site")
                .contains("[forbidden-link]");
        assertThat(site.hasBuilt(file)).isFalse();
        assertThat(site.article("index.html")).contains("<a data-broken=\"\">demo</a>");
    }

    @Test
    void aFileThatRunsIsShownOnTheForge() {
        site.withForge()
                .file("README.md", "[demo](demo.html#here)\n")
                .file("demo.html", "<script>x()</script>");

        Trial.Outcome run = site.build();

        assertThat(run.err()).isEmpty();
        assertThat(site.hasBuilt("demo.html")).isFalse();
        assertThat(site.article("index.html"))
                .contains("href=\"https://github.com/example/guide/blob/main/demo.html#here\"");
    }

    @Test
    void aFileThatRunsIsNoImageOrVideo() {
        site.withForge()
                .file("README.md", "![a](a.html)\n\n<video src=\"b.xml\"></video>\n")
                .file("a.html", "")
                .file("b.xml", "");

        Trial.Outcome run = site.build();

        assertThat(run.err()).contains("`a.html` could run", "`b.xml` could run");
        assertThat(site.hasBuilt("a.html")).isFalse();
        assertThat(site.hasBuilt("b.xml")).isFalse();
    }

    @Test
    void anSvgImageIsPublishedWithoutItsScript() {
        site.file("README.md", "![a](a.svg) [b](b.SVG)\n").file("a.svg", SVG).file("b.SVG", SVG);

        assertThat(site.build().code()).isZero();

        assertThat(site.built("a.svg")).contains("<circle").doesNotContain("script");
        assertThat(site.built("b.SVG")).contains("<circle").doesNotContain("script");
    }
}
