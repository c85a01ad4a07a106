package dev.colophon.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a catalog, what an entry's page says of it, and where all of them are. */
class CatalogPagesTest {
    @TempDir private Path folder;
    private CatalogFixture site;

    @BeforeEach
    void write() {
        site =
                new CatalogFixture(folder)
                        .file("site-config.yml", "title: T\nbooks:\n  - id: b\n    source: docs\n")
                        .file("docs/README.md", "# Book\n\nText.\n")
                        .file(
                                "docs/goals/grow.md",
                                "---\nkind: goal\n---\n\n# Grow\n\nMore.\n\n## Questions\n\n"
                                        + "- [Who?](../questions/who.md): it tells\n")
                        .question("who", "Who?", "count")
                        .question("why", "Why?")
                        .metric("count", "Count", "heads")
                        .metric("alone", "Alone", "days");
    }

    @Test
    void anEntrySaysWhatItRelatesToInBothDirectionsAndTwoStepsOn() {
        Document metric = site.render().page("b/metrics/count/index.html");
        Element entry = metric.expectFirst("main > section.entry");

        assertThat(metric.expectFirst(".entry-head").text()).isEqualTo("Metric Unit heads");
        assertThat(entry.select("dt").eachText())
                .containsExactly("answers Questions", "Goals it serves");
        assertThat(entry.select("dd > a").eachAttr("href"))
                .containsExactly("../../questions/who/", "../../goals/grow/");
        assertThat(entry.select("dd").get(1).text()).isEqualTo("Grow by way of Who?");
        assertThat(site.page("b/goals/grow/index.html").select(".entry dt").eachText())
                .containsExactly("is answered by Questions", "Metrics that serve it");
    }

    @Test
    void aNoteIsOnlyShownWhereThePageDoesNotSayItItself() {
        site.render();

        assertThat(site.page("b/metrics/count/index.html").select(".entry .note").eachText())
                .contains("by count");
        assertThat(site.page("b/questions/who/index.html").expectFirst(".entry").text())
                .contains("it tells")
                .doesNotContain("by count");
    }

    @Test
    void anEntryHasAPictureOfWhatIsAroundItUnlessItStandsAlone() {
        site.render();
        Element picture = site.page("b/metrics/count/index.html").expectFirst(".entry svg");

        assertThat(picture.select("[data-id]")).hasSize(3);
        assertThat(picture.select("[id]").eachAttr("id")).allMatch(id -> id.startsWith("page."));
        assertThat(site.page("b/metrics/alone/index.html").select(".entry svg, .entry dl"))
                .isEmpty();
    }

    @Test
    void aShortAddressLeadsToAnEntryAndItsPageNamesIt() {
        site.render();
        Document redirect = site.page("b/count/index.html");

        assertThat(redirect.expectFirst("a.moved").attr("href")).isEqualTo("../metrics/count/");
        assertThat(redirect.expectFirst("h1").text()).isEqualTo("Count");
        assertThat(
                        site.page("b/metrics/count/index.html")
                                .expectFirst(".entry a.permalink")
                                .attr("href"))
                .isEqualTo("../../count/");
        assertThat(site.text("_redirects")).contains("/b/count/ /b/metrics/count/ 302\n");
    }

    @Test
    void theIndexHasAllEntriesByKindWithTheirFields() {
        Document index = site.render().page("b/catalog/index.html");

        assertThat(index.select("section.kind h2").eachText())
                .containsExactly("Goals 1", "Questions 2", "Metrics 2");
        assertThat(index.select("#entry-count > *").eachText())
                .containsExactly("Count", "Counts.", "heads");
        assertThat(index.expectFirst("form.filters").hasAttr("hidden")).isTrue();
        assertThat(index.select("form select[data-field=unit] option").eachText())
                .containsExactly("All", "days", "heads");
        assertThat(index.select("input[type=checkbox]")).allMatch(box -> box.hasAttr("hidden"));
    }

    @Test
    void theMatrixSaysInWordsWhatNothingCovers() {
        Document matrix = site.render().page("b/catalog/matrix/index.html");
        Element table = matrix.expectFirst("#question-metric ~ .matrix table");

        assertThat(table.select("thead th").eachText()).containsExactly("Alone uncovered", "Count");
        assertThat(table.select("tbody th").eachText()).containsExactly("Who?", "Why? uncovered");
        assertThat(table.select("td a").eachAttr("aria-label"))
                .containsExactly("Who? is answered by Count");
        assertThat(table.select("td a").eachAttr("href"))
                .containsExactly("../graph/#relation-who-count");
        assertThat(matrix.text()).contains("Questions: 1 of 2 covered", "Metrics: 1 of 2 covered");
        assertThat(site.page("b/catalog/graph/index.html").getElementById("relation-who-count"))
                .isNotNull();
    }

    @Test
    void theComparisonHasTheEntriesOfAKindSideBySide() {
        Document compare = site.render().page("b/catalog/compare/index.html");
        Element metrics = compare.expectFirst("section[data-kind=metric] table");

        assertThat(metrics.select("thead th").eachAttr("data-id"))
                .containsExactly("alone", "count");
        assertThat(metrics.select("tbody th").eachText())
                .containsExactly("Synopsis", "Unit", "answers");
    }

    @Test
    void theGraphIsDrawnWithItsOwnFilesAndATableBesideIt() {
        Document graph = site.render().page("b/catalog/graph/index.html");

        assertThat(graph.getElementById("node-count").attr("href"))
                .isEqualTo("../../metrics/count/");
        assertThat(graph.select("a[href=../graph.svg], a[href=../graph.png]")).hasSize(2);
        assertThat(graph.select("#relations ~ .table tbody tr")).hasSize(2);
        assertThat(site.text("b/catalog/graph.svg")).startsWith("<svg").contains("</style>");
        assertThat(site.text("b/catalog/graph.png")).contains("PNG");
    }

    @Test
    void theBookLeadsToItsCatalog() {
        site.render();

        assertThat(site.page("b/index.html").select(".sidebar-catalog a").eachAttr("href"))
                .containsExactly(
                        "catalog/", "catalog/graph/", "catalog/matrix/", "catalog/compare/");
        assertThat(site.page("b/index.html").select("main .catalog-links a")).hasSize(4);
    }

    @Test
    void aFrontPageThatIsMadeLeadsToTheCatalogToo() {
        site.file(
                        "docs/SUMMARY.md",
                        "- [Q](questions/who.md)\n- [C](metrics/count.md)\n- [G](goals/grow.md)\n")
                .render();

        assertThat(site.page("b/index.html").select("main .catalog-links a")).hasSize(4);
    }

    @Test
    void aCatalogGoesElsewhereWhereAPageHasItsAddress() {
        site.file("docs/catalog/README.md", "# Mine\n\nText.\n").render();

        assertThat(site.page("b/catalog/index.html").expectFirst("h1").text()).startsWith("Mine");
        assertThat(site.has("b/catalog-gqm/catalog.csv")).isTrue();
        assertThat(site.page("b/catalog-gqm/index.html").select("#entry-count")).hasSize(1);
    }

    @Test
    void aCatalogGoesElsewhereWhereAFileOrAFormerAddressIs() {
        site.file("docs/catalog/catalog.csv", "mine\n")
                .file("docs/README.md", "# Book\n\n[Data](catalog/catalog.csv)\n")
                .file("docs/metrics/other.md", "---\nredirect-from: b/catalog-gqm/\n---\n# O\n")
                .render();

        assertThat(site.text("b/catalog/catalog.csv")).isEqualTo("mine\n");
        assertThat(site.has("b/catalog-gqm-2/index.html")).isTrue();
    }

    @Test
    void anEntryHasNoShortAddressWhereAnotherPageIs() {
        site.file("docs/count.md", "# Counting\n\nText.\n").render();

        assertThat(site.page("b/count/index.html").expectFirst("h1").text()).startsWith("Counting");
        assertThat(
                        site.page("b/metrics/count/index.html")
                                .expectFirst(".entry a.permalink")
                                .attr("href"))
                .isEqualTo("./");
    }

    @Test
    void anIdThatIsNoNameGetsNoAddress() {
        site.file(
                        "docs/metrics/odd.md",
                        "---\nkind: metric\nid: ../../x\nunit: u\n---\n\n# Odd\n\nText.\n")
                .render();

        assertThat(site.has("x/index.html")).isFalse();
        assertThat(site.page("b/metrics/odd/index.html").select(".permalink")).hasSize(1);
    }

    @Test
    void aBookOfMdBookHasItsCatalogInFilesOfHtml() {
        site.file("site-config.yml", "")
                .file("book.toml", "[book]\ntitle = \"B\"\nsrc = \"docs\"\n")
                .file(
                        "docs/SUMMARY.md",
                        "- [Q](questions/who.md)\n- [M](metrics/count.md)\n- [G](goals/grow.md)\n");
        folder.resolve("site-config.yml").toFile().delete();
        site.render();

        assertThat(site.page("catalog/index.html").select("#entry-count a").eachAttr("href"))
                .containsExactly("../metrics/count.html");
        assertThat(site.has("catalog/matrix.html")).isTrue();
        assertThat(site.has("count/index.html")).isTrue();
    }
}
