package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.diagnostic.Severity;
import dev.colophon.markdown.Url;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report as SARIF 2.1.0, the OASIS standard for the results of static analysis, for code scanning
 * and editors.
 */
public final class SarifFormat implements ReportFormat {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    @Override
    public String format(Report report) {
        Fingerprints names = new Fingerprints();
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver()));
        run.put("columnKind", "utf16CodeUnits");
        run.put(
                "results",
                report.findings().stream().map(finding -> result(finding, names)).toList());
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("$schema", SCHEMA);
        root.put("version", "2.1.0");
        root.put("runs", List.of(run));
        return Json.write(root);
    }

    private static Map<String, Object> driver() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", "Colophon");
        String version = SarifFormat.class.getPackage().getImplementationVersion();
        if (version != null) {
            fields.put("version", version);
        }
        fields.put("rules", Arrays.stream(Rule.values()).map(SarifFormat::rule).toList());
        return fields;
    }

    private static Map<String, Object> rule(Rule rule) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", rule.id());
        fields.put("shortDescription", Map.of("text", rule.id().replace('-', ' ')));
        fields.put("defaultConfiguration", Map.of("level", level(rule.severity())));
        fields.put(
                "help",
                Map.of("text", "Colophon's documentation: docs/rules/" + rule.id() + ".md"));
        return fields;
    }

    private static Map<String, Object> result(Finding finding, Fingerprints names) {
        Diagnostic diagnostic = finding.diagnostic();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ruleId", diagnostic.rule().id());
        fields.put("ruleIndex", diagnostic.rule().ordinal());
        fields.put("level", level(finding.severity()));
        fields.put("message", Map.of("text", message(diagnostic)));
        fields.put(
                "locations", List.of(Map.of("physicalLocation", location(diagnostic.location()))));
        fields.put("partialFingerprints", Map.of("colophon/v1", names.next(diagnostic)));
        fields.put("baselineState", finding.isNew() ? "new" : "unchanged");
        return fields;
    }

    private static String message(Diagnostic diagnostic) {
        String text =
                diagnostic.hint().isEmpty()
                        ? diagnostic.message()
                        : diagnostic.message() + "\nhint: " + diagnostic.hint();
        // Single braces are placeholders: SARIF 2.1.0, section 3.11.5.
        return text.replace("{", "{{").replace("}", "}}");
    }

    private static Map<String, Object> location(Location place) {
        Map<String, Object> artifact = new LinkedHashMap<>();
        artifact.put("uri", uri(place.path()));
        artifact.put("uriBaseId", "%SRCROOT%");
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("artifactLocation", artifact);
        if (place.line() > 0) {
            fields.put("region", region(place));
        }
        return fields;
    }

    /** GitHub refuses results without a place, so the site as a whole is its root folder. */
    private static String uri(String path) {
        // A colon before the first slash would end a scheme.
        return path.isEmpty() ? "." : Url.encodePath(path).replace(":", "%3A");
    }

    private static Map<String, Object> region(Location place) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("startLine", place.line());
        if (place.column() > 0) {
            fields.put("startColumn", place.column());
        }
        return fields;
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
            case OFF -> "none";
        };
    }
}
