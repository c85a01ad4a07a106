package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.browser.Page;
import dev.colophon.browser.ServedSite;
import dev.colophon.cli.Colophon;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Copies links and quotes from a page, as a reader does. */
class ShareTest {
    private static final String URL = "https://example.org/garden/tools/";

    @AutoClose private static ServedSite served;
    @TempDir private static Path temporary;

    @BeforeAll
    static void buildSite() {
        Folder sources =
                new Folder(temporary.resolve("sources"))
                        .write(
                                "site-config.yml",
                                """
                                title: Garden
                                url: https://example.org/garden/
                                books:
                                  - id: tools
                                    title: Tools
                                    source: tools
                                """)
                        .write(
                                "tools/README.md",
                                """
                                # Spade

                                What it is.

                                ## The [big] blade

                                Of steel, which rusts-

                                ```yaml
                                key: "value" # why
                                ```
                                """);
        Path site = temporary.resolve("site");
        Colophon.run("build", "--no-history", sources.path(), "-o", site);
        served = new ServedSite(site, "/");
    }

    /**
     * Without the clipboard's own interface, as on plain http, the text that is selected is taken.
     */
    private static Page open() {
        Page page = served.open("tools/");
        page.eval(
                """
                navigator.clipboard.write = () => Promise.reject();
                navigator.clipboard.writeText = async (text) => { window.taken = text; }; 0\
                """);
        return page;
    }

    private static Object taken(Page page) {
        return page.await("window.taken").eval("window.taken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "link; URL#the-big-blade",
                "markdown; [Spade: The \\[big\\] blade](URL#the-big-blade)",
                "html; <a href=\"URL#the-big-blade\">Spade: The [big] blade</a>",
                "confluence; [Spade: The  big  blade|URL#the-big-blade]",
                "jira; [Spade: The  big  blade|URL#the-big-blade]",
                "rst; `Spade: The [big] blade <URL#the-big-blade>`__",
                "text; Spade: The [big] blade. Tools, Garden. URL#the-big-blade"
            })
    void aHeadingIsCopiedInTheWayOfEachPlace(String format, String expected) {
        Page page = open().click("h2 .anchor");

        page.await("!document.querySelector('.share').hidden");
        page.click("[data-format=" + format + "]");

        assertThat(taken(page)).isEqualTo(expected.replace("URL", URL));
        assertThat(page.eval("document.activeElement.className")).isEqualTo("anchor");
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void theKeyboardIsEnoughForTheMenu() {
        Page page = open();
        page.eval("document.querySelector('h2 .anchor').focus()");

        page.press("Enter").await("document.activeElement.dataset.format === 'link'");
        page.press("ArrowUp").await("document.activeElement.dataset.format === 'text'");
        page.press("ArrowDown").press("ArrowDown").press("Enter");

        assertThat(taken(page).toString()).startsWith("[Spade");
        page.press("Enter").press("Escape").await("document.querySelector('.share').hidden");
        page.await("document.activeElement.matches('h2 .anchor')");
    }

    @Test
    void aKeyCopiesThePermanentLinkOrTheQuote() {
        Page page = open().press("y");
        assertThat(taken(page)).isEqualTo(URL);

        page.eval("getSelection().selectAllChildren(document.querySelectorAll('.text p')[1])");
        page.press("y").await("window.taken.includes('steel')");
        assertThat(taken(page))
                .isEqualTo(
                        "“Of steel, which rusts-”\n"
                                + URL
                                + "#the-big-blade:~:text=Of%20steel%2C%20which%20rusts%2D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"table-the-big-blade", "steps-the-big-blade-2"})
    void aLinkToATableThatIsGoneShowsItsSection(String anchor) {
        Page page = served.open("tools/#" + anchor);

        page.await("location.hash === '#the-big-blade'");
        page.await("document.querySelector('h2:target')");
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void codeHasColoursWithoutAScriptAndIsCopiedAsItIs() {
        Page page = open();

        assertThat(page.texts(".hl-name")).containsExactly("key:");
        assertThat(page.texts(".hl-comment")).containsExactly("# why");
        page.click(".copy");
        assertThat(taken(page)).isEqualTo("key: \"value\" # why");
    }
}
