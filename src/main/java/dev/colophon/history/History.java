package dev.colophon.history;

import dev.colophon.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Git knows of the files that were asked for.
 *
 * @param head the commit that was read; absent without a repository, without commits, or when
 *     history is not to be told
 * @param remote the URL of the remote {@code origin}, or of the only remote, as configured
 * @param branch the remote's default branch, else the branch checked out
 * @param files by path from the repository's root; a file without commits is absent
 * @param diagnostics what could not be read
 */
public record History(
        Optional<String> head,
        Optional<String> remote,
        Optional<String> branch,
        Map<String, FileHistory> files,
        List<Diagnostic> diagnostics) {
    /** Where there is nothing to tell. */
    public static final History NONE =
            new History(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), List.of());

    public History {
        files = Map.copyOf(files);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The history of a file; {@link FileHistory#NONE} where nothing is known. */
    public FileHistory of(String path) {
        return files.getOrDefault(path, FileHistory.NONE);
    }
}
