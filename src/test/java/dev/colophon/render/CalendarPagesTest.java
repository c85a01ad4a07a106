package dev.colophon.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of events, the file beside it, and blocks in pages. */
class CalendarPagesTest {
    private static final String CONFIG =
            """
            title: T
            books:
              - id: b
                source: docs
                path: /
            """;
    private static final String EVENTS =
            """
            events:
              - title: Group <all>
                start: 2026-03-02 08:00
                zone: America/Los_Angeles
                duration: 1 hour
                repeat: FREQ=WEEKLY;INTERVAL=2;BYDAY=MO
                shown-in: [Asia/Tokyo, Europe/London]
                place: https://example.org/call
                notes: Bring questions.
              - id: once
                title: Once
                start: 2026-02-01 08:00
                zone: UTC
                duration: 2 days
            """;

    @TempDir private Path folder;

    private CatalogFixture site(String config, String text) {
        return new CatalogFixture(folder)
                .file("site-config.yml", config)
                .file("docs/README.md", "# B\n\n" + text)
                .render();
    }

    @Test
    void thePageHasTheNextDatesInAllZones() {
        Document page = site(CONFIG + EVENTS, "").page("calendar/index.html");

        assertThat(page.select(".event h2").eachText()).containsExactly("Once", "Group <all>");
        Element group = page.expectFirst("#group-all");
        assertThat(group.select("thead").get(0).select("th").eachText())
                .containsExactly("Day", "Los Angeles", "Tokyo", "London");
        assertThat(group.select("tbody").get(0).select("tr").eachText())
                .containsExactly(
                        "Mon 2 Mar 2026 08:00 01:00 +1 16:00",
                        "Mon 16 Mar 2026 08:00 00:00 +1 15:00",
                        "Mon 30 Mar 2026 08:00 00:00 +1 16:00",
                        "Mon 13 Apr 2026 08:00 00:00 +1 16:00",
                        "Mon 27 Apr 2026 08:00 00:00 +1 16:00");
        assertThat(group.select("tr[data-start]").eachAttr("data-start"))
                .hasSizeGreaterThan(50)
                .startsWith("2026-03-02T16:00Z", "2026-03-16T15:00Z");
        assertThat(group.select(".event-place a").attr("href"))
                .isEqualTo("https://example.org/call");
        assertThat(page.select(".event-file a").attr("href")).isEqualTo("../calendar.ics");
    }

    @Test
    void theFileIsBesideThePage() {
        CatalogFixture site = site(CONFIG + EVENTS, "");

        assertThat(site.text("calendar.ics"))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("UID:group-all@colophon\r\n", "RRULE:FREQ=WEEKLY");
        assertThat(site.page("index.html").select("footer a").eachAttr("href"))
                .contains("calendar/");
    }

    @Test
    void aBlockShowsWhatItAsksFor() {
        Document page =
                site(CONFIG + EVENTS, "```events\nevent: group-all\ncount: 2\n```\n")
                        .page("index.html");

        assertThat(page.select(".embed .event")).hasSize(1);
        assertThat(page.select(".event-title a").attr("href")).isEqualTo("calendar/#group-all");
        assertThat(page.select(".event tbody").get(0).select("tr")).hasSize(2);
        assertThat(page.select("script[src$=calendar.js], link[href$=calendar.css]")).hasSize(2);
    }

    @Test
    void aBlockWithoutEventsIsShownAsItIsWritten() {
        CatalogFixture site = site(CONFIG, "```events\nevent: x\n```\n");

        assertThat(site.page("index.html").select("pre code").text()).isEqualTo("event: x");
        assertThat(site.has("calendar/index.html")).isFalse();
        assertThat(site.has("calendar.ics")).isFalse();
    }

    @Test
    void aPageOfTheSameAddressStays() {
        CatalogFixture site =
                new CatalogFixture(folder)
                        .file("site-config.yml", CONFIG + EVENTS)
                        .file("docs/README.md", "# B\n")
                        .file("docs/calendar.md", "# Ours\n")
                        .render();

        assertThat(site.page("calendar/index.html").select("h1").text()).startsWith("Ours");
        assertThat(site.has("calendar-2/index.html")).isTrue();
        assertThat(site.has("calendar-2.ics")).isTrue();
    }
}
