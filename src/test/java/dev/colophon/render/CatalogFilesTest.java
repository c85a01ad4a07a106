package dev.colophon.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a catalog, for programs, spreadsheets and wikis. */
class CatalogFilesTest {
    @TempDir private Path folder;

    private CatalogFixture site(String config) {
        return new CatalogFixture(folder)
                .file(
                        "site-config.yml",
                        config
                                + "title: T\nbooks:\n  - id: b\n    source: docs\n"
                                + "    title: A [b] | c\n")
                .file("docs/README.md", "# Home\n\nText.\n")
                .question("who", "Who, \\\"they\\\"?", "count", "sum")
                .metric("count", "Heads | *all*", "heads, legs")
                .metric("sum", "=SUM(A1)", "@home")
                .render();
    }

    @Test
    void theTableHasARowForEachEntryWithItsFieldsAndItsRelations() {
        assertThat(site("").text("b/catalog/catalog.csv").split("\r\n"))
                .containsExactly(
                        "id,kind,title,synopsis,unit,is answered by,answers,address",
                        "who,question,\"Who, \"\"they\"\"?\",Asked.,,count; sum,,b/questions/who/",
                        "count,metric,Heads | all,Counts.,\"heads, legs\",,who,b/metrics/count/",
                        "sum,metric,'=SUM(A1),Counts.,'@home,,who,b/metrics/sum/");
    }

    @Test
    void theTableNamesFullAddressesWhereTheSitesIsKnown() {
        assertThat(site("url: https://example.org/x/\n").text("b/catalog/catalog.csv"))
                .contains("https://example.org/x/b/metrics/count/");
    }

    @Test
    void theMarkdownIsPlainTextWhateverAnEntryIsCalled() {
        assertThat(site("").text("b/catalog/catalog.md"))
                .startsWith(
                        "# A \\[b\\] \\| c\n\n"
                                + "## Questions\n\n"
                                + "| Question | Synopsis | is answered by |")
                .contains(
                        "| [Heads \\| all](<../metrics/count/>) | Counts. | heads, legs |",
                        "| [=SUM(A1)](<../metrics/sum/>) |");
    }

    @Test
    void theJsonHasEverythingThatIsKnown() throws Exception {
        Map<String, Object> json = JSON.std.mapFrom(site("").text("b/catalog/catalog.json"));
        Map<?, ?> count = (Map<?, ?>) ((List<?>) json.get("entries")).get(1);

        assertThat(json).containsEntry("id", "gqm").containsEntry("address", "b/catalog/");
        assertThat(count.get("permalink")).isEqualTo("b/count/");
        assertThat(count.get("fields"))
                .isEqualTo(List.of(Map.of("id", "unit", "value", "heads, legs")));
        assertThat((List<?>) json.get("relations")).hasSize(2);
    }

    @Test
    void theInventoryAndTheSitemapKnowTheCatalog() throws Exception {
        CatalogFixture site = site("url: https://example.org/x/\n");
        Map<String, Object> inventory = JSON.std.mapFrom(site.text("inventory.json"));
        Map<?, ?> catalog = (Map<?, ?>) ((List<?>) inventory.get("catalogs")).get(0);

        assertThat(catalog.get("data")).isEqualTo("b/catalog/catalog.json");
        assertThat((List<?>) catalog.get("pages")).hasSize(4);
        assertThat((List<?>) inventory.get("pages"))
                .anySatisfy(
                        page ->
                                assertThat(page.toString())
                                        .contains("kind=metric", "id=count", "permalink=b/count/"));
        assertThat(site.text("sitemap.xml"))
                .contains("<loc>https://example.org/x/b/catalog/matrix/</loc>")
                .doesNotContain("<loc>https://example.org/x/b/count/</loc>");
    }
}
