package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What other sites answered.
 *
 * @param diagnostics the findings of all rules, in order
 * @param dead the links that lead nowhere, each once
 * @param answers by page
 */
public record ExternalFindings(
        List<Diagnostic> diagnostics, List<DeadLink> dead, Map<URI, Answer> answers) {
    /** Where nobody was asked. */
    public static final ExternalFindings NONE =
            new ExternalFindings(List.of(), List.of(), Map.of());

    public ExternalFindings {
        diagnostics = List.copyOf(diagnostics);
        dead = List.copyOf(dead);
        answers = Map.copyOf(answers);
    }
}
