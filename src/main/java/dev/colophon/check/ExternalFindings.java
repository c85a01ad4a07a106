package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import java.util.List;

/**
 * What other sites answered.
 *
 * @param diagnostics the findings of all rules, in order
 * @param dead the links that lead nowhere, each once
 */
public record ExternalFindings(List<Diagnostic> diagnostics, List<DeadLink> dead) {
    public ExternalFindings {
        diagnostics = List.copyOf(diagnostics);
        dead = List.copyOf(dead);
    }
}
