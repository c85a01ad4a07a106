package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.colophon.cli.Colophon;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources that Git or some file systems cannot hold, and so are no golden sites. */
class BadInputTest {
    @TempDir private Path temporary;
    private BookTrial trial;

    @BeforeEach
    void folders() {
        trial = BookTrial.of(temporary);
    }

    @Test
    void bytesThatAreNotUtf8AreShownAsReplacementCharactersAndReported() {
        trial.book().write("README.md", "# Caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        Colophon run = trial.build();

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("README.md:1:6: warning: file has bytes that are not UTF-8")
                .contains("[invalid-encoding]");
        assertThat(trial.page("index.html").expectFirst("h1").text()).startsWith("Caf\ufffd");
    }

    @Test
    void aNulIsShownAsReplacementCharacterAndReported() {
        trial.book().write("README.md", "# Title\n\nA\0B\n");

        assertThat(trial.build().err())
                .contains("README.md:3:2: warning: file has a NUL character");
        assertThat(trial.page("index.html").text()).contains("A\ufffdB");
    }

    @Test
    void aByteOrderMarkIsNoText() {
        trial.book().write("README.md", "\ufeff---\ntitle: Marked\n---\n\nText.\n");

        assertThat(trial.build().err()).isEmpty();
        assertThat(trial.page("index.html").expectFirst("h1").text()).isEqualTo("Marked");
    }

    @Test
    void windowsLineEndsGiveTheSameSite() {
        for (GoldenSite golden : GoldenSite.all()) {
            Path sources = temporary.resolve(golden + "-crlf");
            golden.copySources(sources);
            Folder folder = new Folder(sources);
            folder.files()
                    .keySet()
                    .forEach(file -> folder.write(file, folder.text(file).replace("\n", "\r\n")));
            GoldenSite.Result built =
                    GoldenSite.build(sources, temporary.resolve(golden + "-site"));

            assertThat(built.diagnostics()).isEqualTo(golden.golden().diagnostics());
            assertThat(built.expected()).isEqualTo(golden.golden().expected());
        }
    }

    @Test
    void oldMacintoshLineEndsAreLineEnds() {
        trial.book().write("README.md", "# Title\r\rText\r- [a](gone.md)\r");

        assertThat(trial.build().err()).contains("README.md:4:3: error");
    }

    @Test
    void oddFileNamesHavePagesThatCanBeLinkedTo() {
        List<String> names =
                List.of("with space", "a#b", "50%", "what?", "%41", "Übung", "日本", "a&b", "it's");
        StringBuilder index = new StringBuilder("# Odd names\n\n");
        for (String name : names) {
            assumeTrue(canExist(name));
            trial.book().write("odd/" + name + ".md", "# " + name + "\n\n[back](../README.md)\n");
            String encoded =
                    java.net.URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
            index.append("- [x](odd/").append(encoded).append(".md)\n");
        }
        trial.book().write("README.md", index.toString());

        assertThat(trial.build().err()).isEmpty();
        assertThat(new LinkOracle(trial.site()).problems()).isEmpty();
        for (String name : names) {
            assertThat(trial.site().resolve("odd/" + name + "/index.html")).exists();
        }
        assertThat(trial.page("index.html").select("article li a")).hasSize(names.size());
    }

    private static boolean canExist(String name) {
        try {
            Path.of(name + ".md");
            return Path.of("/").getFileSystem().getSeparator().equals("/");
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Test
    void pagesNamedLikeOutputFilesAreStillPages() {
        trial.book()
                .write(
                        "README.md",
                        "# Home\n\n[odd](index.html.md), [404](404.md), [feed](feed.xml.md)\n")
                .write("index.html.md", "# Odd\n\n[home](README.md)\n")
                .write("404.md", "# Not lost\n")
                .write("feed.xml.md", "# Feed\n")
                .write("assets/commons.css.md", "# A style\n")
                .write("inventory.json/README.md", "# An inventory\n")
                .write("sitemap.xml/deep/page.md", "# Deep\n")
                .write("index.html/deep.md", "# Deeper\n");

        Colophon run = trial.build();

        assertThat(new LinkOracle(trial.site()).problems()).isEmpty();
        assertThat(pagesOf(run)).isEqualTo(8);
    }

    private static int pagesOf(Colophon run) {
        return Integer.parseInt(run.out().replaceFirst("(?s)Built (\\d+) pages? .*", "$1"));
    }

    @Test
    void aFileAndAPageOfOneNameAreBothPublished() {
        trial.book()
                .write("README.md", "# Home\n\n![file](dot.svg), [page](dot.svg.md)\n")
                .write("dot.svg", "<svg/>")
                .write("dot.svg.md", "# A dot\n");

        trial.build();

        assertThat(new LinkOracle(trial.site()).problems()).isEmpty();
        assertThat(trial.page("index.html").select("article img")).hasSize(1);
        assertThat(trial.page("dot.svg/index.html").expectFirst("h1").text()).startsWith("A dot");
    }

    @Test
    void aFileNamedLikeOneOfOursIsPublishedBesideIt() {
        trial.book()
                .write(
                        "README.md",
                        "# Home\n\n[a](feed.xml), [b](assets/commons.css), [c](404.html)\n")
                .write("feed.xml", "mine")
                .write("assets/commons.css", "mine")
                .write("404.html", "mine");

        trial.build();

        assertThat(new LinkOracle(trial.site()).problems()).isEmpty();
        assertThat(trial.page("index.html").select("article a:not(.anchor)").eachAttr("href"))
                .allSatisfy(href -> assertThat(trial.site().text(href)).isEqualTo("mine"));
    }

    @Test
    void aFormerAddressThatIsAFolderTodayIsNoTrouble() {
        trial.book()
                .write("README.md", "---\nredirect-from: [old, guide, guide/x/y]\n---\n\n# Home\n")
                .write("guide/x.md", "# X\n");

        trial.build();

        assertThat(new LinkOracle(trial.site()).problems()).isEmpty();
        assertThat(trial.page("guide/x/index.html").expectFirst("h1").text()).startsWith("X");
    }

    @Test
    void twoPagesWithOneAddressAreBothPublished() {
        trial.book()
                .write("README.md", "# Home\n\n[two](index.md)\n")
                .write("index.md", "# Index\n");

        Colophon run = trial.build();

        assertThat(run.err()).contains("have the same address", "[duplicate-address]");
        assertThat(run.code()).isEqualTo(1);
        assertThat(pagesOf(run)).isEqualTo(2);
        assertThat(new LinkOracle(trial.site()).problems()).isEmpty();
    }

    @Test
    void twoPagesThatDifferInLetterCaseAreBothPublishedApart() {
        trial.book()
                .write("README.md", "# Home\n\n[a](Install.md), [b](install.md)\n")
                .write("install.md", "# Small\n")
                .write("Install.md", "# Capital\n");
        assumeTrue(
                trial.book().text("install.md").contains("Small"),
                "the disk tells letter case apart");

        Colophon run = trial.build();

        assertThat(run.err()).contains("[duplicate-address]");
        assertThat(run.code()).isEqualTo(1);
        assertThat(
                        trial.site().files().keySet().stream()
                                .map(f -> f.toLowerCase(java.util.Locale.ROOT)))
                .doesNotHaveDuplicates();
        assertThat(new LinkOracle(trial.site()).problems()).isEmpty();
    }

    @Test
    void filesThatDifferInLetterCaseAreNotPublishedOverEachOther() {
        trial.book()
                .write("README.md", "# Home\n\n[a](Data.csv), [b](data.csv)\n")
                .write("data.csv", "small")
                .write("Data.csv", "capital");
        assumeTrue(
                trial.book().text("data.csv").equals("small"), "the disk tells letter case apart");

        trial.build();

        assertThat(
                        trial.site().files().keySet().stream()
                                .map(f -> f.toLowerCase(java.util.Locale.ROOT)))
                .doesNotHaveDuplicates();
        assertThat(new LinkOracle(trial.site()).problems()).isEmpty();
    }

    @Test
    void anEmptyFolderIsABookWithoutPagesWhichIsSaid() throws Exception {
        Files.createDirectories(trial.book().path());

        Colophon run = trial.build();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("[empty-book]");
        assertThat(run.out()).startsWith("Built 0 pages of 1 book");
        assertThat(trial.site().resolve("index.html")).exists();
    }

    @Test
    void aFileThatIsTooLargeIsReportedAndTheRestBuilt() {
        trial.book().write("README.md", "# Home\n").write("large.md", "x".repeat((8 << 20) + 1));

        Colophon run = trial.build();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("large.md: error: file has 8388609 bytes", "[too-large]");
        assertThat(pagesOf(run)).isEqualTo(2);
    }

    @Test
    void aSymbolicLinkOutOfTheRepositoryIsAsGoodAsMissing() throws Exception {
        new Folder(temporary).write("secret.md", "# Secret\n");
        trial.book().write("README.md", "# Home\n\n[secret](link.md) ![x](link.png)\n");
        Files.createSymbolicLink(trial.book().resolve("link.md"), temporary.resolve("secret.md"));
        Files.createSymbolicLink(trial.book().resolve("link.png"), temporary.resolve("secret.md"));

        Colophon run = trial.build();

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("`link.md` does not exist", "`link.png` does not exist");
        assertThat(trial.site().files().values())
                .noneMatch(b -> new String(b, StandardCharsets.UTF_8).contains("# Secret"));
    }

    @Test
    void aFolderThatIsASymbolicLinkToItselfEnds() throws Exception {
        trial.book().write("a/README.md", "# A\n");
        Files.createSymbolicLink(trial.book().resolve("a/again"), trial.book().resolve("a"));

        assertThat(pagesOf(trial.build())).isEqualTo(1);
    }
}
