package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.source.SourceTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found before a change, to tell whose fault a finding is. A finding is the same as one
 * before when its rule, its file and the text of its line are; where it stands in the file does not
 * matter, nor what the file was called.
 */
public final class Baseline {
    private final Map<String, Integer> known = new HashMap<>();

    /**
     * @param before the report on the site before the change
     * @param tree the files before the change
     * @param renamed what files are called now, by what they were called then
     */
    public Baseline(Report before, SourceTree tree, Map<String, String> renamed) {
        Map<String, List<String>> lines = new HashMap<>();
        for (Finding finding : before.findings()) {
            Diagnostic diagnostic = finding.diagnostic();
            String path = diagnostic.location().path();
            known.merge(
                    key(diagnostic, renamed.getOrDefault(path, path), tree, lines),
                    1,
                    Integer::sum);
        }
    }

    /** The report after the change, with the findings that were there before marked as such. */
    public Report mark(Report after, SourceTree tree) {
        Map<String, Integer> left = new HashMap<>(known);
        Map<String, List<String>> lines = new HashMap<>();
        return new Report(
                after.findings().stream()
                        .map(
                                finding -> {
                                    Diagnostic diagnostic = finding.diagnostic();
                                    String key =
                                            key(
                                                    diagnostic,
                                                    diagnostic.location().path(),
                                                    tree,
                                                    lines);
                                    return left.merge(key, -1, Integer::sum) >= 0
                                            ? finding.old()
                                            : finding;
                                })
                        .toList());
    }

    private static String key(
            Diagnostic diagnostic, String path, SourceTree tree, Map<String, List<String>> lines) {
        Location place = diagnostic.location();
        String text = diagnostic.message();
        if (place.line() > 0) {
            List<String> file =
                    lines.computeIfAbsent(
                            place.path(),
                            name ->
                                    tree.read(name)
                                            .map(read -> List.of(read.text().split("\n", -1)))
                                            .orElse(List.of()));
            if (place.line() <= file.size()) {
                text = file.get(place.line() - 1).strip();
            }
        }
        return diagnostic.rule().id() + "\n" + path + "\n" + text;
    }
}
