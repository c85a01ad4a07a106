package dev.colophon.cli;

import dev.colophon.markdown.Document;
import dev.colophon.permalink.Ledger;
import dev.colophon.permalink.LedgerReader;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.WorkTree;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Former addresses take a walk through all of history to find, which nobody should wait for who
 * changed a heading. So a build gets the ledger that is known, and another build follows when the
 * right one is. The walk begins when the build is shown, as both would wait for each other's
 * garbage.
 */
final class LedgerMemory implements AutoCloseable {
    private final Function<Site, Ledger> reader;
    private final LedgerReader quick;
    private final Runnable ready;
    private final ExecutorService walker = Executors.newSingleThreadExecutor(LedgerMemory::thread);
    private @Nullable Known known;
    private @Nullable Site wanted;
    private boolean walking;

    /** A ledger, and the site that it was read for. */
    private record Known(Site site, Ledger ledger) {

        /** Whether another site has the same config, commit, pages and anchors. */
        boolean isOf(Site other) {
            return site.config().equals(other.config())
                    && site.history().head().equals(other.history().head())
                    && Page.areAlike(site.pages(), other.pages(), Known::isLike);
        }

        private static boolean isLike(Page one, Page other) {
            Document before = one.document();
            Document now = other.document();
            return one.address().equals(other.address())
                    && (before == now
                            || before.path().equals(now.path())
                                    && before.anchors().equals(now.anchors())
                                    && before.frontMatter()
                                            .redirectFrom()
                                            .equals(now.frontMatter().redirectFrom()));
        }
    }

    /** With how to read a ledger, and whom to tell when another one is known. */
    LedgerMemory(Function<Site, Ledger> reader, WorkTree tree, Runnable ready) {
        this.reader = reader;
        this.ready = ready;
        quick = new LedgerReader(tree, Optional.empty());
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "former addresses");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /** The ledger of a site, or until it is known another one that will do. */
    synchronized Ledger ledger(Site site) {
        if (site.history().head().isEmpty()) {
            return reader.apply(site);
        }
        if (known != null && known.isOf(site)) {
            wanted = null;
            // Of the newest pages, so that the next time few are others.
            known = new Known(site, known.ledger());
            return known.ledger();
        }
        wanted = site;
        boolean samePlaces = known != null && known.site().config().equals(site.config());
        return samePlaces ? known.ledger() : quick.readWithoutHistory(site);
    }

    /** Begins to look for the ledger that the last build lacked, if it did. */
    synchronized void catchUp() {
        if (wanted != null && !walking) {
            walking = true;
            walker.execute(this::walk);
        }
    }

    synchronized void forget() {
        known = null;
    }

    private void walk() {
        try {
            for (Site site = next(); site != null; site = next()) {
                keep(new Known(site, reader.apply(site)));
            }
        } catch (RuntimeException e) {
            // Git may be writing just now; the next build asks again.
            giveUp();
        }
    }

    private synchronized void giveUp() {
        wanted = null;
        walking = false;
    }

    private synchronized @Nullable Site next() {
        if (wanted != null && known != null && known.isOf(wanted)) {
            wanted = null;
            ready.run();
        }
        walking = wanted != null;
        return wanted;
    }

    private synchronized void keep(Known newer) {
        known = newer;
    }

    @Override
    public void close() {
        walker.shutdownNow();
    }
}
