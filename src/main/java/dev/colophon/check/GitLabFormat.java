package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Severity;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A report for GitLab's code quality. Older findings are in it, since GitLab compares the reports
 * of two branches by itself.
 */
public final class GitLabFormat implements ReportFormat {

    @Override
    public String format(Report report) {
        Fingerprints names = new Fingerprints();
        return Json.write(
                report.findings().stream().map(finding -> issue(finding, names)).toList());
    }

    private static Map<String, Object> issue(Finding finding, Fingerprints names) {
        Diagnostic diagnostic = finding.diagnostic();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("description", description(diagnostic));
        fields.put("check_name", diagnostic.rule().id());
        fields.put("fingerprint", names.next(diagnostic));
        fields.put("severity", severity(finding.severity()));
        fields.put("location", location(diagnostic.location()));
        return fields;
    }

    private static String description(Diagnostic diagnostic) {
        return diagnostic.hint().isEmpty()
                ? diagnostic.message()
                : diagnostic.message() + " (hint: " + diagnostic.hint() + ")";
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "major";
            case WARNING -> "minor";
            case INFO, OFF -> "info";
        };
    }

    private static Map<String, Object> location(Location place) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("path", place.path().isEmpty() ? "." : place.path());
        fields.put("lines", Map.of("begin", Math.max(1, place.line())));
        return fields;
    }
}
