package dev.colophon.history;

import dev.colophon.config.PeopleConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.history.Trails.Mark;
import dev.colophon.history.Trails.Trail;
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
        IgnoredRevisions ignored =
                root().isEmpty() ? IgnoredRevisions.parse("") : IgnoredRevisions.in(root().get());
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRetainBody(false);
            CommitGraph graph = CommitGraph.from(head, walk, unreadable);
            Set<String> files = committed(walk, graph.commits(), paths);
            Trails trails = new TrailReader(walk, ignored, unreadable).read(files, graph.commits());
            List<Diagnostic> diagnostics = new ArrayList<>(diagnostics(graph));
            diagnostics.addAll(ignored.diagnostics());
            return history(Optional.of(head.name()), files(trails), diagnostics);
        }
    }

    private Optional<Path> root() {
        return repository.isBare()
                ? Optional.empty()
                : Optional.of(repository.getWorkTree().toPath());
    }

    private History history(
            Optional<String> head, Map<String, FileHistory> files, List<Diagnostic> diagnostics)
            throws IOException {
        Origin origin = Origin.of(repository);
        return new History(head, origin.url(), origin.branch(), files, diagnostics);
    }

    private Map<String, FileHistory> files(Trails trails) throws IOException {
        Mailmap mailmap = root().isEmpty() ? Mailmap.parse("") : Mailmap.in(root().get());
        Map<String, Revision> revisions = new HashMap<>();
        Credits credits = new Credits(mailmap, new Roster(people), trails.drafts().values());
        trails.drafts().forEach((id, draft) -> revisions.put(id, credits.revision(draft)));
        Map<String, FileHistory> files = new HashMap<>();
        trails.files()
                .forEach(
                        (path, trail) ->
                                files.put(
                                        path.substring(prefix.length()),
                                        history(trail, revisions)));
        return files;
    }

    private static FileHistory history(Trail trail, Map<String, Revision> revisions) {
        List<Change> changes = new ArrayList<>();
        for (Mark mark : trail.marks()) {
            Revision revision = revisions.get(mark.commit());
            if (revision != null) {
                changes.add(new Change(revision, mark.kind(), mark.path(), mark.counts()));
            }
        }
        return new FileHistory(changes, Words.of(trail.words(), trail.total(), revisions));
    }

    private List<Diagnostic> diagnostics(CommitGraph graph) {
        Stream<Diagnostic> shallow = graph.shallow() ? Stream.of(SHALLOW) : Stream.empty();
        return Stream.concat(shallow, unreadable.diagnostic().stream()).toList();
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
}
