package dev.colophon.check;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.source.SourceTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What was found before a change, to tell whose fault a finding is. A finding is the same as one
 * before when its rule, its file and the text of its line are; where the line was edited, when what
 * it is about is the same. Where it stands in the file does not matter, nor what the file was
 * called.
 */
public final class Baseline {
    private final List<Sighting> known = new ArrayList<>();

    /**
     * @param before the report on the site before the change
     * @param tree the files before the change
     * @param renamed what files are called now, by what they were called then
     */
    public Baseline(Report before, SourceTree tree, Map<String, String> renamed) {
        Sightings sightings = new Sightings(tree);
        for (Finding finding : before.findings()) {
            String path = finding.diagnostic().location().path();
            known.add(sightings.of(finding.diagnostic(), renamed.getOrDefault(path, path)));
        }
    }

    /** The report after the change, with the findings that were there before marked as such. */
    public Report mark(Report after, SourceTree tree) {
        Sightings sightings = new Sightings(tree);
        List<Sighting> now = new ArrayList<>();
        for (Finding finding : after.findings()) {
            Diagnostic diagnostic = finding.diagnostic();
            now.add(sightings.of(diagnostic, diagnostic.location().path()));
        }
        Set<Integer> old = new HashSet<>();
        Set<Integer> taken = new HashSet<>();
        match(now, Sighting::line, old, taken);
        match(now, Sighting::subject, old, taken);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            Finding finding = after.findings().get(i);
            findings.add(old.contains(i) ? finding.old() : finding);
        }
        return new Report(findings);
    }

    /** Gives each finding one of before that is the same in a respect, and that no other has. */
    private void match(
            List<Sighting> now,
            Function<Sighting, String> respect,
            Set<Integer> old,
            Set<Integer> taken) {
        Map<String, List<Integer>> before = Sightings.numbers(known, respect);
        for (int i = 0; i < now.size(); i++) {
            List<Integer> same = before.getOrDefault(respect.apply(now.get(i)), List.of());
            if (!old.contains(i) && same.stream().filter(taken::add).findFirst().isPresent()) {
                old.add(i);
            }
        }
    }
}
