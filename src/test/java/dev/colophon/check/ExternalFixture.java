package dev.colophon.check;

import com.sun.net.httpserver.HttpExchange;
import dev.colophon.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

/** A site with links to a server on this machine. */
final class ExternalFixture implements AutoCloseable {
    static final Duration SHORT = Duration.ofMillis(700);
    static final Duration LONG = Duration.ofSeconds(20);

    private final Path folder;
    private final LoopbackServer server = new LoopbackServer();
    private final CountDownLatch over = new CountDownLatch(1);

    ExternalFixture(Path folder) throws IOException {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    LoopbackServer server() {
        return server;
    }

    ExternalSettings settings(Duration timeout, Duration bound) {
        return new ExternalSettings(
                folder.resolve("cache/links.json"),
                timeout,
                2,
                Duration.ZERO,
                2,
                Duration.ofMillis(1),
                bound,
                List.of(Pattern.compile("/excluded/")),
                Duration.ofDays(1),
                true);
    }

    /** Findings on a page with these links, one line each; the server is called SERVER. */
    List<String> check(ExternalSettings settings, String... urls) {
        SiteFixture site = new SiteFixture(folder.resolve("site"));
        StringBuilder text = new StringBuilder("# Links\n");
        for (String url : urls) {
            text.append("\n[x](<").append(url).append(">)\n");
        }
        site.file("README.md", text.toString());
        List<Diagnostic> found = new ExternalChecker().check(site.site(), settings).diagnostics();
        return SiteFixture.lines(found).stream()
                .map(line -> line.replaceAll("127\\.0\\.0\\.1:[0-9]+", "SERVER"))
                .toList();
    }

    List<String> check(String... urls) {
        return check(settings(LONG, LONG), urls);
    }

    /** Turns the first request away for a while. */
    static void busy(HttpExchange exchange, int number, String wait) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", wait);
        LoopbackServer.answer(exchange, number == 0 ? 429 : 200, "text");
    }

    /** Lets a request wait until the test is over. */
    void await() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        server.close();
    }
}
