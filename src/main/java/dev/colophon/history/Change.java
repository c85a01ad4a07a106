package dev.colophon.history;

/**
 * One revision of one file.
 *
 * @param revision the commit
 * @param kind what it did to the file
 * @param path what the file was called after it (before it, for a deletion)
 */
public record Change(Revision revision, Kind kind, String path) {

    /** What a commit did to a file. */
    public enum Kind {
        ADDED,
        MODIFIED,
        RENAMED,
        DELETED
    }
}
