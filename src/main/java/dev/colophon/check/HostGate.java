package dev.colophon.check;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

/** Lets requests to a host through a few at a time, and none too soon after the one before. */
final class HostGate {
    private final int perHost;
    private final Duration interval;
    private final Deadline deadline;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    HostGate(int perHost, Duration interval, Deadline deadline) {
        this.perHost = perHost;
        this.interval = interval;
        this.deadline = deadline;
    }

    /** A host: who may go now, and when the next may. */
    private static final class Host {
        private final Semaphore permits;
        private long next = System.nanoTime();

        private Host(int perHost) {
            permits = new Semaphore(perHost);
        }

        private synchronized Duration reserve(Duration interval) {
            long now = System.nanoTime();
            long turn = Math.max(now, next);
            next = turn + interval.toNanos();
            return Duration.ofNanos(turn - now);
        }

        private synchronized void postpone(Duration wait) {
            next = Math.max(next, System.nanoTime() + wait.toNanos());
        }
    }

    private Host host(URI url) {
        return hosts.computeIfAbsent(WebUrl.server(url), any -> new Host(perHost));
    }

    /** Waits for a turn; whoever gets one has to {@link #leave}. */
    void enter(URI url) throws InterruptedException, TimeoutException {
        Host host = host(url);
        host.permits.acquire();
        boolean entered = false;
        try {
            deadline.sleep(host.reserve(interval));
            entered = true;
        } finally {
            if (!entered) {
                host.permits.release();
            }
        }
    }

    void leave(URI url) {
        host(url).permits.release();
    }

    /** Lets nobody through to a host for a while. */
    void postpone(URI url, Duration wait) {
        host(url).postpone(wait);
    }
}
