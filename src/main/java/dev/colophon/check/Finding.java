package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Severity;

/** A diagnostic and what it weighs on this site. */
public record Finding(Diagnostic diagnostic, Severity severity) {}
