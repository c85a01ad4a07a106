package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.colophon.browser.Browser;
import dev.colophon.browser.SiteServer;
import dev.colophon.cli.Colophon;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Lighthouse says of the example site, where Lighthouse is installed ({@code npm install
 * lighthouse@12}, its {@code node_modules/.bin} on the path). Its mark for performance is made of
 * times, so it is not asked for here; that nothing moves, nothing comes from elsewhere and pages
 * weigh little is.
 */
class LighthouseTest {
    private static final List<String> PERFECT = List.of("accessibility", "best-practices", "seo");
    private static final double MOST_SHIFT = 0.05;
    private static final int MOST_BYTES = 200_000;

    @TempDir private static Path temporary;
    @AutoClose private static SiteServer server;
    private static Path lighthouse;
    private static Path browser;

    @BeforeAll
    static void build() {
        Optional<Path> program = onPath("lighthouse");
        Optional<Path> chromium = Browser.program();
        assumeThat(program).as("Lighthouse").isPresent();
        assumeThat(chromium).as("Chromium").isPresent();
        lighthouse = program.get();
        browser = chromium.get();
        Colophon.run("build", ".", "--no-history", "-o", temporary.resolve("site"));
        server = new SiteServer(temporary.resolve("site"), "/");
    }

    private static Optional<Path> onPath(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "scm/two-perspectives/", "metrics/catalog/", "mind-map/"})
    void aPageHasFullMarks(String address) throws Exception {
        Map<String, Object> report = report(server.url(address));

        Map<?, ?> categories = (Map<?, ?>) report.get("categories");
        for (String category : PERFECT) {
            assertThat(number(categories, category, "score"))
                    .as(() -> category + ": " + failed(report))
                    .isEqualTo(1);
        }
        Map<?, ?> audits = (Map<?, ?>) report.get("audits");
        assertThat(number(audits, "cumulative-layout-shift", "numericValue"))
                .isLessThan(MOST_SHIFT);
        // The server of the tests does not compress.
        assertThat(number(audits, "total-byte-weight", "numericValue")).isLessThan(MOST_BYTES);
    }

    private Map<String, Object> report(String url) throws Exception {
        Path out = temporary.resolve("report.json");
        ProcessBuilder command =
                new ProcessBuilder(
                        lighthouse.toString(),
                        url,
                        "--quiet",
                        "--output=json",
                        "--throttling-method=provided",
                        "--output-path=" + out,
                        "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic");
        command.environment().put("CHROME_PATH", browser.toString());
        command.redirectErrorStream(true).redirectOutput(temporary.resolve("log").toFile());
        int code = command.start().waitFor();
        assertThat(code).as(() -> new Folder(temporary).text("log")).isZero();
        return JSON.std.mapFrom(Files.readString(out));
    }

    private static double number(Map<?, ?> all, String name, String key) {
        Map<?, ?> one = (Map<?, ?>) all.get(name);
        return ((Number) one.get(key)).doubleValue();
    }

    /** The audits with the lowest mark. */
    private static String failed(Map<String, Object> report) {
        return ((Map<?, ?>) report.get("audits"))
                .entrySet().stream()
                        .filter(
                                each ->
                                        ((Map<?, ?>) each.getValue()).get("score")
                                                        instanceof Number mark
                                                && mark.doubleValue() == 0)
                        .map(each -> each.getKey().toString())
                        .toList()
                        .toString();
    }
}
