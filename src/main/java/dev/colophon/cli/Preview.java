package dev.colophon.cli;

import dev.colophon.check.OverlayFormat;
import dev.colophon.check.Report;
import dev.colophon.diagnostic.Severity;
import dev.colophon.source.WorkTree;
import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Keeps a site that is being written up to date: watches its sources, builds it after each change
 * and tells the browsers. Where it cannot be built, the last one that could stays.
 */
final class Preview implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final Watcher watcher;
    private final SiteMemory memory;
    private final PrintWriter out;
    private final LiveReload reload = new LiveReload();
    private final BlockingQueue<Changes> queue = new LinkedBlockingQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
    private int number;
    private volatile Snapshot current = new Snapshot(run + "-0", List.of());

    private Preview(Watcher watcher, SiteOptions options, WorkTree tree, PrintWriter out) {
        this.watcher = watcher;
        this.out = out;
        memory =
                new SiteMemory(
                        options, tree, new WatchScope(tree.root()), () -> queue.add(Changes.NONE));
    }

    /** Builds a site for the first time, and from then on whenever its sources change. */
    static Preview start(SiteOptions options, boolean poll, PrintWriter out) {
        WorkTree tree = options.tree();
        // Watched before it is read, so that no change falls in between.
        Watcher watcher = Watcher.open(new WatchScope(tree.root()), poll);
        Preview preview = new Preview(watcher, options, tree, out);
        preview.build(Changes.NONE);
        preview.begin("watch", preview::watch);
        preview.begin("build", preview::rebuild);
        return preview;
    }

    private void begin(String name, Work work) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                work.run();
                            } catch (InterruptedException e) {
                                // This is how it is stopped.
                            }
                        },
                        name);
        thread.setDaemon(true);
        thread.start();
        threads.add(thread);
    }

    /** What a thread does until it is interrupted. */
    @FunctionalInterface
    private interface Work {
        void run() throws InterruptedException;
    }

    Snapshot current() {
        return current;
    }

    LiveReload reload() {
        return reload;
    }

    private void watch() throws InterruptedException {
        while (true) {
            queue.add(watcher.next());
        }
    }

    private void rebuild() throws InterruptedException {
        while (true) {
            Changes changes = queue.take();
            for (Changes more = queue.poll(); more != null; more = queue.poll()) {
                changes = changes.and(more);
            }
            build(changes);
        }
    }

    private void build(Changes changes) {
        long start = System.nanoTime();
        try {
            SiteMemory.Attempt attempt = memory.build(changes);
            if (attempt.build().isPresent()) {
                show(attempt.build().get(), changes);
            } else {
                tell(current.version(), LiveReload.Kind.QUIET, attempt.report());
            }
            print(attempt, changes, (System.nanoTime() - start) / 1_000_000);
            memory.catchUp();
        } catch (RuntimeException e) {
            // A file that went while it was read; what comes next is another change.
            say("could not be rebuilt: " + e);
        }
    }

    private void show(SiteBuild build, Changes changes) {
        String before = current.version();
        LiveReload.Kind kind =
                changes.isEmpty()
                        ? LiveReload.Kind.QUIET
                        : changes.isStyleOnly() ? LiveReload.Kind.STYLE : LiveReload.Kind.PAGE;
        number++;
        current = new Snapshot(run + "-" + number, build.files());
        tell(before, kind, build.report());
    }

    private void tell(String before, LiveReload.Kind kind, Report report) {
        String json = new OverlayFormat(memory.sources()).format(report);
        reload.tell(new LiveReload.Message(current.version(), before, kind, json));
    }

    private void print(SiteMemory.Attempt attempt, Changes changes, long millis) {
        long errors = attempt.report().count(Severity.ERROR);
        String found = errors == 0 ? "" : ", " + Summary.count(errors, "error");
        if (attempt.build().isEmpty()) {
            say("not rebuilt" + found + " in the config");
        } else if (!changes.isEmpty()) {
            int pages = attempt.build().get().site().pages().size();
            say("rebuilt " + Summary.count(pages, "page") + " in " + millis + " ms" + found);
        }
    }

    private void say(String line) {
        out.println(LocalTime.now().format(TIME) + " " + line);
        out.flush();
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
        watcher.close();
        memory.close();
        reload.close();
    }
}
