package dev.colophon.check;

import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Severity;
import dev.colophon.source.SourceTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report for the page in the browser: the first errors and warnings as JSON, errors before
 * warnings, each with the line of its source.
 */
public final class OverlayFormat implements ReportFormat {
    private static final int MOST = 50;
    private static final int WIDTH = 400;

    private final SourceTree tree;

    public OverlayFormat(SourceTree tree) {
        this.tree = tree;
    }

    @Override
    public String format(Report report) {
        List<Finding> findings = report.withoutInfos().newFindings();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("errors", report.count(Severity.ERROR));
        root.put("warnings", report.count(Severity.WARNING));
        root.put(
                "findings",
                findings.stream()
                        .sorted((one, other) -> one.severity().compareTo(other.severity()))
                        .limit(MOST)
                        .map(this::finding)
                        .toList());
        return Json.write(root);
    }

    private Map<String, Object> finding(Finding finding) {
        Location location = finding.diagnostic().location();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("severity", finding.weight());
        fields.put("place", finding.place());
        fields.put("message", finding.diagnostic().message());
        fields.put("rule", finding.diagnostic().rule().id());
        fields.put("hint", finding.diagnostic().hint());
        fields.put("source", source(location));
        fields.put("column", location.column());
        return fields;
    }

    /** The line of the place; empty where there is none, or only a very long one. */
    private String source(Location location) {
        if (location.line() == 0) {
            return "";
        }
        return tree.read(location.path())
                .flatMap(file -> file.text().lines().skip(location.line() - 1L).findFirst())
                .filter(line -> line.length() <= WIDTH)
                .orElse("");
    }
}
