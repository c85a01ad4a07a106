package dev.colophon.history;

import java.time.Instant;
import java.util.List;

/**
 * A commit.
 *
 * @param id its full hexadecimal id
 * @param time when it was written (Git's author date)
 * @param authors its author first, then those whom {@code Co-authored-by} names, each once
 * @param subject the first line of its message
 */
public record Revision(String id, Instant time, List<Person> authors, String subject) {
    public Revision {
        authors = List.copyOf(authors);
    }
}
