package dev.colophon.permalink;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.history.Revisions;
import dev.colophon.markdown.Document;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A ledger half read: the main branch has been walked along, which takes long but needs no more
 * than the pages; where all leads is told when the site is known. To be ended once.
 */
public final class LedgerWalk {
    private final Revisions revisions;
    private final SourceTree present;
    private final Map<String, Document> documents;
    private final PastReader.Past past;
    private final Map<String, String> before;
    private final List<Diagnostic> diagnostics;

    LedgerWalk(
            Revisions revisions,
            SourceTree present,
            Map<String, Document> documents,
            PastReader.Past past,
            Map<String, String> before,
            List<Diagnostic> diagnostics) {
        this.revisions = revisions;
        this.present = present;
        this.documents = documents;
        this.past = past;
        this.before = before;
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** The ledger of the site that has these pages. */
    public Ledger end(Site site) {
        try (revisions) {
            past.tracker().finish(present, addresses(site), documents);
            RedirectReader redirects = new RedirectReader(site);
            LedgerWriter writer = new LedgerWriter(site, past.tracker(), redirects.read());
            List<Diagnostic> all = new ArrayList<>(diagnostics);
            all.addAll(redirects.diagnostics());
            all.addAll(unused(site));
            return writer.write(before, past.complete(), all);
        }
    }

    private List<Diagnostic> unused(Site site) {
        return past.complete() && site.config().permalinks().since().isEmpty()
                ? UnusedRedirects.find(
                        site.config(),
                        past.tracker().published(),
                        past.publications().memory().excluded())
                : List.of();
    }

    private static Map<String, String> addresses(Site site) {
        Map<String, String> addresses = new TreeMap<>();
        for (Page page : site.pages()) {
            addresses.put(page.address(), page.source());
        }
        return addresses;
    }
}
