package dev.colophon.site;

import dev.colophon.book.Book;
import dev.colophon.history.FileHistory;
import dev.colophon.markdown.Document;
import java.util.List;
import java.util.function.BiPredicate;

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

    /** Whether of two lists the pages at each place are the very same, or alike. */
    public static boolean areAlike(
            List<Page> some, List<Page> others, BiPredicate<Page, Page> alike) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            Page one = some.get(i);
            Page other = others.get(i);
            if (one != other && !alike.test(one, other)) {
                return false;
            }
        }
        return true;
    }

    /** Its source file, from the repository's root. */
    public String source() {
        return document.path();
    }
}
