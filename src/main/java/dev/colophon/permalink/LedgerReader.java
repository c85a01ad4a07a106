package dev.colophon.permalink;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.history.Revisions;
import dev.colophon.markdown.Document;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.WorkTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads every address and anchor that ever was on the main branch, and finds where each leads now.
 * Redirects that people wrote win over what history says.
 */
public final class LedgerReader {
    private final WorkTree tree;
    private final Optional<String> configPath;

    /** With the repository, and the config's path if it was named on the command line. */
    public LedgerReader(WorkTree tree, Optional<String> configPath) {
        this.tree = tree;
        this.configPath = configPath;
    }

    /** The ledger without history: only what people wrote. */
    public Ledger readWithoutHistory(Site site) {
        return ledger(site, new LineageTracker(), true, List.of());
    }

    /**
     * The ledger of the main branch up to a revision; what the work tree has changed since are the
     * ledger's removals.
     */
    public Ledger read(Site site, String revision) {
        LineageTracker tracker = new LineageTracker();
        Optional<Revisions> opened = Revisions.open(tree.root());
        if (opened.isEmpty()) {
            return readWithoutHistory(site);
        }
        try (Revisions revisions = opened.get()) {
            Publications publications = new Publications(site.config(), configPath);
            boolean complete =
                    revisions.visitMainLine(
                            revision, state -> tracker.advance(state, publications.at(state)));
            return ledger(site, tracker, complete, revisions.diagnostics());
        }
    }

    private Ledger ledger(
            Site site, LineageTracker tracker, boolean complete, List<Diagnostic> problems) {
        Map<String, String> before = tracker.addresses();
        if (!before.isEmpty()) {
            tracker.finish(tree, addresses(site), documents(site));
        }
        RedirectReader redirects = new RedirectReader(site);
        LedgerWriter writer = new LedgerWriter(site, tracker, redirects.read());
        List<Diagnostic> diagnostics = new ArrayList<>(problems);
        diagnostics.addAll(redirects.diagnostics());
        return writer.write(before, complete, diagnostics);
    }

    private static Map<String, String> addresses(Site site) {
        Map<String, String> addresses = new TreeMap<>();
        site.pages().forEach(page -> addresses.put(page.address(), page.source()));
        return addresses;
    }

    private static Map<String, Document> documents(Site site) {
        Map<String, Document> documents = new HashMap<>();
        for (Page page : site.pages()) {
            documents.put(page.source(), page.document());
        }
        return documents;
    }
}
