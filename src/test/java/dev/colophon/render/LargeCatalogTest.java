package dev.colophon.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Catalogs that are larger than anybody reads are shown as far as that makes sense. */
class LargeCatalogTest {
    @TempDir private Path folder;

    private CatalogFixture site(int questions, int metrics) {
        CatalogFixture site =
                new CatalogFixture(folder)
                        .file("site-config.yml", "title: T\nbooks:\n  - id: b\n    source: docs\n")
                        .file("docs/README.md", "# B\n");
        for (int i = 0; i < questions; i++) {
            site.question("q" + i, "Question " + i, "m" + i % metrics, "m" + i * 7 % metrics);
        }
        for (int i = 0; i < metrics; i++) {
            site.metric("m" + i, "Metric " + i, "unit " + i % 5);
        }
        return site.render();
    }

    @Test
    void twoHundredEntriesAreDrawnAndCompared() {
        CatalogFixture site = site(100, 100);
        Document matrix = site.page("b/catalog/matrix/index.html");

        assertThat(matrix.select(".matrix thead th")).hasSize(100);
        assertThat(site.page("b/catalog/compare/index.html").select("thead th")).hasSize(200);
        assertThat(site.page("b/catalog/graph/index.html").select("svg [data-id]"))
                .hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    @Timeout(120)
    void ofFiveThousandEntriesThereAreListsAndTables() {
        CatalogFixture site = site(2500, 2500);
        long start = System.nanoTime();
        Document matrix = site.page("b/catalog/matrix/index.html");
        Document compare = site.page("b/catalog/compare/index.html");

        assertThat(matrix.select(".matrix")).isEmpty();
        assertThat(matrix.select(".too-big").text()).contains("too many entries");
        assertThat(matrix.select("dl.relations dt")).hasSize(2500);
        assertThat(compare.select("thead th")).hasSize(400);
        assertThat(compare.select(".too-big").eachText())
                .allMatch(text -> text.startsWith("2300 more entries"));
        assertThat(site.page("b/catalog/index.html").select("tbody tr")).hasSize(5000);
        assertThat(site.page("b/catalog/index.html").select("input[type=checkbox]")).isEmpty();
        assertThat(site.page("b/catalog/graph/index.html").select("main svg, .too-big")).hasSize(1);
        assertThat(site.has("b/catalog/graph.svg")).isFalse();
        assertThat(site.page("b/metrics/m1/index.html").select(".entry svg")).isEmpty();
        assertThat(site.text("b/catalog/catalog.csv").lines()).hasSize(5001);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
}
