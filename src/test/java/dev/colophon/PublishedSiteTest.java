package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.colophon.cli.Colophon;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/**
 * Judges finished sites by their files: the example content's, with its history, and small ones.
 */
class PublishedSiteTest {
    private static final String SVG_NAMESPACE = "http://www.w3.org/2000/svg";

    private static final Path SCHEMA = Path.of("docs/inventory.schema.json");

    @TempDir private static Path temporary;
    private static Folder site;
    private static Colophon run;

    @BeforeAll
    static void buildExample() {
        site = new Folder(temporary.resolve("example"));
        run = Colophon.run("build", ".", "-o", site.path());
    }

    static List<GoldenSite> goldenSites() {
        return GoldenSite.all();
    }

    @Test
    void theExampleContentHasNoFindings() {
        assertThat(run.err().lines().filter(line -> line.contains(": error: "))).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("Built \\d+ pages of \\d+ books, .*\\R");
    }

    @Test
    void everyLinkOfTheExampleIsRelativeAndLeadsSomewhere() {
        LinkOracle oracle = new LinkOracle(site);

        assertThat(oracle.problems()).isEmpty();
        assertThat(oracle.links()).isGreaterThan(1_000);
    }

    @Test
    void theExampleLoadsNothingFromElsewhere() {
        site.files()
                .forEach(
                        (file, bytes) -> {
                            if (file.endsWith(".css")) {
                                assertThat(text(bytes))
                                        .as(file)
                                        .doesNotContainPattern("url\\(\\s*['\"]?(https?:)?//")
                                        .doesNotContain("@import");
                            } else if (file.matches("assets/.*\\.js")) {
                                assertThat(text(bytes).replace(SVG_NAMESPACE, ""))
                                        .as(file)
                                        .doesNotContainPattern("https?://");
                            }
                        });
    }

    @Test
    void noPageHasAnEmailAddressThatItsAuthorDidNotWrite() {
        assertThat(site.text("inventory.json")).doesNotContain("noreply.github.com");
        assertThat(site.text("feed.xml")).doesNotContain("<email>", "noreply");
    }

    @Test
    void theInventoryOfTheExampleIsAsItsSchemaSays() {
        assertThat(JsonSchema.problems(SCHEMA, site.text("inventory.json"))).isEmpty();
    }

    @Test
    void theCatalogOfTheExampleIsAsItsSchemaSays() {
        Path schema = Path.of("docs/catalog.schema.json");

        assertThat(JsonSchema.problems(schema, site.text("metrics/catalog/catalog.json")))
                .isEmpty();
    }

    @Test
    void theTasksOfTheExampleAreAsTheirSchemaSays() {
        Path schema = Path.of("docs/help-wanted.schema.json");
        String tasks = site.text("help-wanted.json");

        assertThat(JsonSchema.problems(schema, tasks)).isEmpty();
        assertThat(tasks).contains("\"draft-chapter\"");
    }

    @Test
    void theInventoryListsEveryPageWithItsAnchors() throws Exception {
        List<?> pages = (List<?>) JSON.std.mapFrom(site.text("inventory.json")).get("pages");

        for (Object each : pages) {
            Map<?, ?> page = (Map<?, ?>) each;
            String address = (String) page.get("address");
            String file =
                    address.isEmpty() || address.endsWith("/") ? address + "index.html" : address;
            var html = Jsoup.parse(site.text(file));
            assertThat((List<?>) page.get("anchors"))
                    .as(file)
                    .allSatisfy(a -> assertThat(html.getElementById((String) a)).isNotNull());
        }
    }

    @Test
    void theSitemapAndTheFeedOfTheExampleAreWellFormed() throws Exception {
        Document sitemap = xml(site.text("sitemap.xml"));
        Document feed = xml(site.text("feed.xml"));

        assertThat(sitemap.getDocumentElement().getTagName()).isEqualTo("urlset");
        assertThat(feed.getDocumentElement().getTagName()).isEqualTo("feed");
        assertThat(site.text("sitemap.xml").lines().filter(line -> line.contains("<loc>")))
                .doesNotHaveDuplicates()
                .allMatch(line -> line.contains("<loc>https://"));
    }

    @ParameterizedTest
    @MethodSource("goldenSites")
    void smallSitesAreSoundToo(GoldenSite golden) throws Exception {
        Path sources = temporary.resolve(golden + "/book");
        Folder small = new Folder(temporary.resolve(golden + "/site"));
        golden.copySources(sources);

        Colophon.run("build", sources, "-o", small.path(), "--base-url", "https://example.org/x");

        assertThat(new LinkOracle(small).problems()).isEmpty();
        assertThat(JsonSchema.problems(SCHEMA, small.text("inventory.json"))).isEmpty();
        assertThat(xml(small.text("sitemap.xml")).getElementsByTagName("loc").getLength())
                .isPositive();
        assertThat(xml(small.text("feed.xml")).getElementsByTagName("title").getLength())
                .isPositive();
    }

    private static Document xml(String text) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
