package dev.colophon.render.view;

import java.util.List;

/**
 * An entry of a book's contents.
 *
 * @param kind what it is
 * @param title its text; empty for a separator
 * @param number its section number such as {@code 2.1.}; empty when it has none
 * @param href its page; empty for a draft chapter, a part title and a separator
 * @param current whether it is the page itself
 * @param open whether its children are to be seen: it is the page itself or above it
 * @param children the entries below it; empty where they are not shown
 */
public record ChapterView(
        Kind kind,
        String title,
        String number,
        String href,
        boolean current,
        boolean open,
        List<ChapterView> children) {

    /** What an entry is. */
    public enum Kind {
        CHAPTER,
        DRAFT,
        PART,
        SEPARATOR
    }
}
