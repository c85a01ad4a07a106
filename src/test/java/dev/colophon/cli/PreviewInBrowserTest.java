package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.browser.Browser;
import dev.colophon.browser.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of a site that is being served sees of changes. */
class PreviewInBrowserTest {
    private static final String GUIDE = "# Guide\n\n" + "Words.\n\n".repeat(300);
    private static final String STYLES = "themes/commons/assets/commons.css";
    private static final String TEMPLATE = "themes/commons/404.jte";

    /** Lost when the page is loaded again. */
    private static final String STAYS = "window.stays === true";

    private static final String TOLD =
            "document.querySelector('colophon-overlay').shadowRoot.textContent";

    @AutoClose private static Browser browser;
    @TempDir private Path folder;
    @AutoClose private Served site;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve(STYLES).getParent());
        Files.writeString(folder.resolve(STYLES), "body { color: rgb(255, 0, 0) }");
        Files.writeString(folder.resolve("README.md"), "# Home\n\n[Guide](guide.md)\n");
        Files.writeString(folder.resolve("guide.md"), GUIDE);
        site = Served.from(folder);
        page = browser.open("http://localhost:" + site.port() + "/guide/");
        page.eval("window.stays = true");
        page.eval("scrollTo({ top: 1500, behavior: 'instant' })");
    }

    @Test
    void aPageIsLoadedAgainAndStaysWhereItWas() {
        site.write("guide.md", GUIDE + "The last words.\n");

        page.await("document.body.textContent.includes('The last words')");
        page.await("scrollY === 1500");
        assertThat(page.eval(STAYS)).isEqualTo(false);
    }

    @Test
    void aChangeOfAnotherPageIsSeenToo() {
        site.write("README.md", "# Hearth\n");

        page.await("document.body.textContent.includes('Hearth')");
        page.await("scrollY === 1500");
    }

    @Test
    void newLooksComeWithoutLoadingThePage() {
        for (String color : new String[] {"rgb(0, 0, 255)", "rgb(0, 128, 0)"}) {
            site.write(STYLES, "body { color: " + color + " }");

            page.await("getComputedStyle(document.body).color === '" + color + "'");
            page.await("document.querySelectorAll('link[href*=\"site.css\"]').length === 1");
            assertThat(page.eval(STAYS)).isEqualTo(true);
            page.await("scrollY === 1500");
        }
    }

    @Test
    void whatIsWrongIsShownWithTheLineOfTheSourceAndCanBeClosed() {
        site.write("guide.md", "# Guide\n\nSee [None](none.md) here.\n");
        page.await(TOLD + ".includes('guide.md:3:5')");
        assertThat(page.eval(TOLD).toString())
                .contains("1 error, 0 warnings", "See [None](none.md) here.\n    ^")
                .contains("[broken-page]", "hint: ");

        page.eval(
                "document.querySelector('colophon-overlay').shadowRoot"
                        + ".querySelector('button').focus()");
        page.press("Escape");
        page.await("!document.querySelector('colophon-overlay')");

        site.write("README.md", "# Home\n\n[Other](other.md)\n");
        page.await(TOLD + ".includes('README.md:3:1')");
        site.write("guide.md", GUIDE).write("README.md", "# Home\n");
        page.await("!document.querySelector('colophon-overlay')");
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void aConfigThatCannotBeReadLeavesTheLastSiteAndSaysWhere() {
        site.write("site-config.yml", "title: Broken: twice\n");

        page.await(TOLD + ".includes('site-config.yml:')");
        assertThat(page.eval(TOLD).toString()).contains("title: Broken: twice");
        assertThat(page.eval(STAYS)).isEqualTo(true);
        assertThat(page.go("http://localhost:" + site.port() + "/").texts("h1"))
                .containsExactly("Home #");

        site.write("site-config.yml", "title: Mended\n");
        page.await("document.title.includes('Mended')");
        page.await("!document.querySelector('colophon-overlay')");
    }

    @Test
    void aTemplateThatCannotBeReadLeavesTheLastThemeAndSaysWhere() {
        site.write(TEMPLATE, "@if(\n");

        page.await(TOLD + ".includes('" + TEMPLATE + "')");
        page.await("document.body.textContent.includes('Words.')");

        site.write(TEMPLATE, "@param dev.colophon.render.view.NotFoundView page\nMine");
        page.await("!document.querySelector('colophon-overlay')");
        assertThat(site.get("/none").body()).contains("Mine");
    }
}
