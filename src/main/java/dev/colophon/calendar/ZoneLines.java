package dev.colophon.calendar;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a calendar has to know of a zone: when its clocks are put forward and back. Where that is by
 * a rule for all years to come, such as the last Sunday of March, the rule is written; else each
 * change for some years.
 */
final class ZoneLines {
    private static final int YEARS = 30;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private final ZoneRules rules;
    private final List<String> lines = new ArrayList<>();

    private ZoneLines(ZoneRules rules) {
        this.rules = rules;
    }

    static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    /** The lines of a zone, as far as events from some day on need it; none for UTC. */
    static List<String> of(ZoneId zone, LocalDateTime from) {
        if (isUtc(zone)) {
            return List.of();
        }
        ZoneLines zoneLines = new ZoneLines(zone.getRules());
        zoneLines.lines.add("BEGIN:VTIMEZONE");
        zoneLines.lines.add("TZID:" + zone.getId());
        zoneLines.addAll(from.atZone(zone).minusYears(1).toLocalDateTime());
        zoneLines.lines.add("END:VTIMEZONE");
        return zoneLines.lines;
    }

    private void addAll(LocalDateTime from) {
        List<ZoneOffsetTransition> changes = changes(from);
        LocalDateTime start = LocalDateTime.of(1970, 1, 1, 0, 0);
        ZoneOffset first = rules.getOffset(from);
        if (changes.isEmpty() || changes.get(0).getDateTimeBefore().isAfter(from)) {
            add(start, first, first, isSummer(from), "");
        }
        List<ZoneOffsetTransition> late =
                changes.subList(Math.max(0, changes.size() - 2 * YEARS), changes.size());
        List<ZoneOffsetTransition> forward = late.stream().filter(this::isForward).toList();
        List<ZoneOffsetTransition> back =
                late.stream().filter(Predicate.not(this::isForward)).toList();
        Map<ZoneOffsetTransition, String> ruled = new HashMap<>();
        rule(forward).ifPresent(rule -> ruled.put(forward.get(0), rule));
        rule(back).ifPresent(rule -> ruled.put(back.get(0), rule));
        for (ZoneOffsetTransition change : changes) {
            if (ruled.size() < 2 || !late.contains(change)) {
                add(change, "");
            } else if (ruled.containsKey(change)) {
                add(change, ruled.get(change));
            }
        }
    }

    /** The changes from a year on: those of history, and of as many years as tell a rule. */
    private List<ZoneOffsetTransition> changes(LocalDateTime from) {
        List<ZoneOffsetTransition> changes = new ArrayList<>();
        ZoneOffsetTransition next = rules.previousTransition(from.toInstant(rules.getOffset(from)));
        if (next == null) {
            next = rules.nextTransition(from.toInstant(rules.getOffset(from)));
        }
        int lastKnown =
                rules.getTransitions().stream()
                        .reduce((one, other) -> other)
                        .map(each -> each.getDateTimeBefore().getYear())
                        .orElse(0);
        int last = Math.max(from.getYear(), lastKnown) + YEARS;
        while (next != null && next.getDateTimeBefore().getYear() <= last) {
            changes.add(next);
            next = rules.nextTransition(next.getInstant());
        }
        return changes;
    }

    private boolean isForward(ZoneOffsetTransition change) {
        return rules.isDaylightSavings(change.getInstant());
    }

    private boolean isSummer(LocalDateTime time) {
        return rules.isDaylightSavings(time.toInstant(rules.getOffset(time)));
    }

    /** The rule by which all of these are, if they are by one. */
    private static Optional<String> rule(List<ZoneOffsetTransition> changes) {
        if (changes.size() < YEARS - 1) {
            return Optional.empty();
        }
        ZoneOffsetTransition one = changes.get(0);
        LocalDateTime sample = one.getDateTimeBefore();
        boolean alike =
                changes.stream()
                        .allMatch(
                                each ->
                                        isAlike(each.getDateTimeBefore(), sample)
                                                && each.getDuration().equals(one.getDuration()));
        for (int week : alike ? List.of(1, 2, 3, 4, -1) : List.<Integer>of()) {
            if (changes.stream().allMatch(each -> isIn(week, each.getDateTimeBefore()))) {
                String day = sample.getDayOfWeek().name().substring(0, 2).toUpperCase(Locale.ROOT);
                return Optional.of(
                        "FREQ=YEARLY;BYMONTH=" + sample.getMonthValue() + ";BYDAY=" + week + day);
            }
        }
        return Optional.empty();
    }

    private static boolean isAlike(LocalDateTime one, LocalDateTime other) {
        return one.getMonth() == other.getMonth()
                && one.getDayOfWeek() == other.getDayOfWeek()
                && one.toLocalTime().equals(other.toLocalTime());
    }

    private static boolean isIn(int week, LocalDateTime time) {
        return time.with(TemporalAdjusters.dayOfWeekInMonth(week, time.getDayOfWeek()))
                .equals(time);
    }

    private void add(ZoneOffsetTransition change, String rule) {
        add(
                change.getDateTimeBefore(),
                change.getOffsetBefore(),
                change.getOffsetAfter(),
                isForward(change),
                rule);
    }

    private void add(
            LocalDateTime start, ZoneOffset from, ZoneOffset to, boolean summer, String rule) {
        String name = summer ? "DAYLIGHT" : "STANDARD";
        lines.add("BEGIN:" + name);
        lines.add("DTSTART:" + TIME.format(start));
        lines.add("TZOFFSETFROM:" + offset(from));
        lines.add("TZOFFSETTO:" + offset(to));
        if (!rule.isEmpty()) {
            lines.add("RRULE:" + rule);
        }
        lines.add("END:" + name);
    }

    /** {@code -0800}; seconds only where there are some. */
    private static String offset(ZoneOffset offset) {
        String id = offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
        return id.replace(":", "");
    }
}
