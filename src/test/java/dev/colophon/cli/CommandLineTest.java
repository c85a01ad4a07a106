package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @TempDir private Path temporary;
    private Path book;
    private Path site;

    @BeforeEach
    void makeBook() throws IOException {
        book = Files.createDirectory(temporary.resolve("book"));
        site = temporary.resolve("site");
        Files.writeString(book.resolve("README.md"), "# Home\n\n[more](more.md)\n");
        Files.writeString(book.resolve("more.md"), "# More\n");
    }

    @Test
    void helpSaysWhatTheExitCodesMean() {
        Colophon run = Colophon.run("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Exit codes: 0 fine, 1 findings, 2 wrong use, 3 cannot read or write")
                .contains("build", "generate-completion");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void everyCommandHasHelpWithExamplesOrOptions() {
        Colophon run = Colophon.run("build", "--help");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("--config", "--output", "--base-url", "--strict", "--no-history")
                .contains("Examples:", "exit code");
        assertThat(run.out().lines().filter(line -> line.length() > 100)).isEmpty();
    }

    @Test
    void withoutACommandTheUsageIsShownAndTheUseIsWrong() {
        Colophon run = Colophon.run();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: colophon");
    }

    @Test
    void theVersionIsOneLine() {
        Colophon run = Colophon.run("--version");

        assertThat(run.code()).isZero();
        assertThat(run.out().strip()).matches("colophon \\S+");
    }

    @Test
    void anUnknownOptionIsWrongUseWithASuggestion() {
        Colophon run = Colophon.run("build", "--strct", book);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--strct", "--strict").doesNotContain("\tat ");
    }

    @Test
    void anUnknownCommandIsWrongUseWithASuggestion() {
        Colophon run = Colophon.run("biuld");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("biuld", "build").doesNotContain("\tat ");
    }

    @Test
    void aFolderThatDoesNotExistIsWrongUse() {
        Colophon run = Colophon.run("build", temporary.resolve("nowhere"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).startsWith("colophon: `").contains("does not exist").hasLineCount(1);
    }

    @Test
    void aFileInPlaceOfAFolderIsWrongUse() {
        Colophon run = Colophon.run("build", book.resolve("README.md"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("is not a folder").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "ftp://example.org/",
                "https://",
                "https:///x",
                "https://a b/",
                "https://exa|mple.org/",
                "https://example.org/%zz",
                "https://[/",
                ""
            })
    void aBaseUrlThatIsNoneIsWrongUse(String url) {
        Colophon run = Colophon.run("build", book, "-o", site, "--base-url", url);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--base-url", "https://example.org/docs/").hasLineCount(1);
        assertThat(site).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "http://localhost:8080/a",
                "HTTPS://EXAMPLE.org/ä/",
                "https://example.org/?x",
                "https://example.org/#x"
            })
    void aBaseUrlIsUsedForTheSitemap(String url) throws IOException {
        Colophon run = Colophon.run("build", book, "-o", site, "--base-url", url);

        assertThat(run.err()).doesNotContain("\tat ");
        if (run.code() == 0) {
            assertThat(Files.readString(site.resolve("sitemap.xml"))).contains("more/</loc>");
        }
    }

    @Test
    void theConfigMayLieElsewhereInTheRepository() throws IOException {
        Files.createDirectories(book.resolve("conf"));
        Files.createDirectories(book.resolve("pages"));
        Files.writeString(book.resolve("pages/README.md"), "# Pages\n");
        Files.writeString(
                book.resolve("conf/other.yml"),
                "title: Other\nbooks:\n  - id: pages\n    source: ../pages\n");

        Colophon run =
                Colophon.run("build", book, "-o", site, "-c", book.resolve("conf/other.yml"));

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(Files.readString(site.resolve("index.html"))).contains("<title>Other");
    }

    @Test
    void aConfigThatDoesNotExistIsWrongUse() {
        Colophon missing = Colophon.run("build", book, "-c", book.resolve("nowhere.yml"));

        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).contains("does not exist").hasLineCount(1);
    }

    @Test
    void theCompletionIsAShellScript() {
        Colophon run = Colophon.run("generate-completion");

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("#!").contains("--base-url", "complete");
    }

    @Test
    void theLastLineSumsUp() throws IOException {
        Colophon clean = Colophon.run("build", book, "-o", site);
        Files.writeString(book.resolve("more.md"), "# More\n\n[x](gone.md) [y][z]\n");
        Colophon broken = Colophon.run("build", book, "-o", site);

        assertThat(clean.out())
                .matches("Built 2 pages of 1 book, 0 warnings in \\d+\\.\\d\\d s → \\S+site\\R");
        assertThat(broken.out())
                .matches("Built 2 pages of 1 book, 1 error, 1 warning in \\d.*site\\R");
    }

    @Test
    void theSumIsTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Colophon.run("build", book, "-o", site).out())
                    .matches("(?s)Built 2 .*\\d\\.\\d\\d s.*");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void strictCountsWarningsAsErrors() throws IOException {
        Files.writeString(book.resolve("more.md"), "# More\n\n[y][z]\n");

        assertThat(Colophon.run("build", book, "-o", site).code()).isZero();
        assertThat(Colophon.run("build", book, "-o", site, "--strict").code()).isEqualTo(1);
    }

    @Test
    void withoutAnOutputFolderTheSiteIsBuiltInsideTheBook() {
        Colophon first = Colophon.run("build", book);
        Colophon second = Colophon.run("build", book);

        assertThat(book.resolve("_site/index.html")).exists();
        assertThat(List.of(first, second)).allMatch(run -> run.out().startsWith("Built 2 pages"));
        assertThat(book.resolve("_site/_site")).doesNotExist();
    }
}
