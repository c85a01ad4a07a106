package dev.colophon.history;

import org.eclipse.jgit.storage.file.WindowCacheConfig;

/**
 * How much of a repository's packs JGit keeps in memory. Its own 10 MB in pieces of 8 KB make a
 * history of thousands of commits read the same pieces again and again.
 */
final class PackCache {
    private static final int MEGABYTE = 1 << 20;

    private PackCache() {}

    /** Tells JGit, which keeps one cache for the whole program; doing so again changes nothing. */
    static void install() {
        WindowCacheConfig config = new WindowCacheConfig();
        config.setPackedGitLimit(64L * MEGABYTE);
        config.setPackedGitWindowSize(64 << 10);
        config.setDeltaBaseCacheLimit(32 * MEGABYTE);
        config.install();
    }
}
