package dev.colophon.permalink;

import dev.colophon.diagnostic.Diagnostic;
import java.util.List;

/**
 * All former addresses of a site.
 *
 * @param former by address; none of them is in use by a page
 * @param diagnostics what was wrong with the redirects that people wrote
 */
public record Ledger(List<FormerAddress> former, List<Diagnostic> diagnostics) {
    public Ledger {
        former = List.copyOf(former);
        diagnostics = List.copyOf(diagnostics);
    }
}
