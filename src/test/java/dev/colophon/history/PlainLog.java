package dev.colophon.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The history of one file as {@code git log --follow --no-merges --use-mailmap} tells it, and what
 * of it counts, found in the simplest way.
 */
record PlainLog(List<Entry> entries) {
    static final String AUTHORS = "Co-authored-by";
    static final String REVIEWERS = "Reviewed-by";
    static final String TRANSLATORS = "Translated-by";

    private static final List<String> ROLES = List.of(AUTHORS, REVIEWERS, TRANSLATORS);
    private static final String FORMAT =
            "--format=%x02%H%x09%at%x09%aN"
                    + ROLES.stream()
                            .map(key -> "%x09%(trailers:key=" + key + ",valueonly,separator=%x01)")
                            .collect(Collectors.joining());

    /**
     * One commit, with the names of those who did it by the trailer that names them, its author
     * among them; a copy is where git goes on with a file that is still there.
     */
    record Entry(
            String id, long time, Map<String, Set<String>> names, boolean counts, boolean copy) {}

    static PlainLog of(GitProgram git, String path, Set<String> ignored) {
        List<Entry> entries = new ArrayList<>();
        String log =
                git.text(
                        "log",
                        "--follow",
                        "--no-merges",
                        "--use-mailmap",
                        "--name-status",
                        "-z",
                        "-M50",
                        FORMAT,
                        "--",
                        path);
        for (String part : log.split("\u0002")) {
            if (!part.isBlank()) {
                entries.add(entry(git, part.split("[\0\n]+"), ignored));
            }
        }
        return new PlainLog(entries);
    }

    private static Entry entry(GitProgram git, String[] lines, Set<String> ignored) {
        String[] fields = lines[0].split("\t", -1);
        String id = fields[0];
        Map<String, Set<String>> names = new HashMap<>();
        for (int role = 0; role < ROLES.size(); role++) {
            names.put(ROLES.get(role), names(git, fields[3 + role]));
        }
        names.get(AUTHORS).add(fields[2]);
        String status = lines[1];
        String last = lines[lines.length - 1];
        boolean sameText =
                !status.startsWith("A")
                        && !status.startsWith("D")
                        && bare(git, id + "^:" + lines[2]).equals(bare(git, id + ":" + last));
        boolean counts = !sameText && !ignored.contains(id);
        return new Entry(id, Long.parseLong(fields[1]), names, counts, status.startsWith("C"));
    }

    /** The names in trailers, as the mailmap has them. */
    private static Set<String> names(GitProgram git, String trailers) {
        Set<String> names = new LinkedHashSet<>();
        for (String trailer : trailers.split("\u0001")) {
            if (!trailer.isEmpty()) {
                String mapped = git.text("check-mailmap", trailer).strip();
                names.add(mapped.replaceFirst(" *<.*", ""));
            }
        }
        return names;
    }

    private static String bare(GitProgram git, String object) {
        return git.text("show", object).replaceAll("[ \\t\\n\\x0B\\f\\r]", "");
    }

    /** By name of those who count, the number of commits, the first date and the last. */
    TreeMap<String, List<Long>> people(String role) {
        TreeMap<String, List<Long>> people = new TreeMap<>();
        for (Entry entry : entries) {
            if (entry.counts()) {
                for (String name : entry.names().get(role)) {
                    long time = entry.time();
                    people.merge(name, List.of(1L, time, time), PlainLog::sum);
                }
            }
        }
        return people;
    }

    private static List<Long> sum(List<Long> one, List<Long> other) {
        return List.of(
                one.get(0) + other.get(0),
                Math.min(one.get(1), other.get(1)),
                Math.max(one.get(2), other.get(2)));
    }
}
