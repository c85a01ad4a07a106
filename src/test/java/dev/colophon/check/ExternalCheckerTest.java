package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalCheckerTest {
    @AutoClose private ExternalFixture web;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        web = new ExternalFixture(folder);
    }

    @Test
    void aLinkToSomethingThereIsFineAndAskedForWithHead() {
        web.server().page("/page", "text");

        assertThat(web.check(web.server().url("/page"))).isEmpty();
        assertThat(web.server().requests()).containsExactly("HEAD /page");
    }

    @Test
    void aServerWithoutHeadIsAskedWithGet() {
        web.server()
                .on(
                        "/get",
                        (exchange, number) -> {
                            boolean get = exchange.getRequestMethod().equals("GET");
                            LoopbackServer.answer(exchange, get ? 200 : 405, "text");
                        });

        assertThat(web.check(web.server().url("/get"))).isEmpty();
        assertThat(web.server().requests()).containsExactly("HEAD /get", "GET /get");
    }

    @Test
    void aServerThatAsksForPatienceGetsIt() {
        web.server().on("/busy", (exchange, number) -> ExternalFixture.busy(exchange, number, "1"));
        long start = System.nanoTime();

        assertThat(web.check(web.server().url("/busy"))).isEmpty();
        assertThat(web.server().requests()).containsExactly("HEAD /busy", "HEAD /busy");
        assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(900));
    }

    @Test
    void aServerThatFailsForAMomentIsAskedAgain() {
        web.server()
                .on(
                        "/weak",
                        (exchange, number) ->
                                LoopbackServer.answer(exchange, number < 2 ? 503 : 200, "text"));

        assertThat(web.check(web.server().url("/weak"))).isEmpty();
        assertThat(web.server().requests()).containsExactly("HEAD /weak", "GET /weak", "GET /weak");
    }

    @Test
    void aServerThatKeepsFailingIsBroken() {
        web.server().on("/down", (exchange, number) -> LoopbackServer.answer(exchange, 503, ""));

        assertThat(web.check(web.server().url("/down")))
                .singleElement()
                .asString()
                .contains("broken-link", "its server answers 503 (service unavailable)");
        assertThat(web.server().requests()).hasSize(4);
    }

    @Test
    void aServerThatTurnsProgramsAwayIsNotCalledBroken() {
        web.server().on("/people", (exchange, number) -> LoopbackServer.answer(exchange, 403, ""));

        assertThat(web.check(web.server().url("/people")))
                .singleElement()
                .asString()
                .contains("unchecked-links", "servers turn programs away (403)");
    }

    @Test
    void aServerThatDoesNotAnswerIsBroken() {
        web.server().on("/slow", (exchange, number) -> web.await());

        assertThat(
                        web.check(
                                web.settings(ExternalFixture.SHORT, ExternalFixture.LONG),
                                web.server().url("/slow")))
                .singleElement()
                .asString()
                .contains("broken-link", "its server does not answer within 700 ms");
    }

    @Test
    void anEndlessBodyIsReadForAWhileOnly() {
        web.server().on("/endless", (exchange, number) -> endless(exchange));

        assertThat(
                        web.check(
                                web.settings(ExternalFixture.SHORT, ExternalFixture.LONG),
                                web.server().url("/endless")))
                .isEmpty();
        assertThat(
                        web.check(
                                web.settings(ExternalFixture.SHORT, ExternalFixture.LONG),
                                web.server().url("/endless#early")))
                .isEmpty();
        assertThat(
                        web.check(
                                web.settings(ExternalFixture.SHORT, ExternalFixture.LONG),
                                web.server().url("/endless#never")))
                .singleElement()
                .asString()
                .contains("unchecked-links", "pages are too long or too slow to read");
    }

    private void endless(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        boolean get = exchange.getRequestMethod().equals("GET");
        exchange.sendResponseHeaders(200, get ? 0 : -1);
        if (get) {
            OutputStream body = exchange.getResponseBody();
            body.write("<p id=early>".getBytes(StandardCharsets.UTF_8));
            body.flush();
            web.await();
        }
        exchange.close();
    }

    @Test
    void aConnectionThatIsResetIsBroken() throws IOException {
        String url = web.server().raw(connection -> connection.setSoLinger(true, 0));

        assertThat(web.check(url))
                .singleElement()
                .asString()
                .contains("broken-link", "its server breaks the connection off");
    }

    @Test
    void garbageIsBroken() throws IOException {
        byte[] garbage = "nonsense\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        String url = web.server().raw(connection -> connection.getOutputStream().write(garbage));

        assertThat(web.check(url))
                .singleElement()
                .asString()
                .contains("broken-link", "its server's answer is not HTTP");
    }

    @Test
    void aHostThatDoesNotExistIsBroken() {
        assertThat(web.check("https://nowhere.invalid/page"))
                .singleElement()
                .asString()
                .contains("broken-link", "there is no host `nowhere.invalid`");
    }

    @Test
    void withoutANetworkNothingIsCalledBroken() {
        assertThat(
                        web.check(
                                "https://a.invalid/",
                                "https://b.invalid/",
                                "https://c.invalid/",
                                "https://d.invalid/"))
                .singleElement()
                .asString()
                .contains("unchecked-links: 4 links", "no server at all could be reached");
    }

    @Test
    void aPortThatNobodyListensAtIsBroken() {
        String url = web.server().url("/page");
        web.server().close();

        assertThat(web.check(url)).singleElement().asString().contains("takes no connection");
    }

    @Test
    void aConnectionThatIsNotSafeIsBroken() throws IOException {
        byte[] plain = "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        String url = web.server().raw(connection -> connection.getOutputStream().write(plain));

        assertThat(web.check(url.replace("http:", "https:")))
                .singleElement()
                .asString()
                .contains("broken-link", "no safe connection (TLS)");
    }
}
