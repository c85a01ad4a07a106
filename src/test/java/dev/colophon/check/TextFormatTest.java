package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.diagnostic.Rule;
import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFormatTest {
    @TempDir private Path folder;

    @BeforeEach
    void writeSource() throws IOException {
        Files.writeString(folder.resolve("a.md"), "# A\n\n[b](b.md)\n");
    }

    private String text(Finding... findings) {
        return new TextFormat(SourceTree.around(folder)).format(Samples.report(findings));
    }

    @Test
    void showsThePlaceInTheSource() {
        assertThat(text(Samples.hinted("a.md", 3, 1, "page `b.md` does not exist", "create it")))
                .isEqualTo(
                        """
                        a.md:3:1: error: page `b.md` does not exist [broken-page]
                            [b](b.md)
                            ^
                            hint: create it
                        """);
    }

    @Test
    void countsOlderFindingsInALastLine() {
        Finding old = Samples.finding(Rule.BROKEN_PAGE, "a.md", 3, 1, "old").old();

        assertThat(text(old, Samples.finding(Rule.BROKEN_PAGE, "z.md", 0, 0, "new"), old, old))
                .isEqualTo(
                        """
                        z.md: error: new [broken-page]
                        3 older findings are not shown (they were there before this change)
                        """);
        assertThat(text(old))
                .isEqualTo("1 older finding is not shown (it was there before this change)\n");
    }

    @Test
    void sendsNoControlCharactersToATerminal() {
        assertThat(text(Samples.hinted("x\u001b.md", 0, 0, "a\u001b[\u009b31m\nb", "c\r\u0007")))
                .isEqualTo("x .md: error: a [ 31m b [broken-page]\n    hint: c  \n");
    }

    @Test
    void isEmptyWithoutFindings() {
        assertThat(text()).isEmpty();
    }
}
