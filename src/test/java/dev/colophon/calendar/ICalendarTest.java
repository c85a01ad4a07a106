package dev.colophon.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that calendars subscribe to, as another library reads it. */
class ICalendarTest {
    private static final Instant MADE = Instant.parse("2026-02-01T12:00:00Z");

    private static String file(Event... events) {
        byte[] bytes =
                ICalendar.write("Group, all", "example.org", "Colophon 1", MADE, List.of(events));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Calendar read(String file) throws Exception {
        return new CalendarBuilder()
                .build(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static Event weekly(ZoneId zone, LocalDateTime start) {
        return new Event(
                "weekly",
                "Weekly",
                start,
                zone,
                Duration.ofMinutes(45),
                Recurrence.parse("FREQ=WEEKLY", start, zone).recurrence(),
                List.of(),
                List.of(),
                "",
                "",
                "");
    }

    @Test
    void anotherLibraryFindsItValidAndReadsWhatWasWritten() throws Exception {
        Event event =
                EventTest.meeting("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", LocalDate.of(2026, 3, 2));

        Calendar calendar = read(file(event));

        assertThat(calendar.validate().getEntries()).isEmpty();
        VEvent read = (VEvent) calendar.getComponent("VEVENT").orElseThrow();
        assertThat(read.getUid().orElseThrow().getValue()).isEqualTo("meeting@example.org");
        assertThat(read.getSummary().getValue()).isEqualTo("Working group");
        assertThat(read.getDescription().getValue()).isEqualTo("Bring; a, question\\");
        assertThat(read.getLocation().getValue()).isEqualTo("Online");
        assertThat(file(event))
                .contains("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO\r\n")
                .contains("DTSTART;TZID=America/Los_Angeles:20260216T080000\r\n")
                .contains("EXDATE;TZID=America/Los_Angeles:20260302T080000\r\n")
                .contains("DTSTAMP:20260201T120000Z\r\n");
    }

    /** Its offsets against those of the JDK; the other library is a day off at the changes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/Los_Angeles",
                "America/New_York",
                "Europe/London",
                "Europe/Berlin",
                "Australia/Sydney",
                "America/Santiago",
                "Asia/Tokyo",
                "Asia/Kolkata",
                "America/Nuuk",
                "Africa/Casablanca"
            })
    void theZoneInTheFileIsTheZone(String name) throws Exception {
        ZoneId zone = ZoneId.of(name);
        String file = file(weekly(zone, LocalDateTime.of(2026, 2, 16, 8, 0)));
        VTimeZone written = (VTimeZone) read(file).getComponent("VTIMEZONE").orElseThrow();

        ZonedDateTime day = ZonedDateTime.of(2026, 2, 16, 12, 0, 0, 0, zone);
        for (int i = 0; i < 4 * 365; i++, day = day.plusDays(1)) {
            OffsetDateTime moment = day.toOffsetDateTime();
            if (!day.minusDays(1).getOffset().equals(day.plusDays(1).getOffset())) {
                continue;
            }
            Optional<ZoneOffset> offset =
                    Optional.ofNullable(written.getApplicableObservance(moment.toInstant()))
                            .map(observance -> observance.getTimeZoneOffsetTo())
                            .map(offsetTo -> offsetTo.getOffset());
            assertThat(offset).as(day.toString()).contains(moment.getOffset());
        }
    }

    @Test
    void aZoneThatChangesByARuleIsWrittenAsOne() {
        String file = file(EventTest.meeting("FREQ=WEEKLY"));

        assertThat(file)
                .contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n")
                .contains("RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\n");
        assertThat(file.length()).isLessThan(2000);
    }

    @Test
    void utcNeedsNoZone() {
        String file = file(weekly(ZoneOffset.UTC, LocalDateTime.of(2026, 2, 16, 8, 0)));

        assertThat(file).contains("DTSTART:20260216T080000Z").doesNotContain("VTIMEZONE");
    }

    @Test
    void longLinesAreFoldedBetweenCharacters() throws Exception {
        String title = "Arbeitskreis für Übergänge 会議 ".repeat(20).strip();
        LocalDateTime start = LocalDateTime.of(2026, 2, 16, 8, 0);
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Event event = weekly(zone, start);
        Event named =
                new Event(
                        "long",
                        title,
                        start,
                        zone,
                        event.duration(),
                        event.recurrence(),
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "line\nbreak");

        String file = file(named);

        assertThat(file.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        VEvent read = (VEvent) read(file).getComponent("VEVENT").orElseThrow();
        assertThat(read.getSummary().getValue()).isEqualTo(title);
        assertThat(read.getDescription().getValue()).isEqualTo("line\nbreak");
    }
}
