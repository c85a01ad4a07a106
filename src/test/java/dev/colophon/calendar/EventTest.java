package dev.colophon.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTest {
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final LocalDateTime START = LocalDateTime.of(2026, 2, 16, 8, 0);

    static Event meeting(String rule, LocalDate... exceptions) {
        Recurrence.Parsed parsed = Recurrence.parse(rule, START, LOS_ANGELES);
        assertThat(parsed.problem()).isEmpty();
        return new Event(
                "meeting",
                "Working group",
                START,
                LOS_ANGELES,
                Duration.ofHours(1),
                parsed.recurrence(),
                List.of(exceptions),
                List.of(),
                "Online",
                "https://example.org/call",
                "Bring; a, question\\");
    }

    private static List<ZonedDateTime> dates(Event event, String from, int most) {
        return event.dates(Instant.parse(from), Instant.parse("2040-01-01T00:00:00Z"), most);
    }

    /**
     * The group's biweekly Monday. America puts its clocks forward on 8 March and back on 1
     * November 2026, Europe on 29 March and 25 October.
     */
    @ParameterizedTest
    @CsvSource({
        "2026-02-16, 08:00, 11:00, 16:00, 17:00",
        "2026-03-02, 08:00, 11:00, 16:00, 17:00",
        "2026-03-16, 08:00, 11:00, 15:00, 16:00",
        "2026-03-30, 08:00, 11:00, 16:00, 17:00",
        "2026-10-12, 08:00, 11:00, 16:00, 17:00",
        "2026-10-26, 08:00, 11:00, 15:00, 16:00",
        "2026-11-09, 08:00, 11:00, 16:00, 17:00",
        "2027-03-15, 08:00, 11:00, 15:00, 16:00",
    })
    void everyOtherMondayIsAtTheRightTimeInFourZones(
            String day, String west, String east, String london, String berlin) {
        Event event = meeting("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO");

        ZonedDateTime date = dates(event, day + "T00:00:00Z", 1).get(0);

        assertThat(date).isEqualTo(LocalDateTime.parse(day + "T08:00").atZone(LOS_ANGELES));
        assertThat(at(date, "America/Los_Angeles")).isEqualTo(west);
        assertThat(at(date, "America/New_York")).isEqualTo(east);
        assertThat(at(date, "Europe/London")).isEqualTo(london);
        assertThat(at(date, "Europe/Berlin")).isEqualTo(berlin);
    }

    private static String at(ZonedDateTime date, String zone) {
        return date.withZoneSameInstant(ZoneId.of(zone)).toLocalTime().toString();
    }

    @Test
    void aDateCountsUntilItIsOver() {
        Event event = meeting("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO");

        assertThat(dates(event, "2026-02-16T16:59:00Z", 1).get(0).toLocalDate())
                .isEqualTo("2026-02-16");
        assertThat(dates(event, "2026-02-16T17:00:00Z", 1).get(0).toLocalDate())
                .isEqualTo("2026-03-02");
    }

    @Test
    void exceptionsAreLeftOut() {
        Event event = meeting("FREQ=WEEKLY", LocalDate.of(2026, 2, 23));

        assertThat(dates(event, "2026-02-01T00:00:00Z", 2))
                .extracting(date -> date.toLocalDate().toString())
                .containsExactly("2026-02-16", "2026-03-02");
    }

    @Test
    void aTimeThatClocksSkipIsAnHourLater() {
        LocalDateTime night = LocalDateTime.of(2026, 3, 7, 2, 30);
        Recurrence.Parsed daily = Recurrence.parse("FREQ=DAILY;COUNT=3", night, LOS_ANGELES);
        Event event =
                new Event(
                        "night",
                        "Night",
                        night,
                        LOS_ANGELES,
                        Duration.ofMinutes(5),
                        daily.recurrence(),
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "");

        assertThat(dates(event, "2026-01-01T00:00:00Z", 9))
                .extracting(date -> date.toLocalDateTime().toString())
                .containsExactly("2026-03-07T02:30", "2026-03-08T03:30", "2026-03-09T02:30");
    }

    @Test
    void whatIsOnceHasOneDate() {
        Event event =
                new Event(
                        "once",
                        "Once",
                        START,
                        LOS_ANGELES,
                        Duration.ofHours(1),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        "",
                        "",
                        "");

        assertThat(dates(event, "2026-01-01T00:00:00Z", 9)).hasSize(1);
        assertThat(dates(event, "2026-03-01T00:00:00Z", 9)).isEmpty();
    }

    @Test
    void aLastDayIsMeantWithAllOfIt() {
        Event event = meeting("FREQ=WEEKLY;UNTIL=20260302");

        assertThat(dates(event, "2026-01-01T00:00:00Z", 9)).hasSize(3);
        assertThat(event.recurrence().orElseThrow().rule())
                .isEqualTo("FREQ=WEEKLY;UNTIL=20260303T075959Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FREQ=FORTNIGHTLY | FORTNIGHTLY",
                "BYDAY=MO | FREQ part is missing",
                "every other Monday | Missing '='",
                "FREQ=WEEKLY;BYDAY=XX | XX",
                "FREQ=WEEKLY;INTERVAL=0 | 0",
                "FREQ=WEEKLY;INTERVAL=-1 | -1",
                "FREQ=WEEKLY;COUNT=x | X",
                "FREQ=WEEKLY;FOO=3 | FOO",
                "FREQ=SECONDLY | nothing for a calendar",
                "FREQ=YEARLY;INTERVAL=2000000000 | nothing for a calendar",
                "FREQ=MONTHLY;BYMONTHDAY=30;BYMONTH=2 | gives no date",
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=9 | gives no date",
                "FREQ=WEEKLY;BYDAY=TU | 2026-02-17",
                "FREQ=WEEKLY;UNTIL=20260499 | UNTIL that is no day",
                "FREQ=WEEKLY;UNTIL=next year | UNTIL that is no day",
                "FREQ=WEEKLY;UNTIL=20250101 | ends before the event starts",
                "FREQ=WEEKLY;COUNT=3;UNTIL=20270101 | both COUNT and UNTIL",
            })
    void whatIsNoRuleIsToldInWords(String rule, String problem) {
        Recurrence.Parsed parsed = Recurrence.parse(rule, START, LOS_ANGELES);

        assertThat(parsed.recurrence()).isEmpty();
        assertThat(parsed.problem()).contains(problem);
    }
}
