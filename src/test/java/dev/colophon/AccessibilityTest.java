package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.browser.Page;
import dev.colophon.browser.ServedSite;
import dev.colophon.cli.Colophon;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What axe-core finds on each kind of page, in light and dark: nothing. */
class AccessibilityTest {
    private static final String FINDINGS =
            """
            document.getAnimations().forEach((each) => each.finish());
            axe.run({ resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }).then(({ violations }) =>
              violations.flatMap((each) =>
                each.nodes.map((node) => each.id + ": " + node.html + " " + node.failureSummary)))\
            """;

    @AutoClose private static ServedSite served;
    private static String axe;
    @TempDir private static Path temporary;

    @BeforeAll
    static void buildSites() throws IOException {
        for (String name :
                List.of("catalog-pages", "markdown-features", "mind-map", "several-books")) {
            Path sources = temporary.resolve("sources").resolve(name);
            new GoldenSite(Path.of("src/test/sites").resolve(name)).copySources(sources);
            Colophon.run("build", sources, "-o", temporary.resolve("sites").resolve(name));
        }
        buildWithExampleTheme();
        served = new ServedSite(temporary.resolve("sites"), "/");
        try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void buildWithExampleTheme() {
        Path folder = temporary.resolve("sources/orchard");
        new GoldenSite(Path.of("src/test/sites/markdown-features"))
                .copySources(folder.resolve("text"));
        Folder sources = new Folder(folder);
        new Folder(Path.of("themes/orchard"))
                .copyTo(folder.resolve("themes/orchard"), file -> true);
        sources.write(
                "site-config.yml",
                "title: Orchard\n"
                        + "theme: orchard\n"
                        + "formats: true\n"
                        + "embedding: true\n"
                        + "books:\n"
                        + "  - id: text\n"
                        + "    source: text\n");
        Colophon.run("build", sources.path(), "-o", temporary.resolve("sites/orchard"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "several-books/",
                "several-books/404.html",
                "several-books/cooking/soup/",
                "several-books/oven/baking/",
                "several-books/search/?q=soup",
                "markdown-features/blocks/",
                "markdown-features/html/",
                "markdown-features/images/",
                "markdown-features/links/",
                "markdown-features/tables/",
                "orchard/text/blocks/",
                "orchard/text/tables/",
                "orchard/text/print/",
                "orchard/embed/text/blocks/",
                "orchard/embed/text/tables/?section=tables",
                "mind-map/",
                "mind-map/fences/",
                "catalog-pages/",
                "catalog-pages/numbers/",
                "catalog-pages/numbers/catalog/",
                "catalog-pages/numbers/catalog/compare/",
                "catalog-pages/numbers/catalog/graph/",
                "catalog-pages/numbers/catalog/matrix/",
                "catalog-pages/numbers/metrics/harvest/"
            })
    void aKindOfPageHasNoFindings(String address) {
        Page page = served.page();
        page.size(1280, 900).go(served.url(address)).eval(axe + "; 0");
        assertThat(page.problems()).noneMatch(problem -> !problem.contains("404"));

        for (String colours : List.of("light", "dark")) {
            page.media("prefers-color-scheme", colours);
            assertThat((List<?>) page.eval(FINDINGS)).as(colours).isEmpty();
        }
        page.size(390, 800).await("matchMedia('(width: 390px)').matches");
        assertThat((List<?>) page.eval(FINDINGS)).as("on a phone").isEmpty();
    }
}
