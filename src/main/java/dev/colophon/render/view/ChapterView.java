package dev.colophon.render.view;

import java.util.List;

/**
 * An entry of a book's contents.
 *
 * @param kind what it is
 * @param title its text; empty for a separator
 * @param number its section number such as {@code 2.1.}; empty when it has none
 * @param href its page; empty for all kinds but a chapter
 * @param current whether it is the page itself
 * @param open whether its children are to be seen: it is the page itself or above it, or a group
 * @param children the entries below it; empty where they are not shown
 * @param language the language of its page, where that is another than the book's; else empty
 */
public record ChapterView(
        Kind kind,
        String title,
        String number,
        String href,
        boolean current,
        boolean open,
        List<ChapterView> children,
        String language) {

    /** In the language of the book. */
    public ChapterView(
            Kind kind,
            String title,
            String number,
            String href,
            boolean current,
            boolean open,
            List<ChapterView> children) {
        this(kind, title, number, href, current, open, children, "");
    }

    /** A chapter that leads to a page in another language. */
    public static ChapterView inLanguage(String title, String href, String language) {
        return new ChapterView(Kind.CHAPTER, title, "", href, false, false, List.of(), language);
    }

    /** An entry that leads nowhere. */
    public static ChapterView plain(Kind kind, String title) {
        return new ChapterView(kind, title, "", "", false, false, List.of());
    }

    /** What an entry is. */
    public enum Kind {
        CHAPTER,
        /** Not written yet. */
        DRAFT,
        /** Without a page, over chapters below it. */
        GROUP,
        PART,
        SEPARATOR
    }
}
