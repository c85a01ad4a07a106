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

/** Dates of events and tabs, seen in a browser. */
class MeetingsTest {
    private static final String SEEN =
            """
            [...document.querySelectorAll(".tab > *")]
              .filter((each) => each.checkVisibility())
              .map((each) => each.textContent.trim())\
            """;
    private static final String CHOSEN = "document.activeElement.textContent";

    @AutoClose private static ServedSite served;
    @TempDir private static Path temporary;

    @BeforeAll
    static void buildSite() {
        Path sources = temporary.resolve("sources");
        Path site = temporary.resolve("site");
        new GoldenSite(Path.of("src/test/sites/meetings")).copySources(sources);
        assertThat(GoldenSite.build(sources, site.resolve("group")).run().code()).isZero();
        served = new ServedSite(site, "/");
    }

    private static Page calendar(String zone, String now) {
        return served.page()
                .zone(zone)
                .beforehand("Date.now = () => Date.parse('" + now + "')")
                .go(served.url("group/calendar/"));
    }

    @Test
    void theCalendarHasTheReadersOwnClock() {
        Page page = calendar("Australia/Sydney", "2026-10-20T00:00Z");

        assertThat(page.texts("#working-group thead th"))
                .startsWith("Day", "Your time", "Los Angeles", "Berlin", "Kolkata");
        // What is over is gone, and clocks change in Los Angeles on the first of November.
        assertThat(page.texts("#working-group .yours"))
                .containsExactly("Tue 02:00", "Tue 03:00", "Tue 03:00");
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void aMeetingIsShownUntilItIsOver() {
        assertThat(calendar("UTC", "2026-11-23T16:59Z").texts("#working-group .yours"))
                .containsExactly("Mon 16:00");

        Page over = calendar("UTC", "2026-11-23T17:01Z");

        assertThat(over.texts("#working-group .event-over"))
                .containsExactly("No further date is known.");
        assertThat(over.texts("#working-group .event-place")).hasSize(1);
    }

    @Test
    void withoutJavaScriptAllDatesAreThere() {
        Page page = served.page().withoutJavaScript().go(served.url("group/calendar/"));

        assertThat(page.texts("#working-group tbody tr")).hasSize(4);
        assertThat(page.texts(".yours")).isEmpty();
    }

    @Test
    void tabsAreChosenWithTheKeyboard() {
        Page page = served.open("group/tabs/").await("document.querySelector('.tabs')");

        assertThat(page.texts("[role=tab]")).containsExactly("Linux", "macOS");
        assertThat(page.eval(SEEN)).isEqualTo(List.of("Type apt.", "Only", "Text."));

        page.eval("document.querySelector('[role=tab]').focus()");
        page.press("ArrowRight");
        assertThat(page.eval(CHOSEN)).isEqualTo("macOS");
        assertThat(page.eval(SEEN)).isEqualTo(List.of("Type brew.", "Only", "Text."));

        page.press("ArrowRight");
        assertThat(page.eval(CHOSEN)).isEqualTo("Linux");
        page.press("End");
        assertThat(page.eval(CHOSEN)).isEqualTo("macOS");
        page.press("Home");
        assertThat(page.eval(CHOSEN)).isEqualTo("Linux");
        assertThat(page.texts("[role=tab][aria-selected=true]")).containsExactly("Linux");
        assertThat(page.problems()).isEmpty();
    }

    @Test
    void withoutJavaScriptAndOnPaperAllTabsAreReadable() {
        List<String> all = List.of("Linux", "Type apt.", "macOS", "Type brew.", "Only", "Text.");

        Page paper = served.open("group/tabs/").await("document.querySelector('.tabs')");
        assertThat(paper.paper(true).eval(SEEN)).isEqualTo(all);
        Page plain = served.page().withoutJavaScript().go(served.url("group/tabs/"));
        assertThat(plain.eval(SEEN)).isEqualTo(all);
    }
}
