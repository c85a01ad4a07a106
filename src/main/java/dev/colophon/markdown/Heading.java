package dev.colophon.markdown;

import java.util.List;

/**
 * A heading of a page.
 *
 * @param level 1 to 6
 * @param text its plain text
 * @param id its anchor: explicit, or by GitHub's algorithm; unique on its page
 * @param aliases the ids that mdBook and GitBook give it, where they differ
 */
public record Heading(int level, String text, String id, List<String> aliases) {
    public Heading {
        aliases = List.copyOf(aliases);
    }
}
