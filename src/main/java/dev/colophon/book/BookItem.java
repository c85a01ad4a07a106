package dev.colophon.book;

import dev.colophon.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/** An item of a book's contents. */
public sealed interface BookItem {

    /** A heading over the chapters that follow. */
    record PartTitle(String title) implements BookItem {}

    /** A line between chapters. */
    record Separator() implements BookItem {}

    /**
     * A chapter; a draft chapter where nothing is written yet.
     *
     * @param title as the summary has it; empty where the page's own title is meant
     * @param source its Markdown file, from the repository's root; absent for a draft chapter
     * @param link where it leads, for an entry that is a link out of the book
     * @param number its section number such as {@code 2.1.}; empty when it has none
     * @param slug its place in a GitBook address: the part, the chapters above and its own name;
     *     empty in other books
     * @param children the chapters below it
     * @param location where it is written
     */
    record Chapter(
            String title,
            Optional<String> source,
            Optional<String> link,
            String number,
            String slug,
            List<Chapter> children,
            Location location)
            implements BookItem {
        public Chapter {
            children = List.copyOf(children);
        }

        /** Whether it is planned, but not written. */
        public boolean isDraft() {
            return source.isEmpty() && link.isEmpty();
        }
    }
}
