package dev.colophon.config;

import dev.colophon.calendar.Event;
import dev.colophon.calendar.Recurrence;
import dev.colophon.diagnostic.Diagnostic;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the key {@code events}: what people come together for, and when. */
final class EventReader {
    private static final int MOST = 500;
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;
    private static final Pattern START =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]+(\\d{1,2}:\\d{2})(?::00)?");
    private static final Pattern SPAN =
            Pattern.compile(
                    "(?:(\\d{1,3}) *d(?:ays?)?)? *(?:(\\d{1,3}) *h(?:ours?)?)?"
                            + " *(?:(\\d{1,4}) *min(?:utes?)?)?");
    private static final Duration LONGEST = Duration.ofDays(31);

    private final List<Diagnostic> diagnostics;
    private final Map<String, String> titles = new HashMap<>();

    EventReader(List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
    }

    List<Event> readAll(Fields site) {
        List<YamlMap> maps = site.maps("events").orElse(List.of());
        if (maps.size() > MOST) {
            String message = "found " + maps.size() + " `events`; expected " + MOST + " at most";
            String hint = "write what is again and again once, with `repeat`";
            site.invalid(maps.get(MOST).location(), message, hint);
        }
        return maps.stream()
                .limit(MOST)
                .map(map -> Fields.of(map, Keys.EVENT, diagnostics))
                .flatMap(fields -> read(fields).stream())
                .toList();
    }

    private Optional<Event> read(Fields fields) {
        Optional<String> title = fields.required("title", "the event's name");
        Optional<String> id = title.flatMap(text -> id(fields, text));
        Optional<LocalDateTime> start = start(fields);
        Optional<ZoneId> zone =
                fields.required("zone", "the time zone that decides, such as `Europe/Berlin`")
                        .flatMap(name -> zone(fields, "zone", name));
        Optional<Duration> duration = duration(fields);
        if (id.isEmpty() || start.isEmpty() || zone.isEmpty() || duration.isEmpty()) {
            return Optional.empty();
        }
        return event(fields, id.get(), start.get(), zone.get(), duration.get());
    }

    private Optional<Event> event(
            Fields fields, String id, LocalDateTime start, ZoneId zone, Duration duration) {
        Optional<Recurrence> repeat = repeat(fields, start, zone);
        if (repeat.isEmpty() && fields.text("repeat").isPresent()) {
            return Optional.empty();
        }
        Event event =
                new Event(
                        id,
                        fields.text("title").orElse(id),
                        start,
                        zone,
                        duration,
                        repeat,
                        List.of(),
                        zones(fields),
                        fields.text("place").orElse(""),
                        url(fields),
                        fields.text("notes").orElse(""));
        return Optional.of(event.without(exceptions(fields, event)));
    }

    /** What is written, or else made of the title; nobody can be two events. */
    private Optional<String> id(Fields fields, String title) {
        Optional<String> written = fields.id();
        if (written.isPresent() && !Fields.isId(written.get())) {
            return Optional.empty();
        }
        String id = written.orElseGet(() -> slug(title));
        String other = titles.putIfAbsent(id, title);
        if (other != null) {
            String message = "the `id` of this event is `" + id + "`, as that of `" + other + "`";
            fields.invalid(fields.at("id"), message + "; expected another", "add `id: …`");
            return Optional.empty();
        }
        return Optional.of(id);
    }

    /** Of a title without Latin letters, just a word. */
    private static String slug(String title) {
        String slug = BookSlot.slug(title);
        return slug.equals("book") ? "event" : slug;
    }

    private static Optional<LocalDateTime> start(Fields fields) {
        Optional<String> written = fields.required("start", "the first day and time");
        String hint = "for example `2027-01-18 08:00`";
        return fields.read("start", written, EventReader::time, "a day and a time", hint);
    }

    private static Optional<LocalDateTime> time(String text) {
        Matcher start = START.matcher(text);
        if (!start.matches()) {
            return Optional.empty();
        }
        String clock = start.group(2);
        try {
            String full = start.group(1) + "T" + (clock.length() < 5 ? "0" : "") + clock;
            return Optional.of(LocalDateTime.parse(full))
                    .filter(time -> time.getYear() >= FIRST_YEAR && time.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneId> zone(Fields fields, String key, String name) {
        if (ZoneId.getAvailableZoneIds().contains(name)
                && (name.contains("/") || name.equals("UTC"))) {
            return Optional.of(ZoneId.of(name));
        }
        String message = "`" + key + "` is `" + name + "`; expected the name of a time zone";
        String hint = Spelling.hint(name, ZoneId.getAvailableZoneIds(), "for example `UTC`");
        fields.invalid(fields.at(key), message, hint);
        return Optional.empty();
    }

    private static List<ZoneId> zones(Fields fields) {
        return fields.texts("shown-in").stream()
                .flatMap(name -> zone(fields, "shown-in", name).stream())
                .distinct()
                .limit(8)
                .toList();
    }

    private static Optional<Duration> duration(Fields fields) {
        Optional<String> written = fields.required("duration", "how long it takes");
        String hint = "for example `90 minutes` or `1 hour 30 minutes`; 31 days at most";
        return fields.read("duration", written, EventReader::span, "a span of time", hint);
    }

    private static Optional<Duration> span(String text) {
        Matcher span = SPAN.matcher(text);
        if (!span.matches()) {
            return Optional.empty();
        }
        Duration duration =
                Duration.ofDays(number(span, 1))
                        .plusHours(number(span, 2))
                        .plusMinutes(number(span, 3));
        return Optional.of(duration)
                .filter(found -> !found.isZero() && found.compareTo(LONGEST) <= 0);
    }

    private static int number(Matcher span, int group) {
        return span.group(group) == null ? 0 : Integer.parseInt(span.group(group));
    }

    private static Optional<Recurrence> repeat(Fields fields, LocalDateTime start, ZoneId zone) {
        Optional<String> written = fields.text("repeat");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Recurrence.Parsed parsed = Recurrence.parse(written.get(), start, zone);
        if (!parsed.problem().isEmpty()) {
            String message = "`repeat` is `" + written.get() + "`, which " + parsed.problem();
            String hint = "for example `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO` for every other Monday";
            fields.invalid(fields.at("repeat"), message, hint);
        }
        return parsed.recurrence();
    }

    private static List<LocalDate> exceptions(Fields fields, Event event) {
        List<LocalDate> days = new ArrayList<>();
        for (String text : fields.texts("except")) {
            Optional<LocalDate> day = day(text);
            if (day.filter(event::isOn).isPresent()) {
                days.add(day.get());
            } else {
                String message = "`except` has `" + text + "`; expected a day of this event";
                fields.invalid(fields.at("except"), message, "for example `2027-01-18`");
            }
        }
        return days;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String url(Fields fields) {
        Optional<String> written = fields.text("url");
        if (written.isPresent() && !Urls.isWeb(written.get())) {
            String message = "`url` is `" + written.get() + "`; expected an http(s) URL";
            fields.invalid(fields.at("url"), message, "for example `https://example.org/call`");
            return "";
        }
        return written.orElse("");
    }
}
