package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.browser.Page;
import dev.colophon.browser.ServedSite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a reader's browser loads for a page: little, from this site only, and nothing to wait for.
 */
class WeightTest {
    private static final int MOST_BYTES = 60_000;
    private static final String WAITED_FOR =
            """
            performance.getEntriesByType("resource")
              .filter((e) => e.renderBlockingStatus === "blocking" && !e.name.endsWith(".css"))
              .map((e) => e.name)\
            """;
    private static final String CHOOSE_DARK =
            """
            localStorage.setItem("colophon-theme", "dark");
            new MutationObserver(() => (window.early ??= document.body === null))
              .observe(document, { subtree: true, attributeFilter: ["data-theme"] });
            """;

    @AutoClose private static ServedSite served;
    @TempDir private static Path temporary;

    @BeforeAll
    static void build() {
        served = EveryKind.serve(temporary, "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text/",
                "text/blocks/",
                "text/rich/",
                "numbers/metrics/harvest/",
                "numbers/catalog/",
                "map/"
            })
    void aPageIsLight(String address) {
        Page page = served.open(address);
        page.await("!document.querySelector('button.theme').hidden");

        String site = served.url("");
        assertThat(page.loaded()).allMatch(each -> each.url().matches("data:.*|" + site + ".*"));
        assertThat(page.loaded()).noneMatch(each -> each.url().matches(".*\\.(woff2?|ttf|otf)"));
        assertThat(page.loaded().stream().mapToLong(Page.Loaded::bytes).sum())
                .isLessThan(MOST_BYTES);
        assertThat((List<?>) page.eval(WAITED_FOR)).isEmpty();
    }

    @Test
    void theColoursThatWereChosenAreThereBeforeAnythingIsPainted() {
        Page page = served.page().media("prefers-color-scheme", "light").beforehand(CHOOSE_DARK);
        page.go(served.url("text/"));

        assertThat(page.eval("window.early")).isEqualTo(true);
        assertThat(page.eval("getComputedStyle(document.documentElement).colorScheme"))
                .isEqualTo("dark");
        assertThat(page.eval("document.querySelector('meta[name=color-scheme]').content"))
                .isEqualTo("dark");
        page.await("!document.querySelector('button.theme').hidden").click("button.theme");
        assertThat(page.eval("document.querySelector('meta[name=color-scheme]').content"))
                .isEqualTo("light dark");
        assertThat(page.problems()).isEmpty();
    }
}
