package dev.colophon.history;

import dev.colophon.config.PeopleConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.history.PageTracker.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** One reading of one open repository: what {@link HistoryReader} does with it. */
final class RepositoryReading {
    private static final Diagnostic SHALLOW =
            new Diagnostic(
                    Rule.INCOMPLETE_HISTORY,
                    Location.of(".git"),
                    "this clone is shallow, its older commits are missing; all were expected, so no"
                            + " page says who wrote it and when",
                    "set `fetch-depth: 0` for `actions/checkout` in GitHub Actions, elsewhere run"
                            + " `git fetch --unshallow`");

    private final Repository repository;
    private final String prefix;
    private final PeopleConfig people;
    private final Unreadable unreadable = new Unreadable();

    /**
     * @param prefix how the asked paths begin in the repository: empty, or a folder and a slash
     * @param people what the config says about them
     */
    RepositoryReading(Repository repository, String prefix, PeopleConfig people) {
        this.repository = repository;
        this.prefix = prefix;
        this.people = people;
    }

    History read(Collection<String> paths) throws IOException {
        Ref ref = repository.exactRef(Constants.HEAD);
        ObjectId head = ref == null ? null : ref.getObjectId();
        if (head == null) {
            return history(Optional.empty(), Map.of(), List.of());
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            CommitGraph graph = CommitGraph.from(head, walk, unreadable);
            Map<String, FileHistory> files = files(walk, graph.commits(), paths);
            return history(Optional.of(head.name()), files, diagnostics(graph));
        }
    }

    private History history(
            Optional<String> head, Map<String, FileHistory> files, List<Diagnostic> diagnostics)
            throws IOException {
        Origin origin = Origin.of(repository);
        return new History(head, origin.url(), origin.branch(), files, diagnostics);
    }

    private List<Diagnostic> diagnostics(CommitGraph graph) {
        Stream<Diagnostic> shallow = graph.shallow() ? Stream.of(SHALLOW) : Stream.empty();
        return Stream.concat(shallow, unreadable.diagnostic().stream()).toList();
    }

    private Map<String, FileHistory> files(
            RevWalk walk, List<RevCommit> commits, Collection<String> paths) throws IOException {
        Set<String> committed = committed(walk, commits, paths);
        CommitDifferences differences = new CommitDifferences(walk.getObjectReader(), unreadable);
        Map<String, List<Step>> steps = new PageTracker(differences).track(committed, commits);
        Map<RevCommit, Revision> revisions = revisions(walk, steps.values());
        Map<String, FileHistory> files = new HashMap<>();
        steps.forEach(
                (path, list) ->
                        files.put(path.substring(prefix.length()), history(list, revisions)));
        return files;
    }

    /** Those of the files that are in the newest commit, as the repository calls them. */
    private Set<String> committed(RevWalk walk, List<RevCommit> commits, Collection<String> paths) {
        if (commits.isEmpty()) {
            return Set.of();
        }
        Set<String> asked = new HashSet<>();
        paths.forEach(path -> asked.add(prefix + path));
        RevCommit head = commits.get(0);
        String what = "the files of commit " + head.name();
        return unreadable
                .attempt(head.getTree(), what, () -> list(walk, head, asked))
                .orElse(Set.of());
    }

    private static Set<String> list(RevWalk walk, RevCommit head, Set<String> asked)
            throws IOException {
        Set<String> found = new LinkedHashSet<>();
        try (TreeWalk files = new TreeWalk(walk.getObjectReader())) {
            files.addTree(head.getTree());
            files.setRecursive(true);
            while (files.next()) {
                if (TreeDifference.isFile(files.getFileMode(0))
                        && asked.contains(files.getPathString())) {
                    found.add(files.getPathString());
                }
            }
        }
        return found;
    }

    private Map<RevCommit, Revision> revisions(RevWalk walk, Collection<List<Step>> steps)
            throws IOException {
        Path root = repository.isBare() ? null : repository.getWorkTree().toPath();
        Mailmap mailmap = root == null ? Mailmap.parse("") : Mailmap.in(root);
        Set<RevCommit> commits = new LinkedHashSet<>();
        steps.forEach(list -> list.forEach(step -> commits.add(step.commit())));
        return new RevisionReader(walk, mailmap, new Roster(people), unreadable).read(commits);
    }

    private static FileHistory history(List<Step> steps, Map<RevCommit, Revision> revisions) {
        List<Change> changes = new ArrayList<>();
        for (Step step : steps) {
            Revision revision = revisions.get(step.commit());
            if (revision != null) {
                changes.add(new Change(revision, step.kind(), step.path()));
            }
        }
        return new FileHistory(changes);
    }
}
