package dev.colophon.check;

import dev.colophon.catalog.Catalog;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.permalink.Ledger;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.Memo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds a site against the rules. It remembers which links none of them is about, for whoever
 * checks a site again and again. For one thread.
 */
public final class Checker {
    private final Memo<Page, List<Integer>> doubtful = new Memo<>(LinkRules::doubtful);

    /**
     * Everything that is wrong with a site, as far as its config wants to know; diagnostics of
     * others are added.
     */
    public Report check(Site site, Ledger ledger, List<Catalog> catalogs, List<Diagnostic> others) {
        return check(site, ledger, catalogs, List.of(), others);
    }

    /**
     * The same, with the changes that would put links right, which are better hints than what looks
     * alike.
     */
    public Report check(
            Site site,
            Ledger ledger,
            List<Catalog> catalogs,
            List<Edit> fixes,
            List<Diagnostic> others) {
        Map<String, String> cures = new HashMap<>();
        fixes.forEach(fix -> cures.put(fix.path() + ":" + fix.start(), fix.replacement()));
        List<Diagnostic> diagnostics = new ArrayList<>(site.diagnostics());
        diagnostics.addAll(ledger.diagnostics());
        diagnostics.addAll(others);
        diagnostics.addAll(LinkRules.check(site, doubtful.of(site.pages()), cures));
        diagnostics.addAll(CatalogRules.check(site, catalogs));
        diagnostics.addAll(EmbedRules.check(site, catalogs));
        return Report.of(diagnostics, site.config());
    }
}
