package dev.colophon.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Something people come together for, once or again and again. The clock of one zone decides when;
 * everywhere else the time follows from it.
 *
 * @param id by which pages ask for it
 * @param title its name
 * @param start when it is for the first time, by the clocks of its zone
 * @param zone the zone that decides
 * @param duration how long it takes
 * @param recurrence when it is again; absent where it is once
 * @param exceptions the days on which it is not, although the recurrence says so
 * @param zones further zones whose clock times are shown
 * @param place where it is: words, or a URL; may be empty
 * @param url where more is said of it; may be empty
 * @param notes what else is to be known; may be empty
 */
public record Event(
        String id,
        String title,
        LocalDateTime start,
        ZoneId zone,
        Duration duration,
        Optional<Recurrence> recurrence,
        List<LocalDate> exceptions,
        List<ZoneId> zones,
        String place,
        String url,
        String notes) {
    public Event {
        exceptions = List.copyOf(exceptions);
        zones = List.copyOf(zones);
    }

    /** When it starts, each time that is not over at a moment, up to some day and number. */
    public List<ZonedDateTime> dates(Instant from, Instant to, int most) {
        List<ZonedDateTime> dates = new ArrayList<>();
        Iterator<LocalDateTime> each = each(from.minus(duration));
        while (dates.size() < most && each.hasNext()) {
            ZonedDateTime date = each.next().atZone(zone);
            if (date.toInstant().isAfter(to)) {
                break;
            }
            boolean over = !date.toInstant().plus(duration).isAfter(from);
            if (!over && !exceptions.contains(date.toLocalDate())) {
                dates.add(date);
            }
        }
        return dates;
    }

    /** Whether it would be on a day, were there no exceptions. */
    public boolean isOn(LocalDate day) {
        Iterator<LocalDateTime> each = each(day.atStartOfDay(zone).toInstant());
        return each.hasNext() && each.next().toLocalDate().equals(day);
    }

    /** The same, but not on some days. */
    public Event without(List<LocalDate> days) {
        return new Event(
                id, title, start, zone, duration, recurrence, days, zones, place, url, notes);
    }

    private Iterator<LocalDateTime> each(Instant from) {
        return recurrence
                .map(rule -> rule.dates(start, zone, from))
                .orElseGet(() -> List.of(start).iterator());
    }
}
