package dev.colophon.permalink;

import dev.colophon.source.SourcePath;

/**
 * The text of a summary, which is asked for many files at each of many states. What holds for all
 * of them is found out once: of a site with thousands of pages, such a text is long.
 */
final class SummaryText {
    private final String folder;
    private final String text;
    private boolean isKnown;
    private boolean isOdd;

    SummaryText(String path, String text) {
        this.folder = SourcePath.parent(path);
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Whether it may have a link to a file; it may write its path in another way. */
    boolean names(String path) {
        return text.contains(SourcePath.fileName(path))
                && (!SourcePath.isBelow(folder, path)
                        || text.contains(SourcePath.within(folder, path))
                        || hasOddPaths());
    }

    /** Whether it has what makes a path that is written in it look different. */
    private boolean hasOddPaths() {
        if (!isKnown) {
            isOdd =
                    text.indexOf('%') >= 0
                            || text.indexOf('\\') >= 0
                            || text.indexOf('&') >= 0
                            || text.contains("/.")
                            || text.contains("//");
            isKnown = true;
        }
        return isOdd;
    }
}
