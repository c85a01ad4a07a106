package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.browser.Page;
import dev.colophon.browser.ServedSite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What axe-core finds on each kind of page, in light and dark: nothing. */
class AccessibilityTest {
    private static final String FINDINGS =
            """
            document.getAnimations().forEach((each) => each.finish());
            axe.run({ resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }).then(({ violations }) =>
              violations.flatMap((each) =>
                each.nodes.map((node) => each.id + ": " + node.html + " " + node.failureSummary)))\
            """;

    private static final List<String> ADDRESSES =
            Stream.concat(
                            EveryKind.ADDRESSES.stream().map("commons/"::concat),
                            Stream.of(
                                    "orchard/",
                                    "orchard/numbers/catalog/",
                                    "orchard/map/",
                                    "orchard/text/blocks/",
                                    "orchard/text/rich/",
                                    "orchard/text/print/"))
                    .toList();

    @AutoClose private static ServedSite served;
    private static String axe;
    @TempDir private static Path temporary;

    @BeforeAll
    static void buildSites() throws IOException {
        for (String theme : List.of("commons", "orchard")) {
            Path sources = temporary.resolve("sources").resolve(theme);
            EveryKind.build(sources, theme, temporary.resolve("sites").resolve(theme));
        }
        served = new ServedSite(temporary.resolve("sites"), "/");
        try (InputStream in = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
            axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @FieldSource("ADDRESSES")
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

    @Test
    void moreContrastHasNoFindings() {
        Page page = served.page().media("prefers-contrast", "more");
        page.go(served.url("commons/text/rich/")).eval(axe + "; 0");

        assertThat((List<?>) page.eval(FINDINGS)).isEmpty();
    }
}
