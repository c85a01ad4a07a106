package dev.colophon.history;

import dev.colophon.history.TextFacts.Merge;
import dev.colophon.history.TextFacts.Runs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.jspecify.annotations.Nullable;

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
    private final Map<String, FileVersion> newest;
    private final TextFacts known;
    private final List<RevCommit> commits = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<FileVersion, Integer> ends = new HashMap<>();
    private final Map<FileVersion, Integer> children = new HashMap<>();
    private final Map<FileVersion, WordRuns> origins = new HashMap<>();
    private final Map<String, Map<RevCommit, Integer>> counts = new HashMap<>();
    private final Map<Merge, Boolean> merges = new HashMap<>();
    private @Nullable VersionDigests digests;

    private WordOrigins(
            VersionGraph graph, TextReader texts, IgnoredRevisions ignored, TextFacts known) {
        versions = graph.all();
        newest = graph.newest();
        this.texts = texts;
        this.ignored = ignored;
        this.known = known;
    }

    /** With what is known of texts already. */
    static WordOrigins of(
            VersionGraph graph, TextReader texts, IgnoredRevisions ignored, TextFacts known) {
        WordOrigins origins = new WordOrigins(graph, texts, ignored, known);
        origins.find();
        graph.newest().forEach((page, version) -> origins.counts.put(page, origins.count(version)));
        return origins;
    }

    /** How many of its words each commit wrote. */
    Map<RevCommit, Integer> count(String page) {
        return counts.getOrDefault(page, Map.of());
    }

    /** How many words a page has. */
    int total(String page) {
        FileVersion version = newest.get(page);
        return version == null ? 0 : origins.getOrDefault(version, WordRuns.NONE).size();
    }

    /** What is known of texts now. */
    TextFacts facts() {
        Map<String, Runs> runs = new HashMap<>();
        for (FileVersion version : newest.values()) {
            WordRuns words = origins.get(version);
            if (words != null) {
                runs.put(digests().of(version), runs(words));
            }
        }
        return new TextFacts(texts.fingerprints(), merges, runs);
    }

    private VersionDigests digests() {
        if (digests == null) {
            digests = new VersionDigests(versions, ignored);
        }
        return digests;
    }

    private Runs runs(WordRuns words) {
        List<String> ids = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (int run = 0; run < words.count(); run++) {
            int owner = words.owner(run);
            ids.add(owner == NOBODY ? "" : commits.get(owner).name());
            lengths.add(words.length(run));
        }
        return new Runs(ids, lengths);
    }

    /** Takes what is known of a version; false when that is nothing. */
    private boolean restore(FileVersion version) {
        Runs runs = known.origins().isEmpty() ? null : known.origins().get(digests().of(version));
        if (runs == null) {
            return false;
        }
        int[] words = new int[runs.lengths().stream().mapToInt(Integer::intValue).sum()];
        int at = 0;
        for (int i = 0; i < runs.lengths().size(); i++) {
            int end = at + runs.lengths().get(i);
            Arrays.fill(words, at, end, numbers.getOrDefault(runs.commits().get(i), NOBODY));
            at = end;
        }
        origins.put(version, WordRuns.of(words));
        return true;
    }

    /** By page, how many of its words each commit wrote. */
    Map<String, Map<RevCommit, Integer>> counts() {
        return counts;
    }

    private Map<RevCommit, Integer> count(FileVersion version) {
        WordRuns words = origins.getOrDefault(version, WordRuns.NONE);
        Map<RevCommit, Integer> counts = new HashMap<>();
        for (int run = 0; run < words.count(); run++) {
            if (words.owner(run) != NOBODY) {
                counts.merge(commits.get(words.owner(run)), words.length(run), Integer::sum);
            }
        }
        return counts;
    }

    private void find() {
        for (FileVersion version : versions) {
            if (numbers.putIfAbsent(version.commit.name(), commits.size()) == null) {
                commits.add(version.commit);
            }
        }
        newest.values().forEach(version -> ends.merge(version, 1, Integer::sum));
        children.putAll(ends);
        List<FileVersion> unknown = new ArrayList<>();
        for (FileVersion version : versions) {
            if (children.containsKey(version) && !restore(version)) {
                unknown.add(version);
                version.before().forEach(one -> children.merge(one, 1, Integer::sum));
            }
        }
        for (int i = unknown.size() - 1; i >= 0; i--) {
            find(unknown.get(i));
        }
    }

    /** Whether a merge has words that none of the texts had which it was made from. */
    boolean hasOwnWords(List<ObjectId> before, ObjectId after) {
        return merges.computeIfAbsent(
                new Merge(before, after),
                merge -> {
                    Boolean has = known.merges().get(merge);
                    return has == null ? compare(merge) : has;
                });
    }

    private boolean compare(Merge merge) {
        Text text = texts.read(merge.after());
        boolean[] old = new boolean[text.size()];
        for (ObjectId one : merge.before()) {
            Alignment alignment = Alignment.of(texts.read(one), text);
            for (int word = 0; word < old.length; word++) {
                old[word] |= alignment.isOld(word);
            }
        }
        return isAnyFalse(old);
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
        List<FileVersion> before = version.before();
        Text like = before.isEmpty() ? Text.UNKNOWN : texts.read(before.get(0).text);
        Text text = texts.read(version.text, like);
        int[] found = new int[text.size()];
        Arrays.fill(found, NOBODY);
        boolean[] old = new boolean[found.length];
        for (FileVersion one : before) {
            Alignment alignment = Alignment.of(texts.read(one.text), text);
            int[] theirs = origins.getOrDefault(one, WordRuns.NONE).words();
            for (int word = 0; word < found.length; word++) {
                if (!old[word] && alignment.isOld(word)) {
                    found[word] = theirs[alignment.origin(word)];
                    old[word] = true;
                }
            }
        }
        if (before.size() > 1) {
            List<ObjectId> objects = before.stream().map(one -> one.text).toList();
            merges.put(new Merge(objects, version.text), isAnyFalse(old));
        }
        sign(version, found, old);
        origins.put(version, WordRuns.of(found));
        before.forEach(this::release);
        if (children.get(version) == ends.getOrDefault(version, 0)) {
            texts.forget(version.text);
        }
    }

    /** Tells whose the new words of a version are. */
    private void sign(FileVersion version, int[] found, boolean[] old) {
        boolean counts = counts(version);
        int number = numbers.getOrDefault(version.commit.name(), NOBODY);
        List<FileVersion> before = version.before();
        for (int word = 0; word < found.length; word++) {
            if (!old[word] && counts) {
                found[word] = number;
            }
        }
        if (!counts && !before.isEmpty()) {
            FileVersion former = before.get(0);
            Alignment alignment = Alignment.of(texts.read(former.text), texts.read(version.text));
            int[] theirs = origins.get(former).words();
            for (int word = 0; word < found.length; word++) {
                if (!old[word] && alignment.replaced(word) >= 0) {
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
        int left = children.merge(version, -1, Integer::sum);
        if (left == 0) {
            origins.remove(version);
        }
        if (left == ends.getOrDefault(version, 0)) {
            texts.forget(version.text);
        }
    }
}
