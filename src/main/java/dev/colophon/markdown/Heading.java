package dev.colophon.markdown;

import dev.colophon.diagnostic.Location;
import java.util.List;
import java.util.function.Predicate;

/**
 * A heading of a page.
 *
 * @param level 1 to 6
 * @param text its plain text
 * @param id its anchor: explicit, or by GitHub's algorithm; unique on its page
 * @param aliases the ids that mdBook and GitBook give it, where they differ; none is the id of
 *     something else on the page
 * @param location where it is written
 */
public record Heading(int level, String text, String id, List<String> aliases, Location location) {
    public Heading {
        aliases = List.copyOf(aliases);
    }

    /** The same, with those of its aliases that pass. */
    Heading withAliases(Predicate<String> kept) {
        return new Heading(level, text, id, aliases.stream().filter(kept).toList(), location);
    }
}
