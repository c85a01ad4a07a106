package dev.colophon.history;

import dev.colophon.config.PeopleConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.history.Trails.Mark;
import dev.colophon.history.Trails.Trail;
import dev.colophon.source.Cache;
import dev.colophon.source.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** One reading of one open repository: what {@link HistoryReader} does with it. */
final class RepositoryReading {
    private final Repository repository;
    private final String prefix;
    private final PeopleConfig people;
    private final Cache cache;
    private final SharedReading.Side shared;

    /**
     * @param prefix how the asked paths begin in the repository: empty, or a folder and a slash
     * @param people what the config says about them
     */
    RepositoryReading(
            Repository repository,
            String prefix,
            PeopleConfig people,
            Cache cache,
            SharedReading.Side shared) {
        this.repository = repository;
        this.prefix = prefix;
        this.people = people;
        this.cache = cache;
        this.shared = shared;
    }

    History read(Collection<String> paths) throws IOException {
        Ref ref = repository.exactRef(Constants.HEAD);
        ObjectId head = ref == null ? null : ref.getObjectId();
        if (head == null) {
            return history(Optional.empty(), Map.of(), List.of());
        }
        if (paths.isEmpty()) {
            return history(Optional.of(head.name()), Map.of(), List.of());
        }
        IgnoredRevisions ignored =
                root().isEmpty() ? IgnoredRevisions.NONE : IgnoredRevisions.in(root().get());
        List<Diagnostic> diagnostics = new ArrayList<>(ignored.diagnostics());
        Trails trails = trails(head, paths, ignored, diagnostics);
        return history(Optional.of(head.name()), files(trails), diagnostics);
    }

    /** From the cache, or else from all commits. */
    private Trails trails(
            ObjectId head,
            Collection<String> paths,
            IgnoredRevisions ignored,
            List<Diagnostic> diagnostics)
            throws IOException {
        List<String> files = paths.stream().map(path -> prefix + path).sorted().toList();
        try (ObjectReader objects = shared.over(repository.newObjectReader());
                RevWalk walk = new RevWalk(objects)) {
            Cache ours = ours(walk, head);
            if (!ours.isOff()) {
                return cached(walk, ours, head, files, ignored, diagnostics);
            }
            TrailReader reader =
                    new TrailReader(walk, ignored, TextFacts.NONE, CommitFacts.NONE, shared);
            Trails trails = reader.read(head, files);
            diagnostics.addAll(reader.diagnostics());
            return trails;
        }
    }

    private Trails cached(
            RevWalk walk,
            Cache cache,
            ObjectId head,
            List<String> files,
            IgnoredRevisions ignored,
            List<Diagnostic> diagnostics)
            throws IOException {
        String name = name(head, files, ignored);
        Optional<Trails> kept = cache.read(name).map(TrailStore::read);
        if (kept.isPresent()) {
            return kept.get();
        }
        String texts = name(files);
        String commits = Cache.name("commits", List.of(Program.digest()));
        TrailReader reader =
                new TrailReader(
                        walk,
                        ignored,
                        cache.read(texts).map(TextFactsStore::read).orElse(TextFacts.NONE),
                        cache.read(commits).map(CommitFactsStore::read).orElse(CommitFacts.NONE),
                        shared);
        Trails trails = reader.read(head, files);
        diagnostics.addAll(reader.diagnostics());
        if (reader.diagnostics().isEmpty()) {
            cache.write(name, TrailStore.write(trails));
            cache.write(texts, TextFactsStore.write(reader.facts()));
            cache.write(commits, CommitFactsStore.write(reader.commits()));
        }
        return trails;
    }

    /** Of what is known of texts: that stays true, so one entry is enough for a site's folder. */
    private static String name(List<String> files) {
        String folder = files.get(0);
        for (String file : files) {
            while (!file.startsWith(folder)) {
                folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
            }
        }
        return Cache.name("texts", List.of(Program.digest(), folder));
    }

    private Cache ours(RevWalk walk, ObjectId head) throws IOException {
        try {
            return Revisions.ours(cache, walk.getObjectReader(), head);
        } catch (MissingObjectException e) {
            return Cache.NONE;
        }
    }

    private static String name(ObjectId head, List<String> files, IgnoredRevisions ignored) {
        return Cache.name(
                "credit",
                List.of(
                        Program.digest(),
                        head.name(),
                        String.join("\n", files),
                        String.join("\n", new TreeSet<>(ignored.ids()))));
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
        return new FileHistory(changes, WordShares.of(trail.words(), trail.total(), revisions));
    }
}
