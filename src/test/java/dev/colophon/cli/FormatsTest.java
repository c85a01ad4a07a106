package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages as Markdown, and books on one page. */
class FormatsTest {
    private static final String URL = "url: https://example.org/docs/\n";
    private static final String BOOKS =
            """
            title: Library
            formats: true
            books:
              - {id: guide, title: Guide, source: guide, license: CC-BY-4.0}
              - {id: other, title: Other, source: other}
            """;

    @TempDir Path folder;

    private FormatsTest write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeBooks() {
        write("guide/README.md", "# Guide\n\nSee [setup](setup.md#editor), [self](#guide).\n")
                .write(
                        "guide/setup.md",
                        "---\n"
                                + "title: Set up\n"
                                + "---\n\n"
                                + "Read [it], ![dot](dot.svg), {{#include part.txt}}\n\n"
                                + "## Editor {#editor}\n\n"
                                + "[Other](../other/README.md#other)\n\n"
                                + "[it]: <README.md> \"Title\"\n")
                .write("guide/part.txt", "[up](README.md) and [out](https://example.com/).")
                .write("guide/dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                .write("other/README.md", "# Other\n\n<a href=\"../guide/setup.md\">set up</a>\n");
    }

    private Colophon build() {
        return Colophon.run("build", folder, "-o", folder.resolve("_site"), "--no-history");
    }

    private String text(String path) {
        try {
            return Files.readString(folder.resolve("_site").resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean exists(String path) {
        return Files.exists(folder.resolve("_site").resolve(path));
    }

    private Document page(String path) {
        return Jsoup.parse(text(path));
    }

    @Test
    void aPageIsMarkdownWithFullLinksAndSaysWhereItIsFrom() {
        writeBooks();
        write("site-config.yml", URL + BOOKS);
        Colophon run = build();

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(text("guide/setup/index.html.md"))
                .isEqualTo(
                        """
                        > [Set up](https://example.org/docs/guide/setup/). Guide, Library. Licence: CC-BY-4.0.

                        # Set up

                        Read [it], ![dot](https://example.org/docs/guide/dot.svg), \
                        [up](https://example.org/docs/guide/) and [out](https://example.com/).

                        ## Editor {#editor}

                        [Other](https://example.org/docs/other/#other)

                        [it]: <https://example.org/docs/guide/> "Title"
                        """);
        assertThat(text("other/index.html.md"))
                .contains("<a href=\"https://example.org/docs/guide/setup/\">set up</a>");
        assertThat(page("guide/setup/index.html").select("a[type=text/markdown]"))
                .extracting(link -> link.attr("href"))
                .containsExactly("index.html.md");
    }

    @Test
    void withoutASiteUrlLinksLeadToFiles() {
        writeBooks();
        write("site-config.yml", BOOKS);
        build();

        assertThat(text("guide/index.html.md"))
                .contains("(setup/index.html#editor)", "[self](#guide)", "[Guide](index.html)");
        assertThat(text("llms-full.txt"))
                .contains("(guide/setup/index.html#editor)", "[self](guide/index.html#guide)");
        assertThat(text("llms.txt")).contains("- [Set up](guide/setup/index.html.md): Read it");
    }

    @Test
    void allPagesAreListedAndTogether() {
        writeBooks();
        write("site-config.yml", URL + "description: Books [all]\n" + BOOKS);
        build();

        assertThat(text("llms.txt"))
                .startsWith("# Library\n\n> Books \\[all\\]\n\n## Guide\n\n- [Guide](https://")
                .contains("\n## Other\n\n", "(https://example.org/docs/llms-full.txt): All pages");
        String whole = text("llms-full.txt");
        assertThat(whole.split("\n---\n", -1)).hasSize(3);
        assertThat(whole).contains("# Set up\n", "# Other\n").endsWith("\n");
    }

    @Test
    void aBookIsOnOnePageWithLinksInside() {
        writeBooks();
        write("site-config.yml", BOOKS);
        write("guide/print.md", "# Print\n\n## Editor\n\n[a](#editor) [b](setup.md#editor)\n");
        build();

        // The page was there first.
        Document book = page("guide/print-2/index.html");
        assertThat(book.select("article"))
                .extracting(article -> article.id())
                .containsExactlyInAnyOrder("/", "setup", "print");
        assertThat(book.select("article#print a:not(.anchor)").eachAttr("href"))
                .containsExactly("#print//editor", "#setup//editor");
        assertThat(book.getElementById("setup//editor").tagName()).isEqualTo("h2");
        assertThat(book.select("img").eachAttr("src")).containsExactly("../dot.svg");
        assertThat(book.select("article#setup a").eachAttr("href")).contains("../../other/#other");
        assertThat(book.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page("guide/setup/index.html").select(".tools a").eachAttr("href"))
                .contains("../print-2/", "index.html.md");
        assertThat(exists("other/print")).as("a book of one page").isFalse();
        assertThat(text("guide/print-2/book.css")).contains("content: \"Guide\"");
    }

    @Test
    void aBookOfMdBookIsWhereMdBookHasIt() {
        write("book.toml", "[book]\ntitle = \"A \\\"B\\\" </style>\"\n")
                .write("src/SUMMARY.md", "- [One](one.md)\n- [Two](two.md)\n- [Three]()\n")
                .write("src/one.md", "# One\n\n[two](two.md)\n")
                .write("src/two.md", "# Two\n\n![late](https://example.org/x.png)\n");
        build();

        Document book = page("print.html");
        assertThat(book.select("article#one\\.html a:not(.anchor)").attr("href"))
                .isEqualTo("#two.html");
        assertThat(book.select(".chapters a").eachAttr("href"))
                .containsExactly("#one.html", "#two.html");
        assertThat(text("print.css")).contains("content: \"A  B   /style>\"");
    }

    @Test
    void aTitleOverPagesOfPaperIsOneLine() {
        writeBooks();
        write("site-config.yml", BOOKS.replace("title: Guide", "title: " + "ü".repeat(300)));
        build();

        assertThat(text("guide/print/book.css")).contains("\"" + "ü".repeat(60) + "…\"");
        assertThat(page("guide/print/index.html").select("h1").first().text()).hasSize(300);
    }

    @Test
    void formatsCanBeChosen() {
        writeBooks();
        write("site-config.yml", BOOKS.replace("true", "[whole-book]"));
        build();
        assertThat(exists("llms.txt")).isFalse();
        assertThat(exists("guide/index.html.md")).isFalse();
        assertThat(exists("guide/print/index.html")).isTrue();

        write("site-config.yml", BOOKS.replace("formats: true", "formats: false"));
        build();
        assertThat(exists("guide/print/index.html")).isFalse();
        assertThat(page("guide/index.html").select("a[type=text/markdown]")).isEmpty();
    }

    @Test
    void withoutTheKeyOnlyAnMdBookIsOnOnePage() {
        writeBooks();
        write("site-config.yml", BOOKS.replace("formats: true\n", ""));
        build();

        assertThat(exists("guide/print/index.html")).isFalse();
        assertThat(exists("llms.txt")).isFalse();
        assertThat(page("guide/index.html").select(".tools")).isEmpty();
    }

    @Test
    void anUnknownFormatIsReportedWithItsPlace() {
        writeBooks();
        write("site-config.yml", BOOKS.replace("true", "[pdf]"));

        assertThat(build().err())
                .contains(
                        "site-config.yml:2",
                        "`formats` has `pdf`; expected `true`, `false` or a list of formats",
                        "the formats are `markdown` or `whole-book`");
    }

    @Test
    void aPageWithoutTextOrWithAnOpenFenceHasItsAttribution() {
        write("site-config.yml", "formats: true\n")
                .write("README.md", "# A\n\n[b](b.md), [c](c.md)\n")
                .write("b.md", "")
                .write("c.md", "```\nopen");
        build();

        assertThat(text("b/index.html.md")).isEqualTo("> [b](index.html). A.\n\n# b\n\n\n");
        assertThat(text("c/index.html.md")).startsWith("> [").endsWith("```\nopen\n");
    }
}
