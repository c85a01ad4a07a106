package dev.colophon.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes events as a file that calendars can subscribe to. Source: RFC 5545, and RFC 7986 for the
 * calendar's own name. A worker for one file.
 */
public final class ICalendar {
    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final StringBuilder out = new StringBuilder();

    private ICalendar() {}

    /**
     * The file.
     *
     * @param title the calendar's name
     * @param host what makes the ids of events unique in the world
     * @param made when it was made; at the start of each event where that is not known
     */
    public static byte[] write(
            String title, String host, String generator, Instant made, List<Event> events) {
        ICalendar calendar = new ICalendar();
        calendar.writeAll(title, host, generator, made, events);
        return calendar.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void writeAll(
            String title, String host, String generator, Instant made, List<Event> events) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//" + text(generator) + "//EN");
        line("CALSCALE:GREGORIAN");
        line("NAME:" + text(title));
        line("X-WR-CALNAME:" + text(title));
        line("REFRESH-INTERVAL;VALUE=DURATION:P1D");
        line("X-PUBLISHED-TTL:P1D");
        writeZones(events);
        events.forEach(event -> write(event, host, made));
        line("END:VCALENDAR");
    }

    private void writeZones(List<Event> events) {
        Map<ZoneId, LocalDateTime> zones = new LinkedHashMap<>();
        events.forEach(
                event ->
                        zones.merge(
                                event.zone(),
                                event.start(),
                                (one, other) -> one.isBefore(other) ? one : other));
        zones.forEach((zone, from) -> ZoneLines.of(zone, from).forEach(this::line));
    }

    private void write(Event event, String host, Instant made) {
        line("BEGIN:VEVENT");
        line("UID:" + text(event.id() + "@" + host));
        line("DTSTAMP:" + TIME.format(made.atZone(ZoneOffset.UTC)) + "Z");
        line("DTSTART" + at(event.zone(), event.start()));
        line("DURATION:" + event.duration());
        event.recurrence().ifPresent(recurrence -> line("RRULE:" + recurrence.rule()));
        for (LocalDate day : event.exceptions()) {
            line("EXDATE" + at(event.zone(), day.atTime(event.start().toLocalTime())));
        }
        line("SUMMARY:" + text(event.title()));
        optional("LOCATION:", text(event.place()));
        optional("DESCRIPTION:", text(event.notes()));
        optional("URL:", event.url());
        line("END:VEVENT");
    }

    private static String at(ZoneId zone, LocalDateTime time) {
        return ZoneLines.isUtc(zone)
                ? ":" + TIME.format(time) + "Z"
                : ";TZID=" + zone.getId() + ":" + TIME.format(time);
    }

    private void optional(String name, String value) {
        if (!value.isEmpty()) {
            line(name + value);
        }
    }

    static String text(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("[\\p{Cntrl}]", " ");
    }

    /** A line, folded so that no part has more octets than allowed. */
    private void line(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int c = line.codePointAt(at);
            int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (octets + size > MOST_OCTETS) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(c);
            octets += size;
            at += Character.charCount(c);
        }
        out.append("\r\n");
    }
}
