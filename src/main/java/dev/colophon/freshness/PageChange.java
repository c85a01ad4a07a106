package dev.colophon.freshness;

import dev.colophon.history.Revision;
import java.util.List;

/**
 * What a commit did to a page, as its readers see it.
 *
 * @param revision the commit
 * @param kind what happened
 * @param book the id of the page's book; of its former book where it is removed
 * @param title the page's title; for one that is removed, its last
 * @param address its address now; empty where it is removed
 * @param source its file; for one that is removed, its last name
 * @param sections the sections that changed, where it is the same page as before
 */
public record PageChange(
        Revision revision,
        Kind kind,
        String book,
        String title,
        String address,
        String source,
        List<SectionChange> sections) {
    public PageChange {
        sections = List.copyOf(sections);
    }

    /** What can happen to a page. */
    public enum Kind {
        ADDED,
        CHANGED,
        MOVED,
        REMOVED
    }
}
