package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.browser.Page;
import dev.colophon.browser.ServedSite;
import dev.colophon.cli.Colophon;
import dev.colophon.permalink.GitSite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages as they are embedded in pages of other sites, seen in a browser. */
class EmbeddingTest {
    private static final String SHOWN =
            """
            [...document.querySelectorAll(".text > *, .footnotes li")]
              .filter((each) => each.checkVisibility())
              .filter((each) => each.matches("h1, h2, h3, h4, p, li"))
              .map((each) => each.textContent.replace(/[#↩\\s\\d]+$/u, "").trim())\
            """;

    private static final String SPADE =
            """
            # Spade

            What it is.[^1]

            ## Blade

            Of steel.[^2]

            [Handle](#handle)

            [Rake](rake.md#teeth)

            ### Edge

            Sharp.

            | part | size |
            | --- | --- |
            | blade | 20 |

            ## Handle

            Of ash.

            [^1]: A tool.
            [^2]: An alloy.
            """;

    @AutoClose private static ServedSite served;
    @TempDir private static Path temporary;

    @BeforeAll
    static void buildSite() {
        Path sources = temporary.resolve("sources");
        try (GitSite git = new GitSite(sources)) {
            git.write(
                            "site-config.yml",
                            """
                            title: Garden
                            url: https://example.org/garden/
                            embedding: true
                            books:
                              - {id: tools, title: Tools, source: tools, license: CC0}
                            """)
                    .write("tools/README.md", "# Tools\n\nAll of them.\n")
                    .write("tools/rake.md", GitSite.page("Rake") + "\n## Teeth\n\nOf iron.\n")
                    .write("tools/shovel.md", SPADE.replace("## Blade", "## Sheet"));
            git.commit("Write");
            git.delete("tools/shovel.md").write("tools/spade.md", SPADE);
            git.commit("Rename");
            git.checkOut();
        }
        Path site = temporary.resolve("site");
        Colophon run = Colophon.run("build", sources, "-o", site.resolve("garden"));
        assertThat(run.code()).as(run.all()).isZero();
        new Folder(site)
                .write(
                        "wiki.html",
                        """
                        <!DOCTYPE html>
                        <title>Wiki</title>
                        <iframe src="garden/embed/tools/spade/?section=blade"></iframe>
                        <script>
                          addEventListener("message", (event) => { window.told = event.data; });
                        </script>
                        """);
        served = new ServedSite(site, "/");
    }

    private static List<?> shown(Page page) {
        return (List<?>) page.await("document.querySelector('.text')").eval(SHOWN);
    }

    @Test
    void aPageIsThereAsAWhole() {
        Page page = served.open("garden/embed/tools/spade/");

        assertThat(shown(page).toString())
                .isEqualTo(
                        "[Spade, What it is., Blade, Of steel., Handle, Rake, Edge, Sharp., Handle,"
                                + " Of ash., A tool., An alloy.]");
        assertThat(page.texts("footer li").stream().map(String::strip))
                .containsExactly(
                        "Spade · Tools · Garden",
                        "Written by Ada",
                        "updated 1 Jan 2020",
                        "Licence: CC0");
        assertThat(page.texts("header, nav, [type=search]")).isEmpty();
        assertThat(page.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?section=blade", "?section=sheet"})
    void aSectionIsShownByItsPresentOrFormerAnchor(String query) {
        Page page = served.open("garden/embed/tools/spade/" + query);

        assertThat(shown(page).toString())
                .isEqualTo("[Blade, Of steel., Handle, Rake, Edge, Sharp., An alloy.]");
    }

    @Test
    void theSectionAroundATablesRowIsShown() {
        Page page = served.open("garden/embed/tools/spade/");
        String row = (String) page.eval("document.querySelector('tr[id]').id");
        Page other = served.open("garden/embed/tools/spade/?section=" + row);
        assertThat(shown(other).toString()).isEqualTo("[Edge, Sharp.]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#blade", "#sheet"})
    void withoutJavaScriptASectionIsShownByItsFragment(String fragment) {
        Page page = served.page().withoutJavaScript();
        page.go(served.url("garden/embed/tools/spade/" + fragment));

        assertThat(shown(page).toString())
                .isEqualTo("[Blade, Of steel., Handle, Rake, Edge, Sharp., A tool., An alloy.]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-such", "%25E0%25A4", "<b>"})
    void aSectionThatIsNotThereMeansTheWholePage(String section) {
        Page page = served.open("garden/embed/tools/spade/?section=" + section);

        assertThat(shown(page)).hasSize(12);
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void aFormerAddressLeadsOnAndKeepsTheSection() {
        Page page = served.open("garden/tools/");
        page.eval("location.href = '../embed/tools/shovel/?section=sheet&theme=dark'; 0");

        page.await("location.pathname.endsWith('/embed/tools/spade/')");
        page.await("document.querySelector('.text > .first')");
        assertThat(shown(page).toString())
                .isEqualTo("[Blade, Of steel., Handle, Rake, Edge, Sharp., An alloy.]");
        assertThat(page.eval("document.documentElement.dataset.theme")).isEqualTo("dark");
        assertThat(new Folder(temporary).text("site/garden/_redirects"))
                .contains("/garden/embed/tools/shovel/ /garden/embed/tools/spade/ 301\n");
    }

    @Test
    void linksLeadToTheSiteInAWindowOfTheirOwn() {
        Page page = served.open("garden/embed/tools/spade/");

        assertThat(page.eval("[...document.querySelectorAll('.text > p > a')].at(-1).href"))
                .isEqualTo(served.url("garden/tools/rake/#teeth"));
        assertThat(page.eval("document.querySelector('footer a.page').href"))
                .isEqualTo(served.url("garden/tools/spade/"));
        assertThat(page.eval("document.querySelector('base').target")).isEqualTo("_blank");
    }

    @Test
    void aLinkWithinThePageStaysInTheFrame() {
        Page page = served.open("garden/embed/tools/spade/").size(600, 300);
        page.click("p a[href=\"#handle\"]");

        page.await("document.getElementById('handle').getBoundingClientRect().y < 300");
        assertThat((String) page.eval("location.pathname")).contains("/embed/");
    }

    @Test
    void thePageAroundIsToldTheHeight() {
        Page page = served.open("wiki.html").await("window.told");

        page.await("document.querySelector('iframe').contentDocument.body.offsetHeight > 100");
        assertThat(page.eval("told.type")).isEqualTo("colophon-height");
        page.await(
                "told.height === Math.ceil(document.querySelector('iframe').contentDocument.body"
                        + ".getBoundingClientRect().height)");
    }

    @Test
    void robotsAreSentToThePageItself() {
        Page page = served.open("garden/embed/tools/spade/");

        assertThat(page.eval("document.querySelector('[name=robots]').content"))
                .isEqualTo("noindex");
        assertThat(page.eval("document.querySelector('[rel=canonical]').href"))
                .isEqualTo("https://example.org/garden/tools/spade/");
        assertThat(new Folder(temporary).text("site/garden/sitemap.xml")).doesNotContain("/embed/");
    }
}
