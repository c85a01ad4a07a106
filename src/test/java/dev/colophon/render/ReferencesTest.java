package dev.colophon.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids and URLs are changed wherever HTML has them, and nothing else is. */
class ReferencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p id=\"a\" class=\"id\">id=\"x\"</p> | <p id=\"i-a\" class=\"id\">id=\"x\"</p>",
                "<a href=\"x/?a&amp;b\" title=\"href\"> | <a href=\"u-x/?a&amp;b\" title=\"href\">",
                "<td headers=\"a b\"> | <td headers=\"i-a i-b\">",
                "<img srcset=\"a.png, b.png 2x\"> | <img srcset=\"u-a.png, u-b.png 2x\">",
                "<path marker-end=\"url(#tip)\"/> | <path marker-end=\"url(#i-tip)\"/>",
                "<meta content=\"0; url=../x/\"> | <meta content=\"0; url=u-../x/\">",
                "<script src=\"a.js\">'<a href=\"b\">'</script> | "
                        + "<script src=\"u-a.js\">'<a href=\"b\">'</script>",
                "<!-- <a href=\"b\"> --> | <!-- <a href=\"b\"> -->",
                "<a title=\"1 > 0\" href=\"b\"> | <a title=\"1 > 0\" href=\"u-b\">",
                "a < b id=\"c\" | a < b id=\"c\"",
                "<a href=\"b | <a href=\"b"
            })
    void onlyReferencesAreChanged(String html, String expected) {
        References references = new References(id -> "i-" + id, url -> "u-" + url);

        assertThat(references.in(html)).isEqualTo(expected);
    }
}
