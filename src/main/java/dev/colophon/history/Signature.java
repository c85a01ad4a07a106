package dev.colophon.history;

import java.time.Instant;

/**
 * Somebody in a commit.
 *
 * @param identity as the mailmap has them
 * @param written as the commit has them
 * @param time when the commit was written
 */
record Signature(Identity identity, Identity written, Instant time) {

    /** Whether the mailmap has a say about them. */
    boolean mapped() {
        return !identity.equals(written);
    }
}
