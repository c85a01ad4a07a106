package dev.colophon.markdown;

import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import java.util.List;
import java.util.Set;

/**
 * A Markdown file, parsed: everything the site needs to know of it, and its HTML up to what its
 * links mean.
 *
 * @param path from the repository's root
 * @param frontMatter the YAML at its top
 * @param title what its front matter or a {@code {{#title}}} says, else its first heading of level
 *     1, else empty
 * @param description the first words of its text; may be empty
 * @param headings in order
 * @param paragraphs where its paragraphs begin, but for those in lists and quotations
 * @param anchors every id a link can point to: those of headings, of other places in the text, and
 *     of nodes in drawings
 * @param places those of the anchors that nobody chose: of terms, figures, tables and lists of
 *     steps; they are not carried on when they are gone
 * @param links in the order of the holes in the body, and of nodes in drawings
 * @param embeds what is drawn in it, in the order of the holes in the body
 * @param body its HTML
 * @param unfinished whether its file has one of the words {@link #TO_DO}: only then is it read
 *     again for tasks
 * @param diagnostics what was wrong
 */
public record Document(
        String path,
        FrontMatter frontMatter,
        String title,
        String description,
        List<Heading> headings,
        List<Place> paragraphs,
        Set<String> anchors,
        Set<String> places,
        List<Link> links,
        List<Embed> embeds,
        Html body,
        boolean unfinished,
        List<Diagnostic> diagnostics) {
    /** The words by which authors mark what is to be done. */
    public static final List<String> TO_DO = List.of("TODO", "FIXME", "TBD");

    public Document {
        headings = List.copyOf(headings);
        paragraphs = List.copyOf(paragraphs);
        places = Set.copyOf(places);
        links = List.copyOf(links);
        embeds = List.copyOf(embeds);
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Where a paragraph begins.
     *
     * @param hash the hash code of its plain text, by which it is known again
     */
    public record Place(int hash, Location location) {}

    /** Its paragraphs, lists and tables in order; found anew each time. */
    public List<Block> blocks() {
        return BlockScanner.scan(this);
    }

    /** Its text by headings, with the anchors that stand in each section. */
    public List<Section> sections() {
        return Section.of(this);
    }
}
