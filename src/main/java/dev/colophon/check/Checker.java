package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.permalink.Ledger;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.List;

/** Holds a site against the rules. */
public final class Checker {

    /**
     * Everything that is wrong with a site, as far as its config wants to know; diagnostics of
     * others are added.
     */
    public Report check(Site site, Ledger ledger, List<Diagnostic> others) {
        List<Diagnostic> diagnostics = new ArrayList<>(site.diagnostics());
        diagnostics.addAll(ledger.diagnostics());
        diagnostics.addAll(others);
        diagnostics.addAll(LinkRules.check(site));
        return Report.of(diagnostics, site.config());
    }
}
