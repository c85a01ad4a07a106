package dev.colophon.history;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.history.PageTracker.Step;
import dev.colophon.history.Trails.Mark;
import dev.colophon.history.Trails.Trail;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/** Follows files through all commits: what was done to them, and whose words they are made of. */
final class TrailReader {
    private static final Diagnostic SHALLOW =
            new Diagnostic(
                    Rule.INCOMPLETE_HISTORY,
                    Location.of(".git"),
                    "this clone is shallow, its older commits are missing; all were expected, so no"
                            + " page says who wrote it and when",
                    "set `fetch-depth: 0` for `actions/checkout` in GitHub Actions, elsewhere run"
                            + " `git fetch --unshallow`");

    private final RevWalk walk;
    private final IgnoredRevisions ignored;
    private final Unreadable unreadable = new Unreadable();
    private final TextReader texts;
    private final TextFacts known;
    private final CommitDifferences differences;
    private @Nullable WordOrigins origins;
    private boolean shallow;

    /** With what is known of texts and commits already. */
    TrailReader(
            RevWalk walk,
            IgnoredRevisions ignored,
            TextFacts known,
            CommitFacts commits,
            SharedReading.Side shared) {
        this.walk = walk;
        this.known = known;
        this.ignored = ignored;
        walk.setRetainBody(false);
        texts = new TextReader(walk.getObjectReader(), unreadable, known.fingerprints());
        differences = new CommitDifferences(walk.getObjectReader(), unreadable, commits, shared);
    }

    /** Of those of the files that are in a commit. */
    Trails read(ObjectId head, Collection<String> files) throws IOException {
        CommitGraph graph = CommitGraph.from(head, walk, unreadable);
        shallow = graph.shallow();
        return read(committed(graph.commits(), files), graph.commits());
    }

    /** What is known of texts now. */
    TextFacts facts() {
        return origins == null ? known : origins.facts();
    }

    /** What is known of commits now. */
    CommitFacts commits() {
        return differences.facts();
    }

    /** What could not be read. */
    List<Diagnostic> diagnostics() {
        Stream<Diagnostic> cut = shallow ? Stream.of(SHALLOW) : Stream.empty();
        return Stream.concat(cut, unreadable.diagnostic().stream()).toList();
    }

    private Set<String> committed(List<RevCommit> commits, Collection<String> files) {
        if (commits.isEmpty()) {
            return Set.of();
        }
        RevCommit head = commits.get(0);
        String what = "the files of commit " + head.name();
        return unreadable
                .attempt(head.getTree(), what, () -> list(head, new HashSet<>(files)))
                .orElse(Set.of());
    }

    private Set<String> list(RevCommit head, Set<String> asked) throws IOException {
        Set<String> found = new LinkedHashSet<>();
        try (TreeWalk walked = new TreeWalk(walk.getObjectReader())) {
            walked.addTree(head.getTree());
            walked.setRecursive(true);
            while (walked.next()) {
                if (TreeDifference.isFile(walked.getFileMode(0))
                        && asked.contains(walked.getPathString())) {
                    found.add(walked.getPathString());
                }
            }
        }
        return found;
    }

    /** The commits come children before parents. */
    private Trails read(Collection<String> files, List<RevCommit> commits) {
        if (commits.isEmpty()) {
            return Trails.NONE;
        }
        FormerNames formerNames = new FormerNames(differences, commits);
        Map<String, List<Step>> steps =
                new PageTracker(differences, formerNames).track(files, commits);
        VersionGraph graph = VersionGraph.of(files, commits, differences, formerNames);
        WordOrigins words = WordOrigins.of(graph, texts, ignored, known);
        origins = words;
        Map<String, Trail> trails = new HashMap<>();
        steps.forEach(
                (path, list) ->
                        trails.put(path, trail(list, words, words.count(path), words.total(path))));
        Set<RevCommit> named = new LinkedHashSet<>();
        steps.values().forEach(list -> list.forEach(step -> named.add(step.commit())));
        words.counts().values().forEach(counts -> named.addAll(counts.keySet()));
        return new Trails(trails, new RevisionReader(walk, unreadable).read(named));
    }

    private Trail trail(
            List<Step> steps, WordOrigins origins, Map<RevCommit, Integer> words, int total) {
        List<Mark> marks = new ArrayList<>();
        for (Step step : steps) {
            boolean counts = counts(step, origins);
            if (counts || !step.isMerge()) {
                marks.add(new Mark(step.commit().name(), step.kind(), step.path(), counts));
            }
        }
        Map<String, Integer> byId = new HashMap<>();
        words.forEach((commit, count) -> byId.put(commit.name(), count));
        return new Trail(marks, byId, total);
    }

    /** Whether a step wrote anything, rather than move it, lay it out anew or bring it in. */
    private boolean counts(Step step, WordOrigins origins) {
        if (ignored.ids().contains(step.commit().name())) {
            return false;
        }
        if (step.before().isEmpty()) {
            return true;
        }
        return step.isMerge()
                ? origins.hasOwnWords(step.before(), step.after())
                : !texts.same(step.before().get(0), step.after());
    }
}
