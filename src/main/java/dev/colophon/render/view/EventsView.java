package dev.colophon.render.view;

import java.util.List;

/**
 * Events and when they are next, for {@code calendar.jte} and {@code parts/events.jte}.
 *
 * @param site what all pages share
 * @param language the page's language
 * @param canonical the page's full URL; empty when the site's URL is not known
 * @param title the site's title
 * @param file the file to subscribe to
 * @param whole whether this is the page of all events, and not a block in another page
 * @param events the events; that which is next comes first
 */
public record EventsView(
        SiteView site,
        String language,
        String canonical,
        String title,
        String file,
        boolean whole,
        List<EventView> events) {

    /**
     * An event.
     *
     * @param id its id, which is its anchor on the page of all events
     * @param title its name
     * @param href where it is on the page of all events
     * @param place where it is; may be empty
     * @param placeIsUrl whether that is a URL
     * @param url where more is said of it; may be empty
     * @param notes what else is to be known; may be empty
     * @param zones the zones whose clock times are shown; the first decides
     * @param first its next dates
     * @param more those after them
     */
    public record EventView(
            String id,
            String title,
            String href,
            String place,
            boolean placeIsUrl,
            String url,
            String notes,
            List<String> zones,
            List<DateView> first,
            List<DateView> more) {}

    /**
     * A date of an event.
     *
     * @param start the moment in UTC, as HTML wants it
     * @param end the moment when it is over, in UTC
     * @param weekday the key of the word for its day of the week
     * @param day the day in its zone, such as {@code 2027-01-18}
     * @param times the clock times in each zone; of another day, with the days between them: {@code
     *     01:00 +1}
     */
    public record DateView(
            String start, String end, String weekday, String day, List<String> times) {}
}
