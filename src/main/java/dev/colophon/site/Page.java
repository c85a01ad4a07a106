package dev.colophon.site;

import dev.colophon.book.Book;
import dev.colophon.history.FileHistory;
import dev.colophon.markdown.Document;
import java.util.List;

/**
 * A page of the site.
 *
 * @param book the book it belongs to
 * @param address its URL path inside the site, not encoded: empty for the home page, else like
 *     {@code metrics/usage-count/} or {@code metrics/usage-count.html}
 * @param title its title: its own, else the summary's, else its file's name
 * @param language a BCP 47 tag
 * @param document its source, parsed
 * @param history who changed it
 * @param targets what its links mean, in the order of the document's links
 */
public record Page(
        Book book,
        String address,
        String title,
        String language,
        Document document,
        FileHistory history,
        List<Target> targets) {
    public Page {
        targets = List.copyOf(targets);
    }

    /** The same, with its links leading elsewhere. */
    public Page withTargets(List<Target> others) {
        return new Page(book, address, title, language, document, history, others);
    }

    /** Its source file, from the repository's root. */
    public String source() {
        return document.path();
    }
}
