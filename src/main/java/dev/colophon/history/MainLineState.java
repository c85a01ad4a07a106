package dev.colophon.history;

import dev.colophon.source.SourceTree;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A state that the main branch was in. What happened on other branches counts when it is merged.
 *
 * @param commit the commit's full id
 * @param time when it was committed
 * @param subject the first line of its message
 * @param tree the files as they were; to be used only while the state is being visited
 * @param changes what differs from the state before
 */
public record MainLineState(
        String commit, Instant time, String subject, SourceTree tree, List<FileChange> changes) {
    public MainLineState {
        changes = List.copyOf(changes);
    }

    /**
     * A file that differs from the state before.
     *
     * @param kind what happened to it
     * @param path its path; for a deletion, the one it had
     * @param former the path it had before, for a rename
     */
    public record FileChange(Change.Kind kind, String path, Optional<String> former) {}
}
