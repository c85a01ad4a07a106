package dev.colophon.history;

/**
 * One revision of one file.
 *
 * @param revision the commit
 * @param kind what it did to the file
 * @param path what the file was called after it (before it, for a deletion)
 * @param counts whether it wrote anything; not so when it only renamed the file, only changed white
 *     space, or is listed in {@code .git-blame-ignore-revs}
 */
public record Change(Revision revision, Kind kind, String path, boolean counts) {

    /** What a commit did to a file. */
    public enum Kind {
        ADDED,
        MODIFIED,
        RENAMED,
        DELETED
    }
}
