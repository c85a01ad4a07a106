package dev.colophon.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    @TempDir private Path folder;

    private List<Embed.Formula> formulas(String text) {
        return new MindMapFixture(folder)
                .parse("a.md", text).embeds().stream().map(Embed.Formula.class::cast).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$5 and $6",
                "US$5, or 6$ more",
                "from $5 to 10$ and more",
                "$HOME and $PATH",
                "$ x $",
                "a $",
                "`$x$` and \\$y\\$",
                "costs $5-$6",
                "$$",
                "$$$$",
                "\\\\(open",
                "\\(x\\) and \\[y\\]",
                "`\\\\(x\\\\)`",
                "\\\\( \\\\)"
            })
    void whatIsNoFormulaStaysText(String text) {
        assertThat(formulas(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$x$", "($x$)", "$`a_b`$", "$$x$$", "**$x_1$ and**", "$a_1 b_1$"})
    void whatIsAFormulaIsFound(String text) {
        assertThat(formulas(text)).hasSize(1).allMatch(formula -> !formula.html().isEmpty());
    }

    @Test
    void mdBooksFormulasAreFoundWithoutTheEscapesOfMarkdown() {
        assertThat(formulas("So \\\\(a\\_1\\\\)!\n\n\\\\[\n\\\\{ b \\\\}\n\\\\]\n"))
                .extracting(Embed.Formula::source, Embed.Formula::display)
                .containsExactly(tuple("a_1", false), tuple("\\{ b \\}", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\\foo{x} | `\\foo`, which is not known",
                "\\frac{a} | `\\frac` lacks",
                "a_{b | a brace is not closed",
                "\\newcommand{\\a}{\\a\\a}\\a | which no formula may have",
                "\\begin{tikz}x\\end{tikz} | not known",
                "x^ | no correct LaTeX",
                "\\verb!x! | which no formula may have",
            })
    void whatCannotBeReadIsToldAndShownAsItIsWritten(String source, String problem) {
        Document page = new MindMapFixture(folder).parse("a.md", "# T\n\nSo $" + source + "$.\n");

        assertThat(page.diagnostics()).hasSize(1);
        assertThat(page.diagnostics().get(0).message()).contains(problem);
        assertThat(page.diagnostics().get(0).location().toString()).isEqualTo("a.md:3:4");
        assertThat(((Embed.Formula) page.embeds().get(0)).shown()).startsWith("<code");
    }

    @Test
    void lettersOfOtherStylesAreThoseOfUnicode() {
        assertThat(formulas("$\\mathbb{R} \\mathbf{x} \\mathrm{max}$").get(0).html())
                .contains("<mi>ℝ</mi>", "𝐱", "<mi mathvariant=\"normal\">max</mi>");
    }

    @Test
    void aLetterOfAnOlderStyleIsWhereUnicodeHadItFirst() {
        assertThat(formulas("$\\mathcal{L} \\mathcal{A}$").get(0).html())
                .contains("<mi>ℒ</mi>", "<mi>𝒜</mi>");
    }

    @Test
    void manyFormulasAndDeepOnesTakeNoTime() {
        assertThat(formulas("$" + "{".repeat(900) + "x" + "}".repeat(900) + "$").get(0).html())
                .isEmpty();
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            many.append("$x_").append(i % 3000).append("$\n\n");
        }
        assertThat(formulas(many.toString())).hasSize(5000);
    }
}
