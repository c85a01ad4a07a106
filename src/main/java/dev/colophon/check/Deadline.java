package dev.colophon.check;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The moment at which a run has to be over.
 *
 * @param nanoTime as {@link System#nanoTime} counts
 */
record Deadline(long nanoTime) {

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    Duration left() {
        return Duration.ofNanos(nanoTime - System.nanoTime());
    }

    /** Sleeps; fails at once where that would take longer than there is time. */
    void sleep(Duration time) throws InterruptedException, TimeoutException {
        if (time.compareTo(left()) > 0) {
            throw new TimeoutException();
        }
        TimeUnit.NANOSECONDS.sleep(Math.max(0, time.toNanos()));
    }
}
