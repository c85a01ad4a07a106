package dev.colophon.history;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * Finds the commit that wrote each word of today's texts: from the oldest version to the newest,
 * each takes over what the versions before it knew of the words that it kept.
 */
final class WordOrigins {
    /** Whose a word is that nobody is known to have written. */
    private static final int NOBODY = -1;

    private final TextReader texts;
    private final IgnoredRevisions ignored;
    private final List<FileVersion> versions;
    private final Map<FileVersion, Integer> numbers = new HashMap<>();
    private final Map<FileVersion, Integer> children = new HashMap<>();
    private final Map<FileVersion, int[]> origins = new HashMap<>();
    private final Map<String, Map<RevCommit, Integer>> counts = new HashMap<>();
    private final Map<Merge, Boolean> merges = new HashMap<>();

    /** The texts that a merge was made from, and what it made of them. */
    private record Merge(List<ObjectId> before, ObjectId after) {}

    private WordOrigins(VersionGraph graph, TextReader texts, IgnoredRevisions ignored) {
        versions = graph.all();
        this.texts = texts;
        this.ignored = ignored;
    }

    static WordOrigins of(VersionGraph graph, TextReader texts, IgnoredRevisions ignored) {
        WordOrigins origins = new WordOrigins(graph, texts, ignored);
        graph.newest()
                .values()
                .forEach(version -> origins.children.merge(version, 1, Integer::sum));
        origins.find();
        graph.newest().forEach((page, version) -> origins.counts.put(page, origins.count(version)));
        return origins;
    }

    /** By page, how many of its words each commit wrote. */
    Map<String, Map<RevCommit, Integer>> counts() {
        return counts;
    }

    private Map<RevCommit, Integer> count(FileVersion version) {
        int[] sorted = origins.getOrDefault(version, new int[0]).clone();
        Arrays.sort(sorted);
        Map<RevCommit, Integer> counts = new HashMap<>();
        for (int i = 0, start = 0; i < sorted.length; i++) {
            if (i + 1 == sorted.length || sorted[i + 1] != sorted[i]) {
                if (sorted[i] != NOBODY) {
                    counts.merge(versions.get(sorted[i]).commit, i + 1 - start, Integer::sum);
                }
                start = i + 1;
            }
        }
        return counts;
    }

    private void find() {
        for (int i = 0; i < versions.size(); i++) {
            numbers.put(versions.get(i), i);
            versions.get(i).before().forEach(one -> children.merge(one, 1, Integer::sum));
        }
        for (int i = versions.size() - 1; i >= 0; i--) {
            find(versions.get(i));
        }
    }

    /** Whether a merge has words that none of the texts had which it was made from. */
    boolean hasOwnWords(List<ObjectId> before, ObjectId after) {
        return merges.computeIfAbsent(
                new Merge(before, after),
                merge -> {
                    Text text = texts.read(after);
                    boolean[] known = new boolean[text.size()];
                    for (ObjectId one : before) {
                        Alignment alignment = Alignment.of(texts.read(one), text);
                        for (int word = 0; word < known.length; word++) {
                            known[word] |= alignment.isOld(word);
                        }
                    }
                    return isAnyFalse(known);
                });
    }

    private static boolean isAnyFalse(boolean[] all) {
        for (boolean each : all) {
            if (!each) {
                return true;
            }
        }
        return false;
    }

    private void find(FileVersion version) {
        Text text = texts.read(version.text);
        List<FileVersion> before = version.before();
        int[] found = new int[text.size()];
        Arrays.fill(found, NOBODY);
        boolean[] known = new boolean[found.length];
        for (FileVersion one : before) {
            Alignment alignment = Alignment.of(texts.read(one.text), text);
            int[] theirs = origins.getOrDefault(one, new int[0]);
            for (int word = 0; word < found.length; word++) {
                if (!known[word] && alignment.isOld(word)) {
                    found[word] = theirs[alignment.origin(word)];
                    known[word] = true;
                }
            }
        }
        if (before.size() > 1) {
            List<ObjectId> objects = before.stream().map(one -> one.text).toList();
            merges.put(new Merge(objects, version.text), isAnyFalse(known));
        }
        sign(version, found, known);
        origins.put(version, found);
        before.forEach(this::release);
    }

    /** Tells whose the new words of a version are. */
    private void sign(FileVersion version, int[] found, boolean[] known) {
        boolean counts = counts(version);
        int number = numbers.get(version);
        List<FileVersion> before = version.before();
        for (int word = 0; word < found.length; word++) {
            if (!known[word] && counts) {
                found[word] = number;
            }
        }
        if (!counts && !before.isEmpty()) {
            FileVersion former = before.get(0);
            Alignment alignment = Alignment.of(texts.read(former.text), texts.read(version.text));
            int[] theirs = origins.get(former);
            for (int word = 0; word < found.length; word++) {
                if (!known[word] && alignment.replaced(word) >= 0) {
                    found[word] = theirs[alignment.replaced(word)];
                }
            }
        }
    }

    /** Whether what is new in a version is its commit's own, as far as one can know. */
    private boolean counts(FileVersion version) {
        List<FileVersion> before = version.before();
        if (before.stream().anyMatch(one -> texts.read(one.text) == Text.UNKNOWN)) {
            return false;
        }
        boolean onlySpace = before.size() == 1 && texts.same(before.get(0).text, version.text);
        return !onlySpace && !ignored.ids().contains(version.commit.name());
    }

    /** Forgets what is known of a version when all that were made from it have taken it over. */
    private void release(FileVersion version) {
        if (children.merge(version, -1, Integer::sum) == 0) {
            origins.remove(version);
        }
    }
}
