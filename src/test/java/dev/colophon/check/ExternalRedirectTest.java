package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalRedirectTest {
    @AutoClose private ExternalFixture web;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        web = new ExternalFixture(folder);
    }

    @Test
    void redirectsInACircleAreBroken() {
        web.server().redirect("/a", 302, "/b").redirect("/b", 302, "/a");

        assertThat(web.check(web.server().url("/a")))
                .singleElement()
                .asString()
                .contains("broken-link", "it redirects in a circle");
    }

    @Test
    void tooManyRedirectsAreBroken() {
        for (int i = 0; i < 12; i++) {
            web.server().redirect("/n" + i + "/", 302, "/n" + (i + 1) + "/");
        }

        assertThat(web.check(web.server().url("/n0/")))
                .singleElement()
                .asString()
                .contains("it redirects more than 10 times");
    }

    @Test
    void permanentRedirectsAreOfferedAsTheFix() {
        web.server().redirect("/one", 301, "two").redirect("/two", 308, "/three");
        web.server().page("/three", "<h2 id=part>");

        assertThat(web.check(web.server().url("/one#part")))
                .containsExactly(
                        "README.md:3:1 moved-link: `http://SERVER/one#part` has moved for good to"
                                + " `http://SERVER/three#part` (write `http://SERVER/three#part`)");
    }

    @Test
    void whatComesAfterAPassingRedirectIsNoFix() {
        web.server().redirect("/one", 301, "/two").redirect("/two", 302, "/three");
        web.server().redirect("/now", 307, "/three").page("/three", "text");

        assertThat(web.check(web.server().url("/one")))
                .singleElement()
                .asString()
                .contains("moved-link", "(write `http://SERVER/two`)");
        assertThat(web.check(web.server().url("/now"))).isEmpty();
    }

    @Test
    void aPermanentRedirectToNothingIsBroken() {
        web.server().redirect("/one", 301, "/nothing");

        assertThat(web.check(web.server().url("/one")))
                .singleElement()
                .asString()
                .contains("answers 404");
    }

    @Test
    void aRedirectOffTheWebIsBroken() {
        web.server().redirect("/file", 302, "file:///etc/hostname");

        assertThat(web.check(web.server().url("/file")))
                .singleElement()
                .asString()
                .contains("it redirects to `file:///etc/hostname`, which is not on the web");
    }

    @Test
    void aRedirectFromOutsideMayNotLeadToThisMachine() throws Exception {
        ExternalSettings settings = web.settings(ExternalFixture.LONG, ExternalFixture.LONG);
        Requests requests =
                new Requests(
                        settings,
                        "test",
                        new HostGate(1, Duration.ZERO, Deadline.in(ExternalFixture.LONG)));

        Reply reply =
                requests.send(
                        URI.create(web.server().url("/page")),
                        Requests.Method.GET,
                        HostGuard.Reach.PUBLIC,
                        false);

        assertThat(reply.failure()).isInstanceOf(Answer.Dead.class);
        assertThat(web.server().requests()).isEmpty();
    }

    @Test
    void anAnchorHasToBeInThePage() {
        web.server().page("/page", "<h2 id='usage-count'>x</h2><a name=old></a><p id=\"mit-ö\">");

        assertThat(
                        web.check(
                                web.server().url("/page#usage-count"),
                                web.server().url("/page#old"),
                                web.server().url("/page#mit-%C3%B6"),
                                web.server().url("/page#:~:text=some%20words"),
                                web.server().url("/page#top"),
                                web.server().url("/page#L10-L20"),
                                web.server().url("/page#/route")))
                .isEmpty();
        assertThat(web.check(web.server().url("/page#usage-counts")))
                .containsExactly(
                        "README.md:3:1 broken-link: `http://SERVER/page` has no anchor"
                                + " `#usage-counts` (did you mean `#usage-count`?)");
    }

    @Test
    void aPageThatScriptsWriteMayHaveAnyAnchor() {
        web.server().page("/app", "<div id=root></div><script src=app.js></script>");

        assertThat(web.check(web.server().url("/app#anything"))).isEmpty();
    }

    @Test
    void aPageThatIsTooLongIsReadToTheLimit() {
        String filler = "<p>text</p>\n".repeat(200_000);
        web.server().page("/long", "<p id=early>" + filler + "<p id=late>");

        assertThat(web.check(web.server().url("/long#early"))).isEmpty();
        assertThat(web.check(web.server().url("/long#late")))
                .singleElement()
                .asString()
                .contains("unchecked-links");
    }
}
