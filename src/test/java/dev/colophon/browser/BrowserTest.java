package dev.colophon.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {
    private static final String POLICY =
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self'\">";
    @AutoClose private static Browser browser;
    @TempDir private static Path folder;

    @BeforeAll
    static void startBrowser() throws IOException {
        Files.writeString(
                folder.resolve("index.html"),
                "<!DOCTYPE html>" + POLICY + "<title>Page</title><input autofocus>");
        Files.writeString(
                folder.resolve("bad.html"),
                "<!DOCTYPE html>" + POLICY + "<script>document.title = 'inline'</script>");
        browser = Browser.start();
    }

    @Test
    void typesIntoAPageThatIsServedBelowAPath() {
        try (SiteServer server = new SiteServer(folder, "/guide/")) {
            Page page = browser.open(server.url(""));

            // What has autofocus gets it with the first picture, not when all is loaded.
            page.await("document.activeElement.matches('input')");
            page.type("usagé").press("Backspace");

            assertThat(page.eval("document.querySelector('input').value")).isEqualTo("usag");
            assertThat(page.loaded().get(0).url()).isEqualTo(server.url(""));
            assertThat(page.loaded().get(0).bytes()).isPositive();
            assertThat(page.problems()).noneMatch(problem -> !problem.contains("favicon"));
        }
    }

    @Test
    void opensFilesAndTellsWhatThePolicyForbids() {
        Page page = browser.open(folder.resolve("bad.html").toUri().toString());

        page.await("document.readyState === 'complete'");

        assertThat(page.eval("document.title")).isEqualTo("");
        assertThat(page.problems()).anyMatch(problem -> problem.contains("Content Security"));
    }

    @Test
    void looksAtAPageAsOnAPhoneAtNight() throws IOException {
        Page page = browser.page().size(390, 800).media("prefers-color-scheme", "dark");

        page.go(folder.resolve("index.html").toUri().toString());
        page.screenshot(folder.resolve("pictures/phone.png"));

        assertThat(page.eval("matchMedia('(prefers-color-scheme: dark)').matches")).isEqualTo(true);
        assertThat(page.eval("innerWidth < 1000")).isEqualTo(true);
        assertThat(Files.size(folder.resolve("pictures/phone.png"))).isPositive();
    }
}
