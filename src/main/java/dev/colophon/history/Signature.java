package dev.colophon.history;

import java.time.Instant;

/**
 * Somebody in a commit, as the mailmap has them.
 *
 * @param mapped whether the mailmap has a say about them
 * @param time when the commit was written
 */
record Signature(Identity identity, boolean mapped, Instant time) {}
