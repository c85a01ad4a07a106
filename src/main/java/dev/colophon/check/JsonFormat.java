package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.Map;

/** A report for programs, as described by {@code docs/report.schema.json}. */
public final class JsonFormat implements ReportFormat {
    private static final int SCHEMA = 1;

    @Override
    public String format(Report report) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", SCHEMA);
        root.put("findings", report.findings().stream().map(JsonFormat::finding).toList());
        root.put("summary", summary(report));
        return Json.write(root);
    }

    private static Map<String, Object> finding(Finding finding) {
        Diagnostic diagnostic = finding.diagnostic();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rule", diagnostic.rule().id());
        fields.put("severity", finding.weight());
        fields.put("path", diagnostic.location().path());
        fields.put("line", diagnostic.location().line());
        fields.put("column", diagnostic.location().column());
        fields.put("message", diagnostic.message());
        fields.put("hint", diagnostic.hint());
        fields.put("new", finding.isNew());
        return fields;
    }

    private static Map<String, Object> summary(Report report) {
        Tally tally = Tally.of(report.findings());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("errors", tally.errors());
        fields.put("warnings", tally.warnings());
        fields.put("infos", tally.infos());
        fields.put("new", report.findings().size() - report.countOld());
        fields.put("old", report.countOld());
        return fields;
    }
}
