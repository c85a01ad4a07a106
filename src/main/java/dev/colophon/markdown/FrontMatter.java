package dev.colophon.markdown;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields at the top of a page.
 *
 * @param title instead of the first heading
 * @param description instead of the first words
 * @param language a BCP 47 tag, where it is not the book's
 * @param kind what kind of page it is, such as {@code metric} or {@code mind-map}
 * @param markmap settings for markmap, which a page with them is drawn by
 * @param redirectFrom addresses this page had before
 * @param fields all of them by their key, those above too, as catalogs know more
 */
public record FrontMatter(
        Optional<String> title,
        Optional<String> description,
        Optional<String> language,
        Optional<String> kind,
        Optional<Markmap> markmap,
        List<Former> redirectFrom,
        Map<String, Field> fields) {
    /** An address a page had before, and where it is written. */
    public record Former(String address, Location location) {}

    /**
     * What stands after a key.
     *
     * @param values its text, or those of a list; none where it is empty or something else
     * @param location where it is
     */
    public record Field(List<String> values, Location location) {
        public Field {
            values = List.copyOf(values);
        }
    }

    /** Of a page without any. */
    public static final FrontMatter NONE =
            new FrontMatter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Map.of());

    public FrontMatter {
        redirectFrom = List.copyOf(redirectFrom);
        fields = Map.copyOf(fields);
    }

    /** Front matter and where the text after it starts. */
    record Parsed(FrontMatter fields, int end, List<Diagnostic> diagnostics) {}
}
