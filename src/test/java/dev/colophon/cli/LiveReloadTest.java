package dev.colophon.cli;

import static dev.colophon.cli.Served.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What browsers are told of changes, and what many of them see at once. */
class LiveReloadTest {
    private static final int BROWSERS = 200;

    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("README.md"), "# Home\n\n[Guide](guide.md)\n");
        Files.writeString(folder.resolve("guide.md"), "# Guide\n\nFirst words.\n");
    }

    @Test
    void aBrowserIsToldOfABuildAndOfWhatIsWrong() throws Exception {
        try (Served site = Served.from(folder);
                BufferedReader events = reader(site)) {
            String first = event(events);
            assertThat(first).contains("\"errors\" : 0");

            site.write("guide.md", "# Guide\n\n[None](none.md)\n");
            String second = event(events);

            assertThat(second)
                    .contains("\"kind\":\"page\"")
                    .contains("guide.md:3:1", "broken-page", "[None](none.md)", "\"errors\" : 1")
                    .contains("\"before\":\"" + version(first) + "\"");
            assertThat(site.get("/").body()).contains("data-version=\"" + version(second) + "\"");
        }
    }

    @Test
    void aChangeOfAStylesheetDoesNotLoadThePageAgain() throws Exception {
        try (Served site = Served.from(folder);
                BufferedReader events = reader(site)) {
            event(events);
            site.write("themes/commons/assets/commons.css", "body {color: red}");
            // A new folder comes with it.
            event(events);
            eventually(() -> site.shows("/assets/commons.css", "red"));

            site.write("themes/commons/assets/commons.css", "body {color: blue}");
            String event = event(events);
            while (!site.shows("/assets/commons.css", "blue")) {
                event = event(events);
            }

            assertThat(event).contains("\"kind\":\"style\"");
        }
    }

    private static BufferedReader reader(Served site) throws IOException, InterruptedException {
        return new BufferedReader(new InputStreamReader(site.events(), StandardCharsets.UTF_8));
    }

    private static String event(BufferedReader events) throws IOException {
        StringBuilder event = new StringBuilder();
        for (String line = events.readLine(); line != null; line = events.readLine()) {
            if (line.startsWith("data:")) {
                event.append(line.substring("data:".length()).strip());
            } else if (line.isEmpty() && event.length() > 0) {
                return event.toString();
            }
        }
        throw new AssertionError("the stream of events has ended");
    }

    private static String version(String event) {
        return event.replaceFirst(".*?\"version\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void manyBrowsersSeeWholePagesOnlyWhileFilesChange() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(BROWSERS);
        AtomicBoolean done = new AtomicBoolean();
        try (Served site = Served.from(folder)) {
            List<Future<Integer>> browsers = new ArrayList<>();
            for (int i = 0; i < BROWSERS; i++) {
                browsers.add(threads.submit(browser(site, done)));
            }
            for (int i = 0; i < 20; i++) {
                String words = "word" + i + " ";
                site.write("guide.md", "# " + words + "\n\n" + words.repeat(2_000) + "\n");
                eventually(() -> site.shows("/guide/", words));
            }
            done.set(true);
            int pages = 0;
            for (Future<Integer> browser : browsers) {
                pages += browser.get();
            }
            assertThat(pages).isGreaterThan(BROWSERS);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Reads a page again and again; one that is not whole fails. */
    private static Callable<Integer> browser(Served site, AtomicBoolean done) {
        return () -> {
            int count = 0;
            for (; !done.get(); count++) {
                String page = site.get("/guide/").body().strip();
                assertThat(page).startsWith("<!DOCTYPE html>").endsWith("</html>");
                String title = page.replaceFirst("(?s).*<title>(\\w+).*", "$1");
                assertThat(page.split("(?<!\\w)" + title + " ").length)
                        .satisfiesAnyOf(
                                n -> assertThat(title).isEqualTo("Guide"),
                                n -> assertThat(n).isGreaterThan(2_000 - 2));
            }
            return count;
        };
    }
}
