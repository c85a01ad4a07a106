package dev.colophon.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.source.SourceFile;
import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawHtmlTest {
    @TempDir private Path folder;

    private Document parse(String text) {
        return new MarkdownParser(SourceTree.around(folder))
                .parse(SourceFile.of("README.md", text));
    }

    private static List<String> messages(Document document) {
        return document.diagnostics().stream().map(Diagnostic::message).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aria-label", "aria-expanded", "aria-current", "aria-live", "lang"})
    void anAllowedAttributeStaysWithoutAFinding(String attribute) {
        Document document = parse("<div " + attribute + "=\"x\">text</div>\n");

        assertThat(document.body().text()).contains(" " + attribute + "=\"x\"");
        assertThat(document.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aria-unheard-of", "aria-", "onclick", "style"})
    void anAttributeThatIsLeftOutIsReported(String attribute) {
        Document document = parse("<div " + attribute + "=\"x\">text</div>\n");

        assertThat(document.body().text()).doesNotContain(attribute);
        assertThat(messages(document))
                .containsExactly(
                        "attribute `" + attribute + "` of `<div>` is not allowed and was left out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## <a name=\"x\"></a>Heading\n",
                "## Heading <a id=\"x\"></a>\n",
                "- <a NAME='x'>item</a>\n",
                "| a |\n| --- |\n| <a name=x></a> |\n",
                "<div>\n<p\n\tID='x'>text</p>\n</div>\n",
                "> ## Quoted {#x}\n",
                "- ## Listed {#x}\n",
                "<details id=\"x\"><summary>s</summary>\n\ntext\n\n</details>\n"
            })
    void whatAnAuthorNamedIsAnAnchorAndStandsInASection(String text) {
        Document document = parse(text);

        assertThat(document.anchors()).contains("x");
        assertThat(document.sections()).flatExtracting(Section::anchors).contains("x");
    }

    @Test
    void theHintNamesNothingThatReadersDoNotHave() {
        Document document = parse("<form>text</form>\n");

        assertThat(document.diagnostics())
                .extracting(Diagnostic::hint)
                .isNotEmpty()
                .allSatisfy(hint -> assertThat(hint).isNotEmpty().doesNotContain("docs/"));
    }

    @Test
    void everyElementAndAttributeThatIsAllowedIsInTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("docs/html.md"));

        assertThat(HtmlPolicy.elements())
                .allSatisfy(element -> assertThat(page).contains("`" + element + "`"));
        assertThat(HtmlPolicy.everywhere())
                .allSatisfy(attribute -> assertThat(page).contains("`" + attribute + "`"));
    }
}
