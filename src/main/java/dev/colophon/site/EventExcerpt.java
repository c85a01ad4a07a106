package dev.colophon.site;

import dev.colophon.calendar.Event;
import dev.colophon.config.Spelling;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.markdown.Embed;
import java.util.ArrayList;
import java.util.List;

/**
 * What a fence {@code events} asks for: {@code event}, with commas between several ids, and {@code
 * count}.
 *
 * @param events those that are wanted, in the config's order; all where the fence names none
 * @param count how many dates of each are shown at once
 * @param diagnostics what is wrong with the fence
 */
public record EventExcerpt(List<Event> events, int count, List<Diagnostic> diagnostics) {
    private static final int COUNT = 5;
    private static final List<String> KEYS = List.of("event", "count");

    public EventExcerpt {
        events = List.copyOf(events);
        diagnostics = List.copyOf(diagnostics);
    }

    /** What a fence asks for, of all events of the site. */
    public static EventExcerpt of(Embed.Events fence, List<Event> all) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        int count = COUNT;
        if (all.isEmpty()) {
            String hint = "write them below `events:` in `site-config.yml`";
            report(diagnostics, fence.location(), "the site has no events", hint);
            return new EventExcerpt(List.of(), count, diagnostics);
        }
        for (Embed.Option option : fence.options()) {
            switch (option.key()) {
                case "event" -> ids.addAll(ids(option, all, diagnostics));
                case "count" -> count = count(option, diagnostics);
                default -> reportKey(option, diagnostics);
            }
        }
        List<Event> wanted = all.stream().filter(event -> ids.contains(event.id())).toList();
        return new EventExcerpt(wanted.isEmpty() ? all : wanted, count, diagnostics);
    }

    private static void reportKey(Embed.Option option, List<Diagnostic> diagnostics) {
        String hint = Spelling.hint(option.key(), KEYS, "expected `event` or `count`");
        String message = "`" + option.key() + "` is nothing to choose events by";
        report(diagnostics, option.location(), message, hint);
    }

    private static List<String> ids(
            Embed.Option option, List<Event> all, List<Diagnostic> diagnostics) {
        List<String> known = all.stream().map(Event::id).toList();
        List<String> ids = new ArrayList<>();
        for (String part : option.value().split(",")) {
            String id = part.strip();
            if (known.contains(id)) {
                ids.add(id);
            } else {
                String otherwise = known.size() > 12 ? "" : "there is: " + String.join(", ", known);
                String hint = Spelling.hint(id, known, otherwise);
                report(diagnostics, option.location(), "there is no event `" + id + "`", hint);
            }
        }
        return ids;
    }

    private static int count(Embed.Option option, List<Diagnostic> diagnostics) {
        if (option.value().matches("[1-9][0-9]?")) {
            return Integer.parseInt(option.value());
        }
        String message = "`count` is `" + option.value() + "`; expected a number from 1 to 99";
        report(diagnostics, option.location(), message, "");
        return COUNT;
    }

    private static void report(
            List<Diagnostic> diagnostics, Location place, String message, String hint) {
        diagnostics.add(new Diagnostic(Rule.INVALID_EMBED, place, message, hint));
    }
}
