package dev.colophon.diagnostic;

/**
 * How much a {@link Diagnostic} weighs. A rule has a default, which the site's config can change.
 */
public enum Severity {
    ERROR,
    WARNING,
    INFO,
    /** The rule is switched off: its diagnostics are dropped. */
    OFF
}
