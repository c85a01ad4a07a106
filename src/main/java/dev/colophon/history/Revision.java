package dev.colophon.history;

import java.time.Instant;
import java.util.List;

/**
 * A commit. Each list names everybody once. Who only signed it off ({@code Signed-off-by}) is in
 * none of them.
 *
 * @param id its full hexadecimal id
 * @param time when it was written (Git's author date)
 * @param authors its author first, then those whom {@code Co-authored-by} names, without AI
 *     assistants
 * @param reviewers those whom {@code Reviewed-by} names
 * @param translators those whom {@code Translated-by} names
 * @param tools AI assistants: one that is the author, or that a line at the message's end names
 * @param subject the first line of its message
 */
public record Revision(
        String id,
        Instant time,
        List<Person> authors,
        List<Person> reviewers,
        List<Person> translators,
        List<Person> tools,
        String subject) {
    public Revision {
        authors = List.copyOf(authors);
        reviewers = List.copyOf(reviewers);
        translators = List.copyOf(translators);
        tools = List.copyOf(tools);
    }
}
