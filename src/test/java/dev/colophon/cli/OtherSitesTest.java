package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.colophon.check.DeadLink;
import dev.colophon.check.DeadLinks;
import dev.colophon.check.ExternalSettings;
import dev.colophon.config.ConfigLoader;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.history.History;
import dev.colophon.site.Site;
import dev.colophon.site.SiteLoader;
import dev.colophon.source.SourceTree;
import dev.colophon.source.WorkTree;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other sites are asked once in a run, for the present site. */
class OtherSitesTest {
    @TempDir private Path folder;
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    boolean isThere = exchange.getRequestURI().getPath().equals("/there");
                    exchange.sendResponseHeaders(isThere ? 200 : 404, -1);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Path kept() {
        return folder.resolve(DeadLinks.FOLDER);
    }

    private OtherSites otherSites(boolean anew) {
        ExternalSettings settings =
                new ExternalSettings(
                        kept().resolve("links.json"),
                        Duration.ofSeconds(20),
                        2,
                        Duration.ZERO,
                        0,
                        Duration.ofMillis(1),
                        Duration.ofSeconds(20),
                        List.of(),
                        Duration.ofDays(1),
                        true);
        ExternalSettings chosen = anew ? settings.anew() : settings;
        return new OtherSites(SourceTree.around(folder), kept(), Optional.of(chosen));
    }

    private Site site(String... paths) {
        try {
            StringBuilder text = new StringBuilder("# Links\n");
            for (String path : paths) {
                int port = server.getAddress().getPort();
                text.append("\n[x](http://127.0.0.1:").append(port).append(path).append(")\n");
            }
            Files.writeString(folder.resolve("README.md"), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        WorkTree tree = SourceTree.around(folder);
        return new SiteLoader(tree, files -> History.NONE)
                .load(new ConfigLoader().load(tree, "", Optional.empty()).config().orElseThrow());
    }

    @Test
    void aFormerSiteIsCheckedByTheAnswersThatAreKnown() {
        OtherSites sites = otherSites(false);
        List<Diagnostic> now = sites.check(site("/gone", "/there"));
        int requests = asked.get();

        List<Diagnostic> then = sites.checkPast(site("/away", "/gone"));

        assertThat(requests).isPositive();
        assertThat(asked).hasValue(requests);
        assertThat(then).extracting(Diagnostic::message).isEqualTo(messages(now));
    }

    private static List<String> messages(List<Diagnostic> diagnostics) {
        assertThat(diagnostics).hasSize(1);
        return diagnostics.stream().map(Diagnostic::message).toList();
    }

    @Test
    void onlyDeadLinksOfThePresentSiteAreKept() {
        OtherSites sites = otherSites(false);
        sites.check(site("/gone"));
        sites.checkPast(site("/gone", "/away"));

        assertThat(DeadLinks.read(kept()))
                .extracting(DeadLink::link)
                .singleElement()
                .asString()
                .endsWith("/gone");
        assertThat(kept().resolve(".gitignore")).hasContent("*\n");
    }

    @Test
    void goodAnswersCountForADayUnlessNothingKeptIsToBeUsed() {
        Site site = site("/there");
        otherSites(false).check(site);
        otherSites(false).check(site);
        assertThat(asked).hasValue(1);

        otherSites(true).check(site);
        assertThat(asked).hasValue(2);
    }
}
