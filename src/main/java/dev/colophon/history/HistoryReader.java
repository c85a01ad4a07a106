package dev.colophon.history;

import dev.colophon.config.PeopleConfig;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.source.Cache;
import dev.colophon.source.SourcePath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.errors.RepositoryNotFoundException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Reads the history of many files in one go. Where a repository holds less than everything, the
 * history has less and a diagnostic says so; of a shallow clone, nothing is told but its head.
 */
public final class HistoryReader {
    private static final String OTHER_IDS = "sha256";

    private final PeopleConfig people;
    private final Cache cache;
    private final SharedReading.Side shared;

    /** With what the config says about people, and what earlier readings have kept. */
    public HistoryReader(PeopleConfig people, Cache cache) {
        this(people, cache, SharedReading.ALONE);
    }

    /** The same, for a reading that another one may go along with. */
    public HistoryReader(PeopleConfig people, Cache cache, SharedReading.Side shared) {
        this.people = people;
        this.cache = cache;
        this.shared = shared;
    }

    /** Where the config says nothing about people, and nothing is kept. */
    public HistoryReader() {
        this(PeopleConfig.NONE, Cache.NONE);
    }

    /**
     * The history of files.
     *
     * @param repositoryRoot the repository's root, or a folder in it
     * @param paths what the files are called now, from that folder, with {@code /}
     * @return {@link History#NONE} where there is no repository
     */
    public History read(Path repositoryRoot, Collection<String> paths) {
        QuietSystem.install();
        PackCache.install();
        File folder = repositoryRoot.toAbsolutePath().normalize().toFile();
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder);
        if (builder.getGitDir() == null) {
            return History.NONE;
        }
        try (Repository repository = QuietSystem.open(builder)) {
            if (OTHER_IDS.equals(
                    repository.getConfig().getString("extensions", null, "objectFormat"))) {
                return unreadable("ids are SHA-256, not SHA-1");
            }
            String prefix = prefix(repository, folder.toPath());
            return new RepositoryReading(repository, prefix, people, cache, shared).read(paths);
        } catch (RepositoryNotFoundException e) {
            return History.NONE;
        } catch (IOException e) {
            return unreadable(e.getClass().getSimpleName());
        }
    }

    private static History unreadable(String reason) {
        String message =
                "the repository cannot be read (%s); its history was expected, so no page says who"
                        + " wrote it and when";
        String hint =
                "see whether `git log` works there; SHA-256 repositories are not supported yet";
        Location git = Location.of(".git");
        Rule rule = Rule.INCOMPLETE_HISTORY;
        Diagnostic diagnostic = new Diagnostic(rule, git, message.formatted(reason), hint);
        Optional<String> none = Optional.empty();
        return new History(none, none, none, Map.of(), List.of(diagnostic));
    }

    /** How the paths of a folder begin in the repository. */
    private static String prefix(Repository repository, Path folder) throws IOException {
        if (repository.isBare()) {
            return "";
        }
        Path root = repository.getWorkTree().toPath().toRealPath();
        Path real = folder.toRealPath();
        return real.startsWith(root) && !real.equals(root)
                ? SourcePath.of(root.relativize(real)) + "/"
                : "";
    }
}
