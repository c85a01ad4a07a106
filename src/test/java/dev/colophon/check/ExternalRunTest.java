package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalRunTest {
    @AutoClose private ExternalFixture web;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        web = new ExternalFixture(folder);
    }

    @Test
    void everyPlaceOfADeadLinkIsNamedButItIsAskedForOnce() {
        web.server().on("/gone", (exchange, number) -> LoopbackServer.answer(exchange, 410, ""));
        String message =
                " broken-link: `http://SERVER/gone` leads nowhere: its server answers 410 (gone)"
                        + " (correct the link, or remove it)";

        assertThat(web.check(web.server().url("/gone"), web.server().url("/gone")))
                .containsExactly("README.md:3:1" + message, "README.md:5:1" + message);
        assertThat(web.server().requests()).containsExactly("HEAD /gone", "GET /gone");
    }

    @Test
    void thisMachineIsNotAskedUnlessTheSettingsSaySo() {
        web.server().page("/page", "text");
        ExternalSettings strict = ExternalSettings.of(web.folder().resolve("links.json"));

        assertThat(web.check(strict, web.server().url("/page")))
                .singleElement()
                .asString()
                .contains("unchecked-links", "links lead to this machine");
        assertThat(web.server().requests()).isEmpty();
    }

    @Test
    void whatIsExcludedOrNotOnTheWebIsNotAskedFor() {
        assertThat(web.check(web.server().url("/excluded/page"), "mailto:grace@example.org"))
                .isEmpty();
        assertThat(web.server().requests()).isEmpty();
    }

    @Test
    void whatIsNoUrlIsBroken() {
        assertThat(web.check("https://exa mple.org/", "https://"))
                .hasSize(2)
                .allMatch(line -> line.contains("it is no URL that a browser understands"));
    }

    @Test
    void theRunEndsInTime() {
        web.server().on("/slow/", (exchange, number) -> web.await());
        long start = System.nanoTime();

        List<String> found =
                web.check(
                        web.settings(ExternalFixture.LONG, ExternalFixture.SHORT),
                        web.server().url("/slow/1"),
                        web.server().url("/slow/2"));

        assertThat(System.nanoTime() - start).isLessThan(ExternalFixture.LONG.toNanos() / 2);
        assertThat(found)
                .containsExactly(
                        " unchecked-links: 2 links were not checked: the time was up:"
                                + " `http://SERVER/slow/1` and 1 more (look at them by hand, give"
                                + " it more time, or exclude them)");
    }

    @Test
    void goodAnswersAreKeptForTheNextRun() {
        web.server().page("/page", "<p id=a><p id=b>").redirect("/moved", 301, "/page");
        web.server().on("/gone", (exchange, number) -> LoopbackServer.answer(exchange, 404, ""));
        String[] urls = {
            web.server().url("/page#a"), web.server().url("/moved"), web.server().url("/gone")
        };
        List<String> first = web.check(urls);
        int requests = web.server().requests().size();

        assertThat(web.check(urls)).isEqualTo(first).hasSize(2);
        assertThat(web.server().requests().subList(requests, requests + 2))
                .containsExactly("HEAD /gone", "GET /gone");
        assertThat(web.check(web.server().url("/page#b"))).isEmpty();
        assertThat(web.server().requests()).hasSize(requests + 3);
    }

    @Test
    void aDamagedCacheIsLeftAside() throws IOException {
        web.server().page("/page", "text");
        Path cache = web.folder().resolve("cache/links.json");
        Files.createDirectories(cache.getParent());
        for (String damage : List.of("{\"schema\": 1, \"lin", "[]", "", "{\"schema\": 2}")) {
            Files.writeString(cache, damage);

            assertThat(web.check(web.server().url("/page")))
                    .containsExactly(
                            " unchecked-links: `links.json` is damaged; all links were asked for"
                                    + " anew");
            assertThat(web.check(web.server().url("/page"))).isEmpty();
        }
    }

    @Test
    void aHostGetsFewRequestsAtATimeAndNotTooSoon() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        web.server()
                .on(
                        "/many/",
                        (exchange, number) -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            now.decrementAndGet();
                            LoopbackServer.answer(exchange, 200, "");
                        });
        ExternalSettings polite =
                new ExternalSettings(
                        web.folder().resolve("links.json"),
                        ExternalFixture.LONG,
                        2,
                        Duration.ofMillis(20),
                        0,
                        ExternalFixture.SHORT,
                        ExternalFixture.LONG,
                        List.of(),
                        ExternalFixture.LONG,
                        true);
        String[] urls = new String[10];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = web.server().url("/many/" + i);
        }
        long start = System.nanoTime();

        assertThat(web.check(polite, urls)).isEmpty();
        assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(175));
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    @Test
    void patienceEndsWithTheRun() {
        String tomorrow =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Instant.now().plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC));
        web.server()
                .on(
                        "/busy",
                        (exchange, number) -> ExternalFixture.busy(exchange, number, tomorrow));

        assertThat(web.check(web.server().url("/busy")))
                .containsExactly(
                        " unchecked-links: 1 link was not checked: the time was up:"
                                + " `http://SERVER/busy` (look at them by hand, give it more time,"
                                + " or exclude them)");
        assertThat(web.server().requests()).containsExactly("HEAD /busy");
    }
}
