package dev.colophon.history;

import java.time.Instant;

/**
 * What one person did for one page.
 *
 * @param person who
 * @param commits in how many commits, as author or co-author
 * @param first when their first commit was written
 * @param last when their latest commit was written
 */
public record Contributor(Person person, int commits, Instant first, Instant last) {}
