package dev.colophon.freshness;

/**
 * What happened to a section of a page.
 *
 * @param kind what it was
 * @param title the section's heading; empty for what stands before the first
 * @param anchor its anchor; empty before the first heading, and where it is removed
 */
public record SectionChange(Kind kind, String title, String anchor) {

    /** What can happen to a section. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }
}
