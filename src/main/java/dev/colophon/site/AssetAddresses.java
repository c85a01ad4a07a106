package dev.colophon.site;

import dev.colophon.config.BookConfig;
import dev.colophon.source.SourcePath;
import java.util.Set;

/**
 * Gives each file that is linked to its address: its place in the book's folder, as mdBook does it.
 * A file outside of the book's folder, or in the way of a page, is below {@code files/} by its path
 * in the repository.
 *
 * @param pageFiles the files that pages are written to
 */
record AssetAddresses(Set<String> pageFiles) {
    private static final String OUTSIDE = "files/";

    String of(BookConfig book, String source) {
        if (SourcePath.isBelow(book.source(), source)) {
            String address = book.path() + SourcePath.within(book.source(), source);
            if (!address.startsWith(OUTSIDE) && !pageFiles.contains(address)) {
                return address;
            }
        }
        return OUTSIDE + source;
    }
}
