package dev.colophon.source;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** Work that another thread may do ahead, and its result. */
public final class Ahead<T> {
    private final FutureTask<T> work;

    /** With the work, of which nothing is done yet. */
    public Ahead(Callable<T> work) {
        this.work = new FutureTask<>(work);
    }

    /** Lets another thread begin. */
    public void begin(Executor threads) {
        threads.execute(work);
    }

    /**
     * What came of it, or its trouble as if it were ours. Where no other thread has begun, the work
     * is done here.
     */
    public T result() {
        work.run();
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException trouble) {
                throw trouble;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for another thread", e);
        }
    }
}
