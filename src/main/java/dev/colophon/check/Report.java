package dev.colophon.check;

import dev.colophon.config.SiteConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Severity;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * What was found on a site.
 *
 * @param findings by place; none that is switched off, none twice
 */
public record Report(List<Finding> findings) {
    public Report {
        findings = List.copyOf(findings);
    }

    /** A report on diagnostics weighed by a site's config. */
    public static Report of(Collection<Diagnostic> diagnostics, SiteConfig config) {
        return of(diagnostics, diagnostic -> config.severity(diagnostic.rule()));
    }

    /** A report on diagnostics weighed by their rules' defaults: for when there is no config. */
    public static Report of(Collection<Diagnostic> diagnostics) {
        return of(diagnostics, diagnostic -> diagnostic.rule().severity());
    }

    private static Report of(
            Collection<Diagnostic> diagnostics, Function<Diagnostic, Severity> severity) {
        return new Report(
                diagnostics.stream()
                        .sorted()
                        .distinct()
                        .map(
                                diagnostic ->
                                        new Finding(diagnostic, severity.apply(diagnostic), true))
                        .filter(finding -> finding.severity() != Severity.OFF)
                        .toList());
    }

    /** The same without notes, for where there is no room for what is not urgent. */
    public Report withoutInfos() {
        return new Report(
                findings.stream().filter(finding -> finding.severity() != Severity.INFO).toList());
    }

    /** How many findings weigh so much, whether the change brings them or not. */
    public long count(Severity severity) {
        return findings.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** How many findings were there before the change. */
    public long countOld() {
        return oldFindings().size();
    }

    /** What the change brings; everything where nothing was compared. */
    List<Finding> newFindings() {
        return findings.stream().filter(Finding::isNew).toList();
    }

    /** What was there before the change. */
    List<Finding> oldFindings() {
        return findings.stream().filter(finding -> !finding.isNew()).toList();
    }

    /**
     * Whether the run must end with exit code 1: the change brings errors or, if strict, warnings.
     */
    public boolean fails(boolean strict) {
        return findings.stream()
                .filter(Finding::isNew)
                .map(Finding::severity)
                .anyMatch(
                        severity ->
                                severity == Severity.ERROR
                                        || strict && severity == Severity.WARNING);
    }
}
