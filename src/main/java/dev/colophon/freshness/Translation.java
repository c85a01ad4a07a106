package dev.colophon.freshness;

import dev.colophon.site.Page;
import java.util.List;
import java.util.Optional;

/**
 * A page that was translated from another, and how far it follows it.
 *
 * @param page the translation
 * @param source what it was made from
 * @param basis the id of the commit that last changed the translation's words: what the source said
 *     then is what was translated; absent where the history does not tell
 * @param behind the sections of the source that have changed since, in their order
 */
public record Translation(
        Page page, Page source, Optional<String> basis, List<SectionChange> behind) {
    public Translation {
        behind = List.copyOf(behind);
    }

    /** Whether the source has moved on. */
    public boolean isOutdated() {
        return !behind.isEmpty();
    }
}
