package dev.colophon.render;

import dev.colophon.calendar.Event;
import dev.colophon.config.Urls;
import dev.colophon.markdown.Embed;
import dev.colophon.render.view.EventsView;
import dev.colophon.render.view.EventsView.DateView;
import dev.colophon.render.view.EventsView.EventView;
import dev.colophon.site.EventExcerpt;
import dev.colophon.site.Page;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes what templates of events see: the dates of two years from the newest commit on, as a script
 * takes those that are over away.
 */
record EventViews(Views views, Optional<Instant> now) {
    private static final int DAYS = 2 * 366;
    private static final int MOST_OF_ALL = 4000;
    private static final int MOST_OF_ONE = 60;
    private static final int SHOWN = 5;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'").withZone(ZoneOffset.UTC);

    /** The page of all events. */
    EventsView page() {
        String address = views.made().calendar().address();
        String language = views.site().config().language();
        List<Event> events = views.site().config().events();
        return view(address, Optional.empty(), language, events, SHOWN);
    }

    /** A block in a page. */
    EventsView block(Page page, Embed.Events fence) {
        EventExcerpt wanted = EventExcerpt.of(fence, views.site().config().events());
        return view(
                page.address(),
                Optional.of(page),
                page.language(),
                wanted.events(),
                wanted.count());
    }

    private EventsView view(
            String from, Optional<Page> page, String language, List<Event> events, int shown) {
        CalendarPlace place = views.made().calendar();
        int most = Math.min(MOST_OF_ONE, Math.max(SHOWN, MOST_OF_ALL / Math.max(1, events.size())));
        List<EventView> all =
                events.stream()
                        .map(event -> event(from, event, shown, most))
                        .sorted(Comparator.comparing(EventViews::next))
                        .toList();
        return new EventsView(
                views.site(from, page.map(Page::book), language),
                language,
                views.canonical(from),
                views.site().config().title(),
                place.isNone() ? "" : BodyFilling.href(from, place.file(), ""),
                page.isEmpty(),
                all);
    }

    /** What is over comes last. */
    private static String next(EventView event) {
        return event.first().isEmpty() ? "~" : event.first().get(0).start();
    }

    private EventView event(String from, Event event, int shown, int most) {
        List<ZoneId> zones = new ArrayList<>(List.of(event.zone()));
        event.zones().stream().filter(zone -> !zones.contains(zone)).forEach(zones::add);
        Instant start = now.orElseGet(() -> event.start().atZone(event.zone()).toInstant());
        List<DateView> dates =
                event.dates(start, start.plus(DAYS, ChronoUnit.DAYS), most).stream()
                        .map(date -> date(event, date, zones))
                        .toList();
        int first = Math.min(shown, dates.size());
        return new EventView(
                event.id(),
                event.title(),
                BodyFilling.href(from, views.made().calendar().address(), event.id()),
                event.place(),
                Urls.isWeb(event.place()),
                event.url(),
                event.notes(),
                zones.stream().map(EventViews::name).toList(),
                dates.subList(0, first),
                dates.subList(first, dates.size()));
    }

    /** The city that a zone is called after. */
    private static String name(ZoneId zone) {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static DateView date(Event event, ZonedDateTime date, List<ZoneId> zones) {
        return new DateView(
                MOMENT.format(date),
                MOMENT.format(date.plus(event.duration())),
                "weekday." + date.getDayOfWeek().getValue(),
                date.toLocalDate().toString(),
                zones.stream().map(zone -> time(date, zone)).toList());
    }

    private static String time(ZonedDateTime date, ZoneId zone) {
        ZonedDateTime there = date.withZoneSameInstant(zone);
        long days = ChronoUnit.DAYS.between(date.toLocalDate(), there.toLocalDate());
        String time = TIME.format(there);
        return days == 0 ? time : time + (days > 0 ? " +" : " −") + Math.abs(days);
    }
}
