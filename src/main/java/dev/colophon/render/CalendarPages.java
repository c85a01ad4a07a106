package dev.colophon.render;

import dev.colophon.calendar.Event;
import dev.colophon.calendar.ICalendar;
import dev.colophon.site.Addresses;
import dev.colophon.site.Site;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The page of events, and the file that calendars can subscribe to. */
final class CalendarPages {
    private final Site site;
    private final Optional<Instant> now;
    private final Views views;
    private final Theme theme;

    /** With the time up to which the site is made. */
    CalendarPages(Site site, Optional<Instant> now, Views views, Theme theme) {
        this.site = site;
        this.now = now;
        this.views = views;
        this.theme = theme;
    }

    void put(OutputFiles files) {
        CalendarPlace place = views.made().calendar();
        if (!place.isNone()) {
            files.put(
                    Addresses.file(place.address()),
                    () -> theme.render("calendar.jte", new EventViews(views, now).page()));
            files.put(place.file(), this::file);
        }
    }

    private byte[] file() {
        List<Event> events = site.config().events();
        Instant made = now.orElseGet(() -> first(events));
        String host = site.config().url().map(url -> URI.create(url).getHost()).orElse("colophon");
        return ICalendar.write(site.config().title(), host, SiteRenderer.GENERATOR, made, events);
    }

    private static Instant first(List<Event> events) {
        return events.stream()
                .map(event -> event.start().atZone(event.zone()).toInstant())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
