package dev.colophon.cli;

import dev.colophon.config.SiteConfig;
import dev.colophon.history.SharedReading;
import dev.colophon.markdown.Document;
import dev.colophon.permalink.Ledger;
import dev.colophon.permalink.LedgerReader;
import dev.colophon.permalink.LedgerWalk;
import dev.colophon.site.Site;
import dev.colophon.source.Ahead;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ledger in a thread of its own, while another one finds out who wrote the pages: both go
 * through all of history, and neither needs the other.
 */
final class LedgerReading {
    private final LedgerReader reader;
    private Ahead<Optional<LedgerWalk>> walk = new Ahead<>(Optional::empty);
    private @Nullable Ledger ledger;

    LedgerReading(LedgerReader reader) {
        this.reader = reader;
    }

    /** Begins, with the documents of the site's pages by source. */
    void begin(SiteConfig config, Map<String, Document> documents, SharedReading.Side shared) {
        walk = new Ahead<>(() -> reader.begin(config, documents, "HEAD", shared));
        walk.begin(
                work -> {
                    Thread thread = new Thread(work, "former addresses");
                    thread.setDaemon(true);
                    thread.start();
                });
    }

    /** The ledger of the site; waits until it is known. Without history only what people wrote. */
    Ledger of(Site site) {
        if (ledger == null) {
            ledger =
                    site.history().head().isEmpty()
                            ? reader.readWithoutHistory(site)
                            : walk.result()
                                    .map(found -> found.end(site))
                                    .orElseGet(() -> reader.readWithoutHistory(site));
            // What was found on the way takes more memory than the ledger.
            walk = new Ahead<>(Optional::empty);
        }
        return ledger;
    }
}
