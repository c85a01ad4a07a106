package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    private static final String FORGE = "https://github.com/example/guide/";

    @TempDir private Path folder;
    private Trial site;

    @BeforeEach
    void start() {
        site = new Trial(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "readme.md", "ReadMe.md", "Index.md", "INDEX.markdown"})
    void aLinkToAFolderMeansItsIndex(String index) {
        site.file("README.md", "[a](guide/) [b](guide) [c](guide/index.html)\n")
                .file("guide/" + index, "# Guide\n");

        assertThat(site.build().err()).isEmpty();

        assertThat(site.article("index.html"))
                .contains("<a href=\"guide/\">a</a> <a href=\"guide/\">b</a>")
                .contains("<a href=\"guide/\">c</a>");
    }

    @Test
    void aChapterMayNameAFolderWithAnyIndex() {
        site.file("SUMMARY.md", "- [Home](README.md)\n- [Guide](guide/)\n")
                .file("README.md", "# Home\n")
                .file("guide/Index.md", "# Guide\n");

        assertThat(site.build().err()).isEmpty();
        assertThat(site.hasBuilt("guide/index.html")).isTrue();
    }

    @Test
    void aFolderWithoutIndexIsSaidToHaveNone() {
        site.file("README.md", "[a](guide/) [b](notes/)\n")
                .file("SUMMARY.md", "- [Home](README.md)\n")
                .file("guide/one.md", "# One\n")
                .file("notes/index.md", "# Notes\n");

        assertThat(site.build().err())
                .contains("README.md:1:1: error: folder `guide` has no page: it has no README.md")
                .contains("hint: add one of them, or link to a page in the folder")
                .contains("folder `notes` has no page: its `index.md` is in no book [broken-page]");
    }

    @Test
    void anImageInAnotherLetterCaseIsReportedWithItsName() {
        site.file("README.md", "# Home\n\n![a](IMG/a.PNG) [b](img/A.png) [c](IMG)\n")
                .file("img/a.png", "");

        assertThat(site.build().err())
                .contains("`IMG/a.PNG` differs from `img/a.png` in letter case [letter-case]")
                .contains("`img/A.png` differs from `img/a.png` in letter case [letter-case]")
                .contains("`IMG` differs from `img` in letter case [letter-case]")
                .contains("hint: write `img/a.png`");
        assertThat(site.hasBuilt("img/a.png")).isFalse();
    }

    @Test
    void aFolderInAnotherLetterCaseLeadsToItsPage() {
        site.file("README.md", "[a](Guide/)\n").file("guide/README.md", "# Guide\n");

        assertThat(site.build().err()).contains("`Guide` differs from `guide` in letter case");
        assertThat(site.article("index.html")).contains("<a href=\"guide/\">a</a>");
    }

    @Test
    void aFileOnTheForgeStaysThereAndAPageDoesNot() {
        site.withForge()
                .file(
                        "README.md",
                        "[a](%1$sblob/main/run.py#L3) [b](%1$stree/main/src) [c](%1$sblob/main/x.md)"
                                .formatted(FORGE))
                .file("run.py", "")
                .file("src/a.py", "")
                .file("x.md", "# X\n");

        assertThat(site.build().err()).isEmpty();

        assertThat(site.hasBuilt("run.py")).isFalse();
        assertThat(site.article("index.html"))
                .contains("href=\"" + FORGE + "blob/main/run.py#L3\"")
                .contains("href=\"" + FORGE + "tree/main/src\"")
                .contains("href=\"x/\"");
    }

    @Test
    void aLinkToTheForgesEditorStaysAndIsChecked() {
        site.withForge()
                .file(
                        "README.md",
                        "[a](%1$sedit/main/x.md) [b](%1$sblame/main/x.md#L3) [c](%1$sedit/main/y.md)"
                                .formatted(FORGE))
                .file("x.md", "# X\n");

        assertThat(site.build().err())
                .startsWith("README.md:1:")
                .contains("page `y.md` does not exist [broken-page]")
                .containsOnlyOnce("error:")
                .doesNotContain("absolute-link");
        assertThat(site.article("index.html"))
                .contains("href=\"" + FORGE + "edit/main/x.md\"")
                .contains("href=\"" + FORGE + "blame/main/x.md#L3\"");
    }

    @Test
    void rawFilesAndImagesOfTheForgeArePublished() {
        String raw = "https://raw.githubusercontent.com/example/guide/main/";
        site.withForge()
                .file(
                        "README.md",
                        "[a](%1$sraw/main/a.zip) [b](%2$sb.zip) ![c](%1$sblob/main/c.png?raw=true)"
                                .formatted(FORGE, raw))
                .file("a.zip", "")
                .file("b.zip", "")
                .file("c.png", "");

        assertThat(site.build().err()).isEmpty();

        assertThat(site.article("index.html"))
                .contains("href=\"a.zip\"", "href=\"b.zip\"", "src=\"c.png\"");
        assertThat(site.hasBuilt("c.png")).isTrue();
    }

    @Test
    void whatIsNotOnTheForgeIsBroken() {
        site.withForge().file("README.md", "[a](" + FORGE + "blob/main/gone.py)\n");

        assertThat(site.build().err()).contains("file `gone.py` does not exist [broken-asset]");
    }

    @Test
    void aLinkMayMeanAPageThatIsMadeWithTheSite() {
        site.file(
                        "site-config.yml",
                        """
                        title: Site
                        url: https://example.org/site/
                        events:
                          - {title: Meeting, start: 2026-11-23 08:00, zone: UTC, duration: 1 hour}
                        books:
                          - {id: guide, source: text/guide, path: guide/}
                        """)
                .file(
                        "text/guide/a.md",
                        """
                        # A

                        [a](/search/?q=b+c) [b](/calendar/#meeting) [c](/calendar.ics)
                        [d](https://example.org/site/help-wanted/) [e](./) [f](/)
                        """);

        assertThat(site.build().err()).isEmpty();
        assertThat(site.article("guide/a/index.html"))
                .contains("href=\"../../search/?q=b+c\"")
                .contains("href=\"../../calendar/#meeting\"")
                .contains("href=\"../../calendar.ics\"")
                .contains("href=\"../../help-wanted/\"")
                .contains("href=\"../\"")
                .contains("href=\"../../\"");
    }

    @Test
    void aCatalogCanBeLinkedToWhereThereIsOne() {
        site.file("README.md", "# Home\n\n[a](catalog/) [b](/catalog/matrix/#goals)\n")
                .file("goals/one.md", "# Goal: One\n\n[Is it?](../questions/it.md)\n")
                .file("questions/it.md", "# Question: Is it?\n")
                .file(
                        "site-config.yml",
                        "title: Site\nbooks: [{id: b, source: ., path: ''}]\n"
                                + "catalogs: [{preset: gqm}]\n");

        assertThat(site.build().err()).doesNotContain("README.md");
        assertThat(site.article("index.html"))
                .contains("href=\"catalog/\"")
                .contains("href=\"catalog/matrix/#goals\"");
    }

    @Test
    void aLinkToAMadePageThatIsNotMadeIsBroken() {
        site.file("README.md", "# Home\n\n[a](/calendar/) [b](catalog/) [c](/changes/)\n");

        assertThat(site.build().err())
                .contains("page `calendar` does not exist")
                .contains("page `catalog/` does not exist: no catalog is there")
                .contains("page `changes` does not exist");
    }
}
