package dev.colophon.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrailersTest {
    @Test
    void severalInAnyLetterCaseAndAmongOthers() {
        assertThat(
                        names(
                                "Title\n\nText.\n\nSigned-off-by: X <x@x>\n"
                                        + "Co-authored-by: A <a@x>\nco-AUTHORED-BY : B <b@x>\n"))
                .containsExactly("A", "B");
    }

    @Test
    void onlyTheLastParagraphCounts() {
        assertThat(names("Title\n\nCo-authored-by: A <a@x>\n\nReally.")).isEmpty();
        assertThat(names("Title\n\nCo-authored-by: A <a@x>\n\nCo-authored-by: B <b@x>\n\n"))
                .containsExactly("B");
    }

    @Test
    void titleIsNoTrailer() {
        assertThat(names("Co-authored-by: A <a@x>")).isEmpty();
    }

    @Test
    void proseAmongThemMakesThemProseUnlessGitWroteOneOfThem() {
        assertThat(names("T\n\nThanks to all\nCo-authored-by: A <a@x>")).isEmpty();
        assertThat(names("T\n\nThanks\nSigned-off-by: S <s@x>\nCo-authored-by: A <a@x>"))
                .containsExactly("A");
    }

    @Test
    void foldedLinesAreOne() {
        assertThat(names("T\n\nCo-authored-by: Ada\n  <a@x>\nCo-authored-by: B\n\t<b@x>"))
                .containsExactly("Ada", "B");
    }

    @Test
    void malformedOnesAreSkipped() {
        assertThat(
                        names(
                                "T\n\nCo-authored-by: A\nCo-authored-by: <\nCo-authored-by:\n"
                                        + "Co-authored-by: <>\nCo-authored-by: B <b@x> (she)"))
                .containsExactly("B");
    }

    @Test
    void windowsLineEnds() {
        assertThat(names("T\r\n\r\nCo-authored-by: A <a@x>\r\n")).containsExactly("A");
    }

    private static List<String> names(String message) {
        return Trailers.of(message).people("Co-authored-by").stream().map(Identity::name).toList();
    }
}
