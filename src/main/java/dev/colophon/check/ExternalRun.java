package dev.colophon.check;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Asks for many URLs at a time, as long as there is time. A worker for one run. */
final class ExternalRun {
    static final String TIME_IS_UP = "the time was up";

    private static final String OFFLINE = "no server at all could be reached";
    private static final int THREADS = 32;

    /** So many servers are not down all at once. */
    private static final int MANY = 4;

    private final ExternalSettings settings;
    private final Deadline deadline;
    private final LinkProbe probe;
    private final Map<URI, Answer> answers = new ConcurrentHashMap<>();

    ExternalRun(ExternalSettings settings, String userAgent) {
        this.settings = settings;
        deadline = Deadline.in(settings.bound());
        HostGate gate = new HostGate(settings.perHost(), settings.interval(), deadline);
        probe = new LinkProbe(settings, new Requests(settings, userAgent, gate), gate);
    }

    /** The answers to all pages, with the anchors that are wanted in each. */
    Map<URI, Answer> ask(Map<URI, Set<String>> wanted) {
        askWhileThereIsTime(wanted);
        Map<URI, Answer> all = new TreeMap<>();
        wanted.keySet().forEach(url -> all.put(url, new Answer.Unknown(TIME_IS_UP)));
        all.putAll(answers);
        if (isOffline(all)) {
            all.replaceAll((url, answer) -> new Answer.Unknown(OFFLINE));
        }
        return all;
    }

    private void askWhileThereIsTime(Map<URI, Set<String>> wanted) {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS, ExternalRun::thread);
        try {
            long left = deadline.left().toNanos();
            for (Future<Void> lane : pool.invokeAll(lanes(wanted), left, TimeUnit.NANOSECONDS)) {
                if (!lane.isCancelled()) {
                    lane.get();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Without a network every link looks dead; then nothing can be said of any. */
    private static boolean isOffline(Map<URI, Answer> answers) {
        long servers = answers.keySet().stream().map(WebUrl::server).distinct().count();
        return servers >= MANY
                && answers.values().stream()
                        .allMatch(a -> a instanceof Answer.Dead dead && dead.isUnreached());
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "links");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * As many lanes for each host as it takes requests at a time, so that a slow one holds up none
     * but itself; those with most links start first.
     */
    private List<Callable<Void>> lanes(Map<URI, Set<String>> wanted) {
        List<Callable<Void>> lanes = new ArrayList<>();
        byHost(wanted.keySet()).values().stream()
                .sorted(Comparator.comparing(queue -> -queue.size()))
                .forEach(
                        queue -> {
                            int count = Math.min(settings.perHost(), queue.size());
                            for (int i = 0; i < count; i++) {
                                lanes.add(() -> drain(queue, wanted));
                            }
                        });
        return lanes;
    }

    private static Map<String, Queue<URI>> byHost(Set<URI> urls) {
        Map<String, Queue<URI>> queues = new TreeMap<>();
        urls.stream().sorted().forEach(url -> queue(queues, WebUrl.server(url)).add(url));
        return queues;
    }

    private static Queue<URI> queue(Map<String, Queue<URI>> queues, String host) {
        return queues.computeIfAbsent(host, key -> new ConcurrentLinkedQueue<>());
    }

    private Void drain(Queue<URI> queue, Map<URI, Set<String>> wanted) throws InterruptedException {
        for (URI url = queue.poll(); url != null; url = queue.poll()) {
            answers.put(url, probe.ask(url, wanted.get(url)));
        }
        return null;
    }
}
