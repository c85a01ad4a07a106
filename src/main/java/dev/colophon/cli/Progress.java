package dev.colophon.cli;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Says on a terminal what is being done, once it takes longer than a second; says nothing anywhere
 * else.
 */
final class Progress implements AutoCloseable {
    private static final String ERASE_LINE = "\r\u001B[K";

    private final PrintWriter err;
    private final ScheduledExecutorService timer;
    private final boolean active;
    private String step = "";
    private boolean shown;

    private Progress(PrintWriter err, boolean active) {
        this.err = err;
        this.active = active;
        timer = Executors.newSingleThreadScheduledExecutor(Progress::thread);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    }

    static Progress start(PrintWriter err) {
        Progress progress = new Progress(err, System.console() != null);
        if (progress.active) {
            progress.timer.schedule(progress::show, 1, TimeUnit.SECONDS);
        }
        return progress;
    }

    synchronized void step(String text) {
        step = text;
        if (shown) {
            print();
        }
    }

    private synchronized void show() {
        shown = true;
        print();
    }

    private void print() {
        err.print(ERASE_LINE + step + " …");
        err.flush();
    }

    @Override
    public synchronized void close() {
        timer.shutdownNow();
        if (shown) {
            err.print(ERASE_LINE);
            err.flush();
            shown = false;
        }
    }
}
