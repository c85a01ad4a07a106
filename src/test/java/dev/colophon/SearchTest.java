package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.browser.Page;
import dev.colophon.browser.ServedSite;
import dev.colophon.cli.Colophon;
import dev.colophon.render.search.WordExamples;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches a small site in a browser, as a reader does. */
class SearchTest {
    private static final String OPTIONS = "[role=option]";
    private static Folder site;
    @AutoClose private static ServedSite served;
    @TempDir private static Path temporary;

    @BeforeAll
    static void buildSite() {
        Folder sources =
                new Folder(temporary.resolve("sources"))
                        .write(
                                "site-config.yml",
                                """
                                title: Garden
                                books:
                                  - id: tools
                                    title: Tools
                                    source: tools
                                  - id: ja
                                    title: 庭
                                    source: ja
                                    language: ja
                                """)
                        .write("tools/README.md", "# Tools\n\nWhat a gardener needs.\n")
                        .write(
                                "tools/pruning-shears.md",
                                """
                                # Pruning shears

                                They cut twigs.

                                ## Sharpening the blade

                                Use a whetstone, with water and patience. Every spring, before \
                                the apple trees wake, the blade deserves a full and slow hour.

                                ## Café in the greenhouse

                                Where gardeners meet.
                                """)
                        .write(
                                "tools/spade.md",
                                "# Spade\n\n## Blade\n\nOf steel.\n\n## Handle\n\nOf ash wood.\n")
                        .write("ja/README.md", "# 庭仕事\n\n## 剪定鋏\n\n枝を切る道具です。\n");
        site = new Folder(temporary.resolve("site"));
        Colophon.run("build", "--no-history", sources.path(), "-o", site.path());
        served = new ServedSite(site.path(), "/wiki/garden/");
    }

    private static Page search(String query) {
        return search(served.open("tools/spade/").press("/"), query);
    }

    /** Types where the focus is, and waits for the results of the whole text, not of a part. */
    private static Page search(Page page, String query) {
        page.type(query)
                .await(
                        "document.querySelector('.more')?.href.endsWith('?q=' +"
                                + " encodeURIComponent('%s').replaceAll('%%20', '+'))"
                                        .formatted(query));
        // The page has asked the same before, and shows the answer when this has it.
        page.eval("colophonSearch.find('%s').then(() => 0)".formatted(query));
        return page;
    }

    private static List<String> headings(Page page) {
        return page.texts(OPTIONS + " b");
    }

    @Test
    void wordsAreCutAsTheIndexCutsThem() {
        Page page = search("blade");

        for (WordExamples example : WordExamples.all()) {
            String text = example.text().replace("\\", "\\\\").replace("`", "\\`");
            assertThat(page.eval("colophonSearch.tokens(`" + text + "`)"))
                    .as(example.text())
                    .isEqualTo(example.words());
        }
    }

    @Test
    void nothingOfTheIndexIsLoadedBeforeSomeoneSearches() {
        Page page = served.open("tools/spade/");

        assertThat(page.loaded()).noneMatch(each -> each.url().matches(".*/search(box)?\\.js"));
        assertThat(page.loaded()).noneMatch(each -> each.url().contains("/search/"));
    }

    @Test
    void findsSectionsByTheirHeadingsFirst() {
        Page page = search("blade");

        assertThat(headings(page)).startsWith("Blade", "Sharpening the blade");
        assertThat(page.texts(OPTIONS + " .where").get(0)).isEqualTo("Tools › Spade");
        assertThat(page.texts(OPTIONS + " b mark")).contains("Blade", "blade");
        assertThat(page.texts(".searchbox [role=status]")).containsExactly("2 results");
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void findsWhatIsNotFinishedOrMistyped() {
        assertThat(headings(search("prun"))).startsWith("Pruning shears");
        assertThat(headings(search("sharpenign"))).startsWith("Sharpening the blade");
        assertThat(headings(search("wetstone"))).startsWith("Sharpening the blade");
        assertThat(headings(search("cafe grenhouse"))).startsWith("Café in the greenhouse");
        assertThat(headings(search("green house"))).startsWith("Café in the greenhouse");
        assertThat(headings(search("zzzz"))).isEmpty();
    }

    @Test
    void showsTheWordsWhereTheyStand() {
        Page page = search("apple trees");

        page.await("document.querySelector('.excerpt mark')");
        assertThat(page.texts(".excerpt").get(0)).contains("before the apple trees wake");
        assertThat(page.texts(".excerpt mark")).containsExactly("apple", "trees");
    }

    @Test
    void findsJapaneseAndKeepsToALanguage() {
        Page page = search(served.open("tools/spade/").press("Control+k"), "剪定");

        assertThat(headings(page)).containsExactly("剪定鋏");
        assertThat(page.texts(OPTIONS + " b mark")).containsExactly("剪", "定");
        assertThat(page.eval("document.querySelector('[role=option]').lang")).isEqualTo("ja");

        page.go(served.url("search/?q=blade&language=ja"));
        page.await("document.querySelector('.searchbox [role=status]')?.textContent");
        assertThat(headings(page)).isEmpty();
        page.go(served.url("search/?q=blade&book=0"));
        page.await("document.querySelector('[role=option]')");
        assertThat(headings(page)).hasSize(2);
    }

    @Test
    void theKeyboardIsEnough() {
        Page page = search("blade");
        String chosen = "document.querySelector('[aria-selected=true] b').textContent";
        String active =
                "document.getElementById(document.activeElement.getAttribute("
                        + "'aria-activedescendant'))?.querySelector('b').textContent";

        assertThat(page.eval(chosen)).isEqualTo("Blade");
        page.press("ArrowDown");
        assertThat(page.eval(chosen)).isEqualTo("Sharpening the blade");
        assertThat(page.eval(active)).isEqualTo("Sharpening the blade");
        page.press("Enter").await("location.hash === '#sharpening-the-blade'");
        assertThat(page.eval("location.pathname")).isEqualTo("/wiki/garden/tools/pruning-shears/");

        page.await("document.readyState === 'complete'");
        page.press("Control+k").await("document.querySelector('dialog[open] input:focus')");
        page.press("Escape").await("!document.querySelector('dialog[open]')");
    }

    @Test
    void theSearchPageIsAPlainLinkTarget() {
        Page page = served.open("search/?q=whetstone");

        page.await("document.querySelector('[role=option]')");
        assertThat(headings(page)).containsExactly("Sharpening the blade");
        assertThat(page.eval("document.querySelector('input').value")).isEqualTo("whetstone");
        assertThat(page.eval("document.querySelectorAll('h1').length")).isEqualTo(1);
        page.type("x").await("location.search === '?q=whetstonex'");
    }

    @Test
    void worksFromTheDisk() {
        Page page = served.page().go(site.resolve("tools/spade/index.html").toUri().toString());

        search(page.press("/"), "blade");

        assertThat(headings(page)).startsWith("Blade", "Sharpening the blade");
        page.press("ArrowDown").press("Enter").await("location.hash === '#sharpening-the-blade'");
        assertThat(page.eval("location.pathname").toString())
                .endsWith("/tools/pruning-shears/index.html");
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void withoutJavaScriptTheButtonLeadsToAPageThatSaysSo() {
        Page page = served.page().withoutJavaScript();

        page.go(served.url("tools/spade/")).click("a.search");

        page.await(
                "location.pathname === '/wiki/garden/search/' && document.querySelector('main p')");
        assertThat(page.texts("main")).anyMatch(text -> text.contains("needs JavaScript"));
    }
}
