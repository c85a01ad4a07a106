package dev.colophon.check;

import dev.colophon.diagnostic.Location;
import dev.colophon.source.SourceTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A report for people: {@code path:line:col: error: message [rule]}, the line of the source, a
 * caret below the place, the hint. What was there before the change is counted in a last line.
 */
public final class TextFormat implements ReportFormat {
    private static final int WIDTH = 120;

    private final SourceTree tree;
    private final Map<String, List<String>> lines = new HashMap<>();

    public TextFormat(SourceTree tree) {
        this.tree = tree;
    }

    @Override
    public String format(Report report) {
        StringBuilder out = new StringBuilder();
        for (Finding finding : report.newFindings()) {
            append(finding, out);
        }
        Tally.older(report).ifPresent(older -> out.append(older).append('\n'));
        return out.toString();
    }

    private void append(Finding finding, StringBuilder out) {
        appendHeadline(finding, out);
        Location place = finding.diagnostic().location();
        if (place.line() > 0) {
            appendSource(place, out);
        }
        if (!finding.diagnostic().hint().isEmpty()) {
            out.append("    hint: ").append(printable(finding.diagnostic().hint())).append('\n');
        }
    }

    private static void appendHeadline(Finding finding, StringBuilder out) {
        out.append(printable(finding.place()))
                .append(": ")
                .append(finding.weight())
                .append(": ")
                .append(printable(finding.diagnostic().message()))
                .append(" [")
                .append(finding.diagnostic().rule().id())
                .append("]\n");
    }

    /** The line around the place; a long line is cut on both sides. */
    private void appendSource(Location place, StringBuilder out) {
        List<String> file = lines.computeIfAbsent(place.path(), this::read);
        if (place.line() > file.size()) {
            return;
        }
        String line = printable(file.get(place.line() - 1));
        int column = Math.max(0, Math.min(place.column() - 1, line.length()));
        int from = Math.max(0, Math.min(column - WIDTH / 2, line.length() - WIDTH));
        int to = Math.min(line.length(), from + WIDTH);
        out.append("    ").append(line, from, to).append('\n');
        if (place.column() > 0) {
            out.append("    ").append(" ".repeat(column - from)).append("^\n");
        }
    }

    private List<String> read(String path) {
        return tree.read(path).map(file -> List.of(file.text().split("\n", -1))).orElse(List.of());
    }

    /** Control characters could do anything to a terminal; each is one blank. */
    private static String printable(String text) {
        return text.replaceAll("\\p{Cc}", " ");
    }
}
