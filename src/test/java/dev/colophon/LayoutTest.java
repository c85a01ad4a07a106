package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.browser.Page;
import dev.colophon.browser.ServedSite;
import dev.colophon.cli.Colophon;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an author writes, a page is as wide as the window, and nothing of it is lost. */
class LayoutTest {
    private static final String LONG = "Unterabteilungsleiterin".repeat(13);
    private static final String MANY = "word after word ".repeat(19).strip();

    private static final String STYLED =
            "getComputedStyle(document.querySelector('.header')).position === 'sticky'";

    @AutoClose private static ServedSite served;
    @TempDir private static Path temporary;

    @BeforeAll
    static void buildSite() throws IOException {
        Folder sources =
                new Folder(temporary.resolve("sources"))
                        .write(
                                "site-config.yml",
                                "title: "
                                        + MANY
                                        + "\nformats: true\nurl: https://example.org/elsewhere/\n"
                                        + "books:\n  - id: b\n    title: "
                                        + LONG
                                        + "\n    source: b\n"
                                        + "  - id: he\n    source: he\n    language: he\n")
                        .write("b/README.md", "Neither a heading nor a title.\n")
                        .write("b/long-title.md", "# " + LONG + "\n\n## " + LONG + "\n\nText.\n")
                        .write("b/wide-title.md", "# " + MANY + "\n\n## " + MANY + "\n\nText.\n")
                        .write("b/tables.md", "# Tables\n\n" + table(30) + "\n" + table(2))
                        .write("b/code.md", code())
                        .write("b/large.md", "# Large\n\n" + (MANY + ".\n\n").repeat(3_500))
                        .write("b/images.md", images())
                        .write("b/words.md", words())
                        .write("b/huge.png", hugeImage())
                        .write("he/second.md", "# " + "כותרת ארוכה ".repeat(25) + "\n\nטקסט.\n")
                        .write(
                                "he/README.md",
                                "# ספר\n\nטקסט עם `code` ו־[קישור](README.md).\n\n" + table(9));
        Path site = temporary.resolve("site");
        Colophon.run("build", "--no-history", sources.path(), "-o", site);
        served = new ServedSite(site, "/preview/7/");
    }

    private static String table(int columns) {
        String cell = "| " + LONG.substring(0, 23) + " `a_name` ";
        String row = cell.repeat(columns) + "|\n";
        return row + "| --- ".repeat(columns) + "|\n" + row.repeat(3);
    }

    private static String code() {
        String line = "0123456789".repeat(200);
        return "# Code\n\n```java\nString a = \""
                + line
                + "\";\n```\n\n- item\n\n  ```\n  "
                + line
                + "\n  ```\n\n`"
                + line
                + "`\n\n> [!NOTE]\n> "
                + line
                + "\n";
    }

    private static String images() {
        return "# Images\n\n![huge](huge.png)\n\n![missing](none.png)\n\n- ![huge](huge.png)\n\n"
                + "| a | b |\n| --- | --- |\n| ![huge](huge.png) | ![huge](huge.png) |\n\n"
                + "<figure><img src=\"huge.png\" alt=\"\" width=\"3000\">"
                + "<figcaption>Huge</figcaption></figure>\n";
    }

    private static String words() {
        return "# Words\n\nhttps://example.org/"
                + LONG
                + "\n\n1. "
                + LONG
                + "\n   - "
                + LONG
                + "\n\n> > > "
                + LONG
                + "\n\n**"
                + LONG
                + "**[^1]\n\n[^1]: "
                + LONG
                + "\n\n<dl><dt>"
                + LONG
                + "</dt><dd>"
                + LONG
                + "</dd></dl>\n\n<details><summary>"
                + LONG
                + "</summary>"
                + LONG
                + "</details>\n\n<kbd>"
                + LONG
                + "</kbd>\n";
    }

    private static byte[] hugeImage() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3000, 200, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "b/",
                "b/long-title/",
                "b/wide-title/",
                "b/tables/",
                "b/code/",
                "b/large/",
                "b/images/",
                "b/words/",
                "he/",
                "b/print/",
                "he/print/",
                "search/?q=Unterabteilungsleiterin",
                "404.html"
            })
    void nothingIsWiderThanTheWindow(String address) {
        Page page = served.open(address);
        page.await(STYLED);
        for (int width : List.of(320, 390, 800, 1280, 1920)) {
            page.size(width, 900).await("matchMedia('(width: %dpx)').matches".formatted(width));
            List<?> wider =
                    (List<?>)
                            page.eval(
                                    """
                                    new Promise((done) => requestAnimationFrame(() => setTimeout(done))).then(() =>
                                      document.documentElement.scrollWidth <= %d ? [] :
                                      [...document.body.querySelectorAll("*")]
                                        .filter((e) => {
                                          const box = e.getBoundingClientRect();
                                          return box.right > innerWidth + 1 || box.left < -1;
                                        })
                                        .map((e) => e.outerHTML.slice(0, 160)).concat(innerWidth + " wide"))\
                                    """
                                            .formatted(width));
            assertThat(wider).as(address + " at " + width).isEmpty();
        }
    }

    @Test
    void nothingOfALongTextIsLost() {
        Page page = served.open("b/words/");

        String hidden =
                """
                [...document.querySelectorAll(".text *")].filter((e) => {
                  const style = getComputedStyle(e);
                  return style.overflowX === "hidden" && e.scrollWidth > e.clientWidth;
                }).length\
                """;
        assertThat(page.eval(hidden)).isEqualTo(0);
    }

    @Test
    void rightToLeftTextStartsAtTheRight() {
        Page page = served.open("he/");

        assertThat(page.eval("document.documentElement.dir")).isEqualTo("rtl");
        assertThat(page.eval("getComputedStyle(document.querySelector('.text p')).direction"))
                .isEqualTo("rtl");
    }

    @Test
    void aBookOnOnePageLosesNothingOnPaper() {
        Page page = served.open("b/print/");

        page.await(STYLED).size(794, 1123).await("matchMedia('(width: 794px)').matches");
        page.paper(true)
                .await("getComputedStyle(document.querySelector('.header')).display === 'none'");
        String wider =
                """
                [...document.querySelectorAll("main *")]
                  .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
                  .map((e) => e.outerHTML.slice(0, 160))\
                """;
        assertThat((List<?>) page.eval(wider)).isEmpty();
        assertThat(page.eval("[...document.images].every((i) => i.loading !== 'lazy')"))
                .isEqualTo(true);
        page.paper(false);
    }

    @Test
    void thePageForUnknownAddressesFindsItsSiteBelowAnyPath() {
        Page page = served.open("no/such/page/of/ours");

        page.await(STYLED);
        page.await("!document.querySelector('button.theme').hidden");
        assertThat(page.eval("document.querySelector('.start a').href")).isEqualTo(served.url(""));
        assertThat(page.problems()).noneMatch(problem -> problem.contains("Security Policy"));
    }
}
