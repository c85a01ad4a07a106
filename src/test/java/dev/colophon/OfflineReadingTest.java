package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.browser.Browser;
import dev.colophon.browser.Page;
import dev.colophon.cli.Colophon;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site opened from the disk can be read on, searched, and read as one page. */
class OfflineReadingTest {
    @AutoClose private static Browser browser;
    @TempDir private static Path temporary;

    @BeforeAll
    static void buildSite() {
        Folder sources =
                new Folder(temporary.resolve("sources"))
                        .write(
                                "site-config.yml",
                                "title: Garden\nformats: true\nredirects:\n  old/: tools/\n")
                        .write("README.md", "# Garden\n\n[Tools](tools.md#blade)\n")
                        .write("tools.md", "# Tools\n\n## Blade\n\nSharp. [Home](README.md)\n");
        Colophon.run(
                "build", "--no-history", "--offline", sources.path(), "-o", temporary.resolve("o"));
        browser = Browser.start();
    }

    private static Page open(String file) {
        return browser.open(temporary.resolve("o").resolve(file).toUri().toString());
    }

    @Test
    void linksOpenPages() {
        Page page = open("index.html");

        page.click(".text a[href*=tools]")
                .await("location.pathname.endsWith('/o/tools/index.html')")
                .await("location.hash === '#blade' && document.querySelector('h2')")
                // Until its styles are there, the link is elsewhere.
                .await("document.readyState === 'complete'");
        page.click(".header a.site").await("location.pathname.endsWith('/o/index.html')");
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void theSearchPageAnswers() {
        Page page = open("tools/index.html");

        page.click("a.search").await("document.querySelector('.searchbox input')");
        page.type("blade").await("document.querySelector('[role=option]')");
        assertThat(page.texts("[role=option] b")).startsWith("Blade");
        assertThat(page.eval("document.querySelector('.searchbox a.more').href").toString())
                .contains("/o/search/index.html?q=blade");
    }

    @Test
    void aFormerAddressLeadsOn() {
        Page page = open("index.html");

        page.eval("location.assign('old/index.html')");
        page.await("location.pathname.endsWith('/o/tools/index.html')");
    }

    @Test
    void theBookOnOnePageHasItsLinksInside() {
        Page page = open("print/index.html");

        page.click("article a[href*=blade]:not(.anchor)")
                .await("location.hash === '#tools//blade'");
        assertThat(page.eval("document.querySelector(':target').localName")).isEqualTo("h2");
        page.paper(true);
        assertThat(page.eval("getComputedStyle(document.querySelector('.header')).display"))
                .isEqualTo("none");
        assertThat(page.eval("getComputedStyle(document.querySelector('article')).breakBefore"))
                .isEqualTo("page");
    }
}
