package dev.colophon.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of a catalog that pages ask for by a fence. */
class ExcerptsTest {
    @TempDir private Path folder;

    private Element article(String fence) {
        return new CatalogFixture(folder)
                .file("site-config.yml", "title: T\nbooks:\n  - id: b\n    source: docs\n")
                .file("docs/README.md", "# B\n\n```catalog\n" + fence + "```\n")
                .question("who", "Who?", "count")
                .metric("count", "Count", "heads, legs")
                .metric("days", "Days", "days")
                .render()
                .page("b/index.html")
                .expectFirst("article");
    }

    @Test
    void aListHasAllEntries() {
        Element article = article("");

        assertThat(article.select(".excerpt tbody th").eachText())
                .containsExactly("Who?", "Count", "Days");
        assertThat(article.select(".excerpt tbody th a").eachAttr("href"))
                .contains("metrics/count/");
        assertThat(article.select("input")).isEmpty();
        assertThat(article.select(".excerpt-more a").eachAttr("href")).containsExactly("catalog/");
    }

    @Test
    void aListHasTheEntriesThatAreWanted() {
        assertThat(article("kind: metric\nunit: days, heads, legs\n").select("tbody th").eachText())
                .containsExactly("Days");
        assertThat(article("unit: Heads, legs\n").select("tbody th").eachText())
                .containsExactly("Count");
    }

    @Test
    void aGraphIsDrawnWithIdsOfItsOwn() {
        Element article = article("show: graph\nkind: question, metric\n");

        assertThat(article.select("svg [id]").eachAttr("id"))
                .isNotEmpty()
                .allMatch(id -> id.startsWith("catalog-0."));
        assertThat(article.select("figcaption a").eachAttr("href"))
                .containsExactly("catalog/graph/");
    }

    @Test
    void entriesWithoutRelationsAreAListWhateverIsAskedFor() {
        assertThat(article("show: graph\nkind: metric\n").select("tbody th")).hasSize(2);
    }

    @Test
    void aMatrixLinksToTheGraph() {
        Element article = article("show: matrix\n");

        assertThat(article.select(".matrix td a").eachAttr("href"))
                .containsExactly("catalog/graph/#relation-who-count");
        assertThat(article.select(".uncovered")).hasSize(1);
    }

    @Test
    void aFenceWithoutACatalogIsShownAsItIsWritten() {
        assertThat(article("catalog: none\n").select("pre code").text()).isEqualTo("catalog: none");
    }
}
