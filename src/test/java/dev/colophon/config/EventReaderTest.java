package dev.colophon.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.calendar.Event;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventReaderTest {
    private static final String MEETING =
            """
            events:
              - title: Working group
                start: 2026-11-09 08:00
                zone: America/Los_Angeles
                duration: 1 hour 30 minutes
                repeat: FREQ=WEEKLY;INTERVAL=2;BYDAY=MO
                except: [2026-12-21]
                shown-in: [Europe/Berlin, UTC]
                place: Online
                url: https://example.org/call
            """;

    private Project project;

    @BeforeEach
    void makeProject(@TempDir Path folder) throws IOException {
        project = new Project(folder).file("README.md", "# Home\n");
    }

    @Test
    void anEventHasATimeInItsZone() throws IOException {
        project.file("site-config.yml", MEETING);

        Event event = project.config().events().get(0);

        assertThat(event.id()).isEqualTo("working-group");
        assertThat(event.start()).isEqualTo(LocalDateTime.of(2026, 11, 9, 8, 0));
        assertThat(event.zone()).isEqualTo(ZoneId.of("America/Los_Angeles"));
        assertThat(event.duration()).isEqualTo(Duration.ofMinutes(90));
        assertThat(event.exceptions()).containsExactly(LocalDate.of(2026, 12, 21));
        assertThat(event.zones()).containsExactly(ZoneId.of("Europe/Berlin"), ZoneId.of("UTC"));
        assertThat(project.config().withUrl("https://example.org/").events()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-09 08:00 | Monday at 8 | 3:12 `start` is `Monday at 8`",
                "2026-11-09 08:00 | 2026-11-31 08:00 | 3:12 `start` is `2026-11-31 08:00`",
                "2026-11-09 08:00 | 2026-11-09 | 3:12 `start` is `2026-11-09`",
                "2026-11-09 08:00 | 0001-11-09 08:00 | 3:12 `start` is `0001-11-09 08:00`",
                "America/Los_Angeles | America/Los_Angles | 4:11 did you mean"
                        + " `America/Los_Angeles`",
                "America/Los_Angeles | PST | 4:11 `zone` is `PST`",
                "1 hour 30 minutes | -1 hour | 5:15 `duration` is `-1 hour`",
                "1 hour 30 minutes | 0 minutes | 5:15 `duration` is `0 minutes`",
                "1 hour 30 minutes | 400 days | 5:15 `duration` is `400 days`",
                "INTERVAL=2 | INTERVAL=two | 6:13 which is no recurrence rule",
                "BYDAY=MO | UNTIL=20260101 | 6:13 which ends before the event starts",
                "[2026-12-21] | [2026-12-22] | 7:13 `except` has `2026-12-22`",
                "[2026-12-21] | Christmas | 7:13 `except` has `Christmas`",
                "Europe/Berlin | Europe/Berlim | 8:15 did you mean `Europe/Berlin`",
                "https://example.org/call | javascript:alert(1) | 10:10 `url` is `javascript",
                "place: Online | plaice: Online | 9:5 did you mean `place`",
            })
    void whatIsWrongIsToldWithItsPlace(String right, String wrong, String finding)
            throws IOException {
        project.file("site-config.yml", MEETING.replace(right, wrong));
        String[] parts = finding.split(" ", 2);

        assertThat(project.problems()).hasSize(1);
        assertThat(project.problems().get(0))
                .startsWith("site-config.yml:" + parts[0] + " invalid-config")
                .contains(parts[1]);
    }

    @Test
    void anEventWithoutATimeIsReported() throws IOException {
        project.file("site-config.yml", "events:\n  - title: T\n");

        assertThat(project.problems()).hasSize(3).allMatch(line -> line.contains("found no `"));
    }

    @Test
    void twoEventsHaveTwoIds() throws IOException {
        project.file("site-config.yml", MEETING + MEETING.replace("events:\n", ""));

        assertThat(project.problems()).hasSize(1);
        assertThat(project.problems().get(0))
                .contains("the `id` of this event is `working-group`, as that of `Working group`");
    }

    @Test
    void tenThousandEventsAreTooMany() throws IOException {
        StringBuilder all = new StringBuilder("events:\n");
        for (int i = 0; i < 10_000; i++) {
            all.append("  - {id: e")
                    .append(i)
                    .append(", title: T, start: 2026-11-09 08:00, zone: UTC, duration: 1 hour}\n");
        }
        project.file("site-config.yml", all.toString());

        List<String> problems = project.problems();

        assertThat(problems).hasSize(1);
        assertThat(problems.get(0)).contains(":502:").contains("found 10000 `events`");
    }
}
