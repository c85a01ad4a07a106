package dev.colophon.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * A rule by which an event is again and again: {@code FREQ=WEEKLY;INTERVAL=2;BYDAY=MO}. Source: RFC
 * 5545, section 3.3.10.
 *
 * @param rule as a calendar wants it: its end, if there is one, is in UTC
 */
public record Recurrence(String rule) {
    private static final Pattern UNTIL = Pattern.compile("(?:^|;)UNTIL=([^;]*)");
    private static final Set<Freq> TOO_OFTEN = Set.of(Freq.HOURLY, Freq.MINUTELY, Freq.SECONDLY);
    private static final int MOST_LENGTH = 500;
    private static final int MOST_INTERVAL = 1000;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

    /**
     * A rule that was read, or what is wrong with it.
     *
     * @param problem what was found and what was expected; empty where there is nothing wrong
     */
    public record Parsed(Optional<Recurrence> recurrence, String problem) {
        private static Parsed wrong(String problem) {
            return new Parsed(Optional.empty(), problem);
        }
    }

    /** Reads the rule of an event that starts at some time. */
    public static Parsed parse(String text, LocalDateTime start, ZoneId zone) {
        String rule = text.toUpperCase(Locale.ROOT).replaceFirst("^RRULE:", "");
        if (rule.length() > MOST_LENGTH) {
            return Parsed.wrong("is longer than " + MOST_LENGTH + " characters");
        }
        try {
            RecurrenceRule parsed = new RecurrenceRule(withoutEnd(rule), RfcMode.RFC5545_STRICT);
            if (TOO_OFTEN.contains(parsed.getFreq()) || parsed.getInterval() > MOST_INTERVAL) {
                return Parsed.wrong("is nothing for a calendar; expected DAILY, WEEKLY, MONTHLY");
            }
            Matcher end = UNTIL.matcher(rule);
            if (end.find()) {
                if (parsed.getCount() != null) {
                    return Parsed.wrong("has both COUNT and UNTIL; expected one of them");
                }
                Instant until = until(end.group(1), zone);
                if (until.isBefore(start.atZone(zone).toInstant())) {
                    return Parsed.wrong("ends before the event starts");
                }
                parsed.setUntil(new DateTime(DateTime.UTC, until.toEpochMilli()));
            }
            return first(new Recurrence(parsed.toString()), start, zone);
        } catch (InvalidRecurrenceRuleException e) {
            return Parsed.wrong("is no recurrence rule: " + e.getMessage());
        } catch (DateTimeException e) {
            return Parsed.wrong("has an UNTIL that is no day, such as `20271231`");
        }
    }

    private static Parsed first(Recurrence rule, LocalDateTime start, ZoneId zone) {
        Iterator<LocalDateTime> dates = rule.dates(start, zone, Instant.MIN);
        if (!dates.hasNext()) {
            return Parsed.wrong("gives no date");
        }
        LocalDateTime first = dates.next();
        return first.equals(start)
                ? new Parsed(Optional.of(rule), "")
                : Parsed.wrong(
                        "gives the " + first.toLocalDate() + " as first day, not `start`'s day");
    }

    private static String withoutEnd(String rule) {
        String rest = UNTIL.matcher(rule).replaceFirst("");
        return rest.startsWith(";") ? rest.substring(1) : rest;
    }

    /** The last moment of a rule; a day is meant with all of it. */
    private static Instant until(String text, ZoneId zone) {
        String[] parts = text.split("T", 2);
        LocalDate day = LocalDate.parse(parts[0], DATE);
        if (parts.length == 1) {
            return day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
        }
        boolean utc = parts[1].endsWith("Z");
        LocalTime time = LocalTime.parse(parts[1].replace("Z", ""), TIME);
        return day.atTime(time).atZone(utc ? ZoneOffset.UTC : zone).toInstant();
    }

    /** The dates of an event that starts at some time, from a moment on; perhaps without end. */
    Iterator<LocalDateTime> dates(LocalDateTime start, ZoneId zone, Instant from) {
        try {
            RecurrenceRule parsed = new RecurrenceRule(rule, RfcMode.RFC5545_STRICT);
            TimeZone clock = TimeZone.getTimeZone(zone);
            RecurrenceRuleIterator dates = parsed.iterator(moment(clock, start));
            if (from.isAfter(start.atZone(zone).toInstant())) {
                dates.fastForward(new DateTime(clock, from.toEpochMilli()));
            }
            return new Dates(dates);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Collections.emptyIterator();
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException(rule, e);
        }
    }

    private static DateTime moment(TimeZone clock, LocalDateTime time) {
        int month = time.getMonthValue() - 1;
        int day = time.getDayOfMonth();
        return new DateTime(clock, time.getYear(), month, day, time.getHour(), time.getMinute(), 0);
    }

    /** Ends where the library gives up, as for the 30th of February. */
    private record Dates(RecurrenceRuleIterator dates) implements Iterator<LocalDateTime> {
        @Override
        public boolean hasNext() {
            try {
                return dates.hasNext();
            } catch (IllegalArgumentException | IllegalStateException e) {
                return false;
            }
        }

        @Override
        public LocalDateTime next() {
            try {
                DateTime date = dates.nextDateTime();
                LocalTime time = LocalTime.of(date.getHours(), date.getMinutes());
                return LocalDate.of(date.getYear(), date.getMonth() + 1, date.getDayOfMonth())
                        .atTime(time);
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw new NoSuchElementException(e);
            }
        }
    }
}
