package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTitleTest {
    @TempDir private Path folder;

    private Trial repository(String name) throws IOException {
        Files.createDirectories(folder.resolve(name).resolve(".git"));
        return new Trial(folder.resolve(name));
    }

    private static String title(Trial site) {
        site.build();
        String feed = site.built("feed.xml");
        return feed.substring(feed.indexOf("<title>") + 7, feed.indexOf("</title>"));
    }

    @Test
    void aSiteIsCalledAsItsFrontPage() throws IOException {
        assertThat(title(repository("clone-1").file("README.md", "# Our guide\n")))
                .isEqualTo("Our guide");
    }

    @Test
    void theConfigHasTheFirstWord() throws IOException {
        Trial site = repository("clone").file("README.md", "# Our guide\n");

        assertThat(title(site.file("site-config.yml", "title: Ours\n"))).isEqualTo("Ours");
    }

    @Test
    void theNameOfACloneIsNoTitle() throws IOException {
        Trial site =
                repository("clone-2")
                        .file("a/book.toml", "[book]\ntitle = 'A'\n")
                        .file("a/src/SUMMARY.md", "- [A](a.md)\n")
                        .file("a/src/a.md", "# A\n")
                        .file("b/book.toml", "[book]\ntitle = 'B'\n")
                        .file("b/src/SUMMARY.md", "- [B](b.md)\n")
                        .file("b/src/b.md", "# B\n");

        assertThat(title(site)).isEqualTo("Books");
        assertThat(title(site.withForge())).isEqualTo("guide");
    }

    @Test
    void aReadmeBesideSeveralBooksNamesTheirSite() throws IOException {
        Trial site =
                repository("clone")
                        .file("README.md", "Build [passes](x).\n\n# Patterns\n")
                        .file("book/en/.gitbook.yaml", "root: ./\n")
                        .file("book/en/README.md", "# Introduction\n")
                        .file("book/es/.gitbook.yaml", "root: ./\n")
                        .file("book/es/README.md", "# Introducción\n");

        assertThat(title(site)).isEqualTo("Patterns");
        assertThat(site.built("index.html")).contains("<title>Introduction · Patterns</title>");
    }

    @Test
    void aBookIsCalledAsItsSiteItsFrontPageOrItsFolder() throws IOException {
        Trial only =
                repository("one")
                        .file("site-config.yml", "title: Ours\n")
                        .file("README.md", "# Introduction\n");
        only.build();
        Trial two =
                repository("two")
                        .file(
                                "site-config.yml",
                                "title: T\nbooks:\n- source: a\n- source: ways-of-work\n")
                        .file("a/README.md", "# Book A\n")
                        .file("ways-of-work/intro.md", "# Introduction\n");
        two.build();

        assertThat(only.built("index.html")).contains("<title>Introduction · Ours</title>");
        assertThat(two.built("a/index.html")).contains("<title>Book A · T</title>");
        assertThat(two.built("ways-of-work/index.html"))
                .contains("<title>Ways of work · T</title>");
    }

    @Test
    void aFolderOfARepositoryAndAFolderWithoutOneNameTheirSite() throws IOException {
        repository("clone").file("handbook/intro.md", "# Intro\n");
        Trial plain = new Trial(folder.resolve("notes")).file("intro.md", "# Intro\n");

        assertThat(title(new Trial(folder.resolve("clone/handbook")))).isEqualTo("handbook");
        assertThat(title(plain)).isEqualTo("notes");
    }
}
