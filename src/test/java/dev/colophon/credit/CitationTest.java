package dev.colophon.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CitationTest {
    private static final String URL = "https://example.org/measuring/usage-count/";

    private static Citation of(List<String> authors, String title, String url) {
        List<String> container = List.of("Measuring InnerSource", "Program Office");
        return new Citation(authors, title, container, "2025-11-21", url);
    }

    @Test
    void aPageIsCitedInEachForm() {
        Citation citation = of(List.of("Ana Silva", "Bo Li"), "Usage count", URL);

        assertThat(citation.text())
                .isEqualTo(
                        "Ana Silva, Bo Li: Usage count. Measuring InnerSource, Program Office,"
                                + " 2025-11-21. "
                                + URL);
        assertThat(citation.markdown())
                .isEqualTo(
                        "Ana Silva, Bo Li: [Usage count]("
                                + URL
                                + "). Measuring InnerSource, Program Office, 2025-11-21.");
        assertThat(citation.bibtex().lines())
                .containsExactly(
                        "@misc{usage-count-2025,",
                        "  author = {Ana Silva and Bo Li},",
                        "  title = {{Usage count}},",
                        "  howpublished = {Measuring InnerSource, Program Office},",
                        "  year = {2025},",
                        "  month = nov,",
                        "  url = {" + URL + "}",
                        "}");
        assertThat(citation.confluence())
                .isEqualTo("[Usage count \u2013 Measuring InnerSource|" + URL + "]");
        assertThat(citation.mediaWiki())
                .isEqualTo("[" + URL + " Usage count \u2013 Measuring InnerSource]");
    }

    @Test
    void withoutAUrlThereIsNoLink() {
        Citation citation = of(List.of(), "Usage count", "");

        assertThat(citation.text()).startsWith("Usage count. ").endsWith("2025-11-21.");
        assertThat(citation.markdown()).doesNotContain("](");
        assertThat(citation.bibtex()).doesNotContain("url", "author");
        assertThat(citation.confluence() + citation.mediaWiki()).isEmpty();
    }

    @Test
    void ofManyAuthorsThreeAreNamedAndBibtexHasThemAll() {
        Citation citation = of(List.of("A", "B", "C", "D", "E", "F"), "Usage", URL);

        assertThat(citation.text()).startsWith("A, B, C et al.: Usage.");
        assertThat(citation.bibtex()).contains("{A and B and C and D and E and F}");
    }

    @Test
    void whatIsCalledLikeThePageIsNotSaidTwice() {
        var citation = new Citation(List.of(), "Guide", List.of("Guide", "Guide"), "", URL);

        assertThat(citation.text()).isEqualTo("Guide.  " + URL.substring(0, 0) + URL);
    }

    @Test
    void markupInNamesAndTitlesIsText() {
        Citation citation =
                of(
                        List.of("Ma*x* [x](y)", "Smith, Jo and Sons", "\\input{/etc/passwd}"),
                        "A [b|c] {d}\n$e_f% \u202Eg",
                        URL);

        assertThat(citation.markdown())
                .contains("Ma\\*x\\* \\[x\\](y)")
                .contains("[A \\[b\\|c\\] {d} $e\\_f% g](");
        assertThat(citation.bibtex())
                .contains("{Smith, Jo and Sons}")
                .contains("/input/etc/passwd")
                .contains("title = {{A [b|c] d \\$e\\_f\\% g}}");
        assertThat(citation.confluence()).startsWith("[A \\[b\\|c\\] \\{d\\} $e_f% g");
        assertThat(citation.mediaWiki()).contains(" A &#91;b&#124;c&#93; &#123;d&#125; ");
    }
}
