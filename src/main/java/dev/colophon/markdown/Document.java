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
 * @param names the bold texts that paragraphs begin with, in order
 * @param anchors every id a link can point to, those of the headings included
 * @param links in the order of the holes in the body
 * @param body its HTML
 * @param diagnostics what was wrong
 */
public record Document(
        String path,
        FrontMatter frontMatter,
        String title,
        String description,
        List<Heading> headings,
        List<Name> names,
        Set<String> anchors,
        List<Link> links,
        Html body,
        List<Diagnostic> diagnostics) {
    public Document {
        headings = List.copyOf(headings);
        names = List.copyOf(names);
        links = List.copyOf(links);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The bold text that a paragraph begins with, and where. */
    public record Name(String text, Location location) {}

    /** Its paragraphs, lists and tables in order; found anew each time. */
    public List<Block> blocks() {
        return BlockScanner.scan(this);
    }

    /** Its text by headings, with the anchors that stand in each section. */
    public List<Section> sections() {
        return Section.of(this);
    }
}
