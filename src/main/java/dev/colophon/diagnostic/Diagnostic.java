package dev.colophon.diagnostic;

import java.util.Comparator;

/**
 * Something the author should know: what was found, what was expected, and where. It is data:
 * stages carry diagnostics in their products, and the site's config decides how much each weighs.
 *
 * @param rule which rule it breaks
 * @param location where
 * @param message what was found, then what was expected; one line
 * @param hint what to do about it; empty when the message says it all
 */
public record Diagnostic(Rule rule, Location location, String message, String hint)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER =
            Comparator.comparing(Diagnostic::location)
                    .thenComparing(Diagnostic::rule)
                    .thenComparing(Diagnostic::message);

    /** A diagnostic without a hint. */
    public static Diagnostic of(Rule rule, Location location, String message) {
        return new Diagnostic(rule, location, message, "");
    }

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
