package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/**
 * A report as GitHub's Markdown, for the summary of a job. GitHub refuses a summary above 1 MiB, so
 * what would be too much is left out and counted.
 */
public final class MarkdownFormat implements ReportFormat {
    /** In bytes of UTF-8. */
    static final int LIMIT = 1 << 20;

    /** For what stands around the rows. */
    private static final int RESERVE = 1 << 10;

    private static final String ESCAPED = "\\`*_[]|~$";

    @Override
    public String format(Report report) {
        return new Sheet().write(report);
    }

    private static final class Sheet {
        private final StringBuilder out = new StringBuilder();
        private int room = LIMIT - RESERVE;
        private int leftOut;

        String write(Report report) {
            out.append("## Colophon: ").append(title(report)).append('\n');
            if (!report.newFindings().isEmpty()) {
                appendTable(report.newFindings());
            }
            if (!report.oldFindings().isEmpty()) {
                appendOlder(report.oldFindings());
            }
            if (leftOut > 0) {
                out.append("\nLeft out, as a summary has at most 1 MiB: ")
                        .append(Tally.words("finding", leftOut))
                        .append(".\n");
            }
            return out.toString();
        }

        private void appendOlder(List<Finding> older) {
            out.append("\n<details>\n<summary>")
                    .append(Tally.older(older.size()))
                    .append("</summary>\n");
            appendTable(older);
            out.append("\n</details>\n");
        }

        /** The heaviest first, as the last are left out if need be. */
        private void appendTable(List<Finding> findings) {
            out.append("\n| place | rule | message | cure |\n| --- | --- | --- | --- |\n");
            findings.stream()
                    .sorted(Comparator.comparing(Finding::severity))
                    .map(MarkdownFormat::row)
                    .forEach(this::appendRow);
        }

        private void appendRow(String row) {
            int bytes = row.getBytes(StandardCharsets.UTF_8).length;
            if (leftOut > 0 || bytes > room) {
                leftOut++;
                return;
            }
            room -= bytes;
            out.append(row);
        }
    }

    private static String title(Report report) {
        String words = Tally.of(report.newFindings()).words();
        if (!words.isEmpty()) {
            return words;
        }
        return report.findings().isEmpty() ? "nothing found" : "nothing new found";
    }

    private static String row(Finding finding) {
        Diagnostic diagnostic = finding.diagnostic();
        return String.format(
                "| <code>%s</code> | %s: %s | %s | %s |\n",
                escape(finding.place()),
                finding.weight(),
                diagnostic.rule().id(),
                escape(diagnostic.message()),
                escape(diagnostic.hint()));
    }

    /** Text that is nothing but text: no markup, no link, on one line of a table. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(c -> appendEscaped(c, escaped));
        return escaped.toString().replace("://", "\\://").replace("www.", "www\\.");
    }

    private static void appendEscaped(int c, StringBuilder escaped) {
        switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            default -> {
                if (ESCAPED.indexOf(c) >= 0) {
                    escaped.append('\\');
                }
                escaped.appendCodePoint(c);
            }
        }
    }
}
