package dev.colophon.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlAnchorsTest {

    @Test
    void idsAndNamesOfLinksAreAnchors() {
        HtmlAnchors found =
                HtmlAnchors.of(
                        "<h2 ID=a>x</h2><a name='b'></a><a id=c name=d></a><input name=e>"
                                + "<p id='&auml;'><!-- <p id=f> --><p id=''>");

        assertThat(found.names()).containsExactlyInAnyOrder("a", "b", "c", "d", "ä");
    }

    @Test
    void whatIsCutOffOrNoHtmlHasTheAnchorsBeforeThat() {
        assertThat(HtmlAnchors.of("<p id=a>text <p id=\"b").names()).contains("a");
        assertThat(HtmlAnchors.of("plain text").names()).isEmpty();
        assertThat(HtmlAnchors.of("<div id=a>".repeat(100_000)).names()).containsExactly("a");
    }

    @Test
    void aPageOfScriptsAndNextToNoTextIsWrittenByThem() {
        String script = "<script src=app.js></script>";

        assertThat(HtmlAnchors.of("<div id=root></div>" + script).isScripted()).isTrue();
        assertThat(HtmlAnchors.of("<p>" + "many words ".repeat(50) + script).isScripted())
                .isFalse();
        assertThat(HtmlAnchors.of("<p>few words").isScripted()).isFalse();
    }
}
