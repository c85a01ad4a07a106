package dev.colophon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Set;

/** Sees files change. */
interface Watcher extends AutoCloseable {
    /** Who saves a file writes several times; what comes within this many ms is one change. */
    int QUIET = 2;

    /** Editors that write into a file empty it first; so long what is in it may take, in ms. */
    int EMPTY = 60;

    /** Where the system tells nothing of changes that another machine makes. */
    Set<String> REMOTE =
            Set.of(
                    "9p",
                    "v9fs",
                    "drvfs",
                    "nfs",
                    "nfs4",
                    "cifs",
                    "smb",
                    "smb2",
                    "smb3",
                    "smbfs",
                    "vboxsf",
                    "fuse.sshfs",
                    "fuse.vmhgfs-fuse",
                    "prl_fs",
                    "virtiofs",
                    "afs");

    /** Waits until something changed; never {@link Changes#NONE}. */
    Changes next() throws InterruptedException;

    @Override
    void close();

    /**
     * A watcher that the system tells of changes, else one that looks for itself. What changes
     * after this is seen.
     */
    static Watcher open(WatchScope scope, boolean poll) {
        if (!poll && isToldOf(scope)) {
            try {
                return EventWatcher.open(scope);
            } catch (IOException e) {
                // There are more folders than the system wants to watch.
                return new PollingWatcher(scope);
            }
        }
        return new PollingWatcher(scope);
    }

    /** How long to wait for more after some changes, in ms. */
    static int patience(WatchScope scope, Changes changes) {
        return changes.paths().stream().anyMatch(scope::isEmpty) ? EMPTY : QUIET;
    }

    private static boolean isToldOf(WatchScope scope) {
        // Java's own watcher of macOS looks for itself too, every ten seconds.
        if (System.getProperty("os.name").startsWith("Mac")) {
            return false;
        }
        try {
            String type = Files.getFileStore(scope.root()).type().toLowerCase(Locale.ROOT);
            return !REMOTE.contains(type);
        } catch (IOException e) {
            return false;
        }
    }
}
