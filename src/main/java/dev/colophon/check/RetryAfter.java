package dev.colophon.check;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header with which a server says when to come back: in seconds, or as a date (RFC 9110). */
final class RetryAfter {

    /** Longer than any run: what is asked for beyond this makes no difference. */
    private static final Duration MOST = Duration.ofDays(30);

    private RetryAfter() {}

    /** How long to wait; empty when the server says nothing that can be understood. */
    static Optional<Duration> of(String header, Instant now) {
        String text = header.strip();
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(atMost(Duration.ofSeconds(Long.parseLong(text))));
        }
        try {
            Instant then = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
            return Optional.of(atMost(Duration.between(now, then)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Duration atMost(Duration wait) {
        Duration positive = wait.isNegative() ? Duration.ZERO : wait;
        return positive.compareTo(MOST) > 0 ? MOST : positive;
    }
}
