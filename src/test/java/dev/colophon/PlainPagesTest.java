package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.browser.Page;
import dev.colophon.browser.ServedSite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each kind of page on paper, and without scripts: what it says is there to be read. */
class PlainPagesTest {
    private static final List<String> ADDRESSES = EveryKind.ADDRESSES;
    private static final String STYLED = "getComputedStyle(document.body).margin === '0px'";
    private static final String WIDER =
            """
            [...document.querySelectorAll("body *")]
              .filter((e) => e.checkVisibility() && !e.closest("svg, .unseen, .skip, .mermaid-drawing"))
              .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
              .map((e) => e.outerHTML.slice(0, 160))\
            """;
    private static final String FRAME =
            """
            [...document.querySelectorAll(".header, .sidebar, .contents, .tools, .neighbours, .skip, .tabs")]
              .filter((e) => e.checkVisibility()).map((e) => e.className)\
            """;

    @AutoClose private static ServedSite served;
    @TempDir private static Path temporary;

    @BeforeAll
    static void build() {
        served = EveryKind.serve(temporary, "/all/");
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void onPaperIsWhatThePageSaysAndNothingIsCutOff(String address) {
        Page page = served.page().size(794, 1123);
        page.go(served.url(address)).await(STYLED).paper(true);
        page.await("!document.querySelector('.header')?.checkVisibility()");

        assertThat((List<?>) page.eval(FRAME)).isEmpty();
        assertThat((List<?>) page.eval(WIDER)).isEmpty();
        assertThat(page.eval("document.querySelector('main').innerText.length > 10"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
    void withoutScriptsAPageSaysTheSame(String address) {
        Page page = served.page().size(390, 800).withoutJavaScript();
        page.go(served.url(address)).await(STYLED);

        assertThat(page.eval("document.documentElement.scrollWidth <= 390")).isEqualTo(true);
        assertThat(page.eval("document.querySelector('main').innerText.length > 10"))
                .isEqualTo(true);
        assertThat(page.eval("document.querySelector('button.theme')?.checkVisibility() ?? false"))
                .isEqualTo(false);
    }

    @Test
    void onPaperALinkSaysOnceWhereItLeads() {
        Page page = served.open("text/rich/").paper(true);
        String after = "getComputedStyle(document.querySelector('%s'), '::after').content";

        page.await(after.formatted(".text a[href$=\"/b\"]") + ".includes('example.com/b')");
        assertThat(page.eval(after.formatted(".text a[href$=\"com/a\"]"))).isEqualTo("none");
    }

    @Test
    void withoutScriptsTheContentsOpenAndTabsStandBelowEachOther() {
        Page page = served.page().size(390, 800).withoutJavaScript();
        page.go(served.url("text/rich/")).await(STYLED);

        assertThat(page.texts(".tab p:last-child")).containsExactly("First.", "Second.");
        page.click(".header .menu")
                .await(
                        "getComputedStyle(document.querySelector('.sidebar')).visibility ==="
                                + " 'visible'");
        page.click(".sidebar .close")
                .await(
                        "getComputedStyle(document.querySelector('.sidebar')).visibility ==="
                                + " 'hidden'");
    }

    @Test
    void anAnchorOfARowThatIsScrolledAwayIsNotSeen() {
        Page page = served.page().size(390, 800);
        page.go(served.url("text/rich/")).await(STYLED);

        assertThat(page.eval("getComputedStyle(document.querySelector('.text .table')).position"))
                .isEqualTo("relative");
    }
}
