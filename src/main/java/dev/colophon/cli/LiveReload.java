package dev.colophon.cli;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Tells browsers of each build, by server-sent events. Safe for several threads. */
final class LiveReload implements AutoCloseable {
    static final String ADDRESS = Pages.OWN + "events";
    private static final int MOST_BROWSERS = 200;

    /** A browser that has gone is only noticed when something is sent to it. */
    private static final long HEARTBEAT = TimeUnit.SECONDS.toMillis(15);

    private final ExecutorService browsers =
            new ThreadPoolExecutor(
                    0,
                    MOST_BROWSERS,
                    10,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    LiveReload::thread);
    private Message newest = new Message("", "", Kind.QUIET, "{}\n");
    private boolean closed;

    /** What a page has to do when it is told of a build that follows on its own. */
    enum Kind {
        /** Load itself again. */
        PAGE,
        /** Load its stylesheets again. */
        STYLE,
        /** Nothing: what changed is not on a page, or not worth to disturb a reader. */
        QUIET
    }

    /**
     * What is told of a build.
     *
     * @param version the build that is served
     * @param before the build before it
     * @param kind what changed between the two
     * @param report what is wrong with the newest state, as JSON
     */
    record Message(String version, String before, Kind kind, String report) {
        byte[] event() {
            String json =
                    "{\"version\":\"%s\",\"before\":\"%s\",\"kind\":\"%s\",\"report\":%s}"
                            .formatted(
                                    version,
                                    before,
                                    kind.name().toLowerCase(Locale.ROOT),
                                    report.strip());
            String lines = json.replace("\n", "\ndata: ");
            return ("event: build\ndata: " + lines + "\n\n").getBytes(StandardCharsets.UTF_8);
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "events");
        thread.setDaemon(true);
        return thread;
    }

    synchronized void tell(Message message) {
        newest = message;
        notifyAll();
    }

    /** Answers a browser, for as long as it listens, on a thread of its own. */
    void serve(HttpExchange exchange) throws IOException {
        try {
            browsers.execute(() -> listen(exchange));
        } catch (RejectedExecutionException e) {
            Response.text(503, "too many pages are open").send(exchange);
        }
    }

    private void listen(HttpExchange exchange) {
        try (exchange) {
            Response.addCommon(exchange.getResponseHeaders());
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            out.write("retry: 500\n\n".getBytes(StandardCharsets.UTF_8));
            Message told = new Message("", "", Kind.QUIET, "");
            while (!isClosed()) {
                Message message = next(told);
                out.write(message == told ? new byte[] {':', '\n', '\n'} : message.event());
                out.flush();
                told = message;
            }
        } catch (IOException e) {
            // The browser has gone.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A newer message; after a while without one, the same again. */
    private synchronized Message next(Message told) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(HEARTBEAT);
        while (newest == told && !closed) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                return told;
            }
            wait(left);
        }
        return newest;
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
        browsers.shutdownNow();
    }
}
