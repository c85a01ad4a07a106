package dev.colophon.history;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.history.PageTracker.Step;
import java.io.IOException;
import java.nio.file.Path;
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
    private final Unreadable unreadable = new Unreadable();

    /**
     * @param prefix how the asked paths begin in the repository: empty, or a folder and a slash
     */
    RepositoryReading(Repository repository, String prefix) {
        this.repository = repository;
        this.prefix = prefix;
    }

    History read(Collection<String> paths) throws IOException {
        Origin origin = Origin.of(repository);
        Ref ref = repository.exactRef(Constants.HEAD);
        ObjectId head = ref == null ? null : ref.getObjectId();
        if (head == null) {
            return new History(
                    Optional.empty(), origin.url(), origin.branch(), Map.of(), List.of());
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            CommitGraph graph = CommitGraph.from(head, walk, unreadable);
            Map<String, FileHistory> files = files(walk, graph.commits(), paths);
            return new History(
                    Optional.of(head.name()),
                    origin.url(),
                    origin.branch(),
                    files,
                    diagnostics(graph));
        }
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
        Set<String> asked = new HashSet<>();
        paths.forEach(path -> asked.add(prefix + path));
        Set<String> committed = new LinkedHashSet<>();
        commits.stream()
                .limit(1)
                .forEach(
                        head ->
                                unreadable.attempt(
                                        head.getTree(),
                                        "the files of commit " + head.name(),
                                        () -> list(walk, head, asked, committed)));
        return committed;
    }

    private static Set<String> list(
            RevWalk walk, RevCommit head, Set<String> asked, Set<String> found) throws IOException {
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
        return new RevisionReader(walk, mailmap, unreadable).read(commits);
    }

    private static FileHistory history(List<Step> steps, Map<RevCommit, Revision> revisions) {
        return new FileHistory(
                steps.stream()
                        .flatMap(
                                step ->
                                        Optional.ofNullable(revisions.get(step.commit()))
                                                .map(
                                                        revision ->
                                                                new Change(
                                                                        revision,
                                                                        step.kind(),
                                                                        step.path()))
                                                .stream())
                        .toList());
    }
}
