package dev.colophon.history;

import java.util.List;

/**
 * The commits along first parents, up to one of them.
 *
 * @param commits their full ids, the oldest first
 * @param complete whether these are all; false for a shallow clone, or where a commit is missing
 */
public record MainLine(List<String> commits, boolean complete) {
    public MainLine {
        commits = List.copyOf(commits);
    }
}
