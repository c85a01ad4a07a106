package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * A report as workflow commands of GitHub Actions, which become annotations on the change. GitHub
 * shows few of them, so errors come first, and older findings are only counted.
 */
public final class GitHubFormat implements ReportFormat {

    @Override
    public String format(Report report) {
        StringBuilder out = new StringBuilder();
        append(report, Severity.ERROR, out);
        append(report, Severity.WARNING, out);
        // Before the other notices, so that it is among those that are shown.
        Tally.older(report)
                .ifPresent(older -> out.append("::notice::").append(data(older)).append('\n'));
        append(report, Severity.INFO, out);
        return out.toString();
    }

    private static void append(Report report, Severity severity, StringBuilder out) {
        report.newFindings().stream()
                .filter(finding -> finding.severity() == severity)
                .forEach(finding -> append(finding, out));
    }

    private static void append(Finding finding, StringBuilder out) {
        Diagnostic diagnostic = finding.diagnostic();
        out.append("::")
                .append(finding.severity() == Severity.INFO ? "notice" : finding.weight())
                .append(' ')
                .append(String.join(",", properties(diagnostic)))
                .append("::")
                .append(data(diagnostic.message()));
        if (!diagnostic.hint().isEmpty()) {
            out.append(data("\nhint: " + diagnostic.hint()));
        }
        out.append('\n');
    }

    private static List<String> properties(Diagnostic diagnostic) {
        Location place = diagnostic.location();
        List<String> properties = new ArrayList<>();
        if (!place.path().isEmpty()) {
            properties.add("file=" + property(place.path()));
        }
        if (place.line() > 0) {
            properties.add("line=" + place.line());
        }
        if (place.column() > 0) {
            properties.add("col=" + place.column());
        }
        properties.add("title=" + property(diagnostic.rule().id()));
        return properties;
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
