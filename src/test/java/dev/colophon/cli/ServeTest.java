package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a browser is answered while nothing changes. */
class ServeTest {
    @TempDir private Path folder;
    @AutoClose private Served site;

    @BeforeEach
    void serve() throws IOException {
        Files.writeString(folder.resolve("README.md"), "# Home\n\n[Guide](guide.md) ![A](a b.png)");
        Files.writeString(folder.resolve("guide.md"), "# Guide\n\n![A](<a b.png>)\n");
        Files.write(folder.resolve("a b.png"), new byte[] {1, 2, 3});
        site = Served.from(folder);
    }

    @Test
    void theHomePageIsAtTheRoot() {
        HttpResponse<String> home = site.get("/");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("<h1", "Home", "</html>");
        assertThat(type(home)).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void everyAnswerForbidsToKeepAndToGuess() {
        for (String address : new String[] {"/", "/assets/commons.css", "/none", "/.colophon/x"}) {
            HttpResponse<String> answer = site.get(address);

            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        }
    }

    @Test
    void aFolderIsItsIndexAndItsNameLeadsThere() {
        assertThat(site.get("/guide/").body()).contains("Guide");

        HttpResponse<String> answer = site.get("/guide?a=b");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/guide/?a=b");
    }

    @Test
    void whatIsNotThereIsTheSitesOwnPageWithLinksFromTheRoot() {
        HttpResponse<String> answer = site.get("/deep/down/none");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<base href=\"/\">").containsOnlyOnce("<base");
        assertThat(type(answer)).startsWith("text/html");
    }

    @Test
    void filesHaveTheTypeOfTheirName() {
        assertThat(type(site.get("/assets/commons.css"))).isEqualTo("text/css; charset=utf-8");
        assertThat(type(site.get("/assets/commons.js"))).startsWith("text/javascript");
        assertThat(type(site.get("/assets/favicon.svg"))).isEqualTo("image/svg+xml");
        assertThat(type(site.get("/inventory.json"))).isEqualTo("application/json");
        assertThat(type(site.get("/feed.xml"))).isEqualTo("application/xml");
        assertThat(type(site.get("/a%20b.png"))).isEqualTo("image/png");
        assertThat(type(site.get("/.nojekyll"))).isEqualTo("application/octet-stream");
    }

    @Test
    void aHeadHasTheHeadersOnly() {
        HttpResponse<String> get = site.get("/guide/");
        HttpResponse<String> head = site.send("HEAD", "/guide/");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length"))
                .isEqualTo(get.headers().firstValue("Content-Length"));
    }

    @Test
    void onlyReadingIsAllowed() {
        assertThat(site.send("POST", "/").statusCode()).isEqualTo(405);
        assertThat(site.send("DELETE", "/guide/").headers().firstValue("Allow"))
                .contains("GET, HEAD");
    }

    @Test
    void onlyTheServersOwnNamesAreAnswered() throws IOException {
        int port = site.port();

        assertThat(site.statusForHost("localhost:" + port)).contains(" 200 ");
        assertThat(site.statusForHost("127.0.0.1:" + port)).contains(" 200 ");
        assertThat(site.statusForHost("LOCALHOST")).contains(" 200 ");
        assertThat(site.statusForHost("[::1]:" + port)).contains(" 200 ");
        assertThat(site.statusForHost("evil.example:" + port)).contains(" 403 ");
        assertThat(site.statusForHost("localhost.evil.example")).contains(" 403 ");
        assertThat(site.statusForHost("192.168.1.1:" + port)).contains(" 403 ");
        assertThat(site.statusForHost("")).contains(" 403 ");
    }

    @Test
    void nothingOutsideOfTheSiteIsServed() throws IOException {
        Files.writeString(folder.resolve("secret.txt"), "secret");

        assertThat(site.get("/secret.txt").statusCode()).isEqualTo(404);
        assertThat(site.get("/README.md").statusCode()).isEqualTo(404);
        assertThat(site.get("/../secret.txt").statusCode()).isEqualTo(404);
        assertThat(site.get("/%2e%2e/secret.txt").statusCode()).isEqualTo(404);
        assertThat(site.get("/.colophon/../Main.class").statusCode()).isEqualTo(404);
    }

    @Test
    void servedPagesListenForChangesAndBuiltOnesDoNot() throws IOException {
        assertThat(site.get("/guide/").body()).containsOnlyOnce("/.colophon/reload.js");
        assertThat(type(site.get("/.colophon/reload.js"))).startsWith("text/javascript");
        assertThat(type(site.get("/.colophon/overlay.css"))).startsWith("text/css");

        Path out = folder.resolve("_site");
        Colophon.run("build", folder, "-o", out);

        assertThat(Files.readString(out.resolve("guide/index.html"))).doesNotContain("reload.js");
        assertThat(out.resolve(".colophon")).doesNotExist();
    }

    @Test
    void servedPagesAreTheBuiltOnesButForTheScript() throws IOException {
        Path out = folder.resolve("_site");
        Colophon.run("build", folder, "-o", out);

        String served =
                site.get("/guide/").body().replaceFirst("<script src=\"/\\.colophon.*\n", "");

        assertThat(served).isEqualTo(Files.readString(out.resolve("guide/index.html")));
    }

    @Test
    void aSecondServerTakesTheNextPort() {
        int taken = site.port();
        try (DevServer second =
                DevServer.start(
                        java.net.InetAddress.getLoopbackAddress(),
                        "localhost",
                        taken,
                        new Pages(() -> new Snapshot("x", java.util.List.of())),
                        new LiveReload())) {
            assertThat(second.port()).isGreaterThan(taken);
        }
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
