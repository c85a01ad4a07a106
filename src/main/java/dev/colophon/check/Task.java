package dev.colophon.check;

import dev.colophon.book.Book;
import dev.colophon.config.TaskKind;
import dev.colophon.diagnostic.Location;
import dev.colophon.site.Page;
import java.util.Optional;

/**
 * Something that a contributor could do next.
 *
 * @param id its stable name: the same as long as the task is the same, wherever its line moves
 * @param kind what is to be done
 * @param book where
 * @param page on which page, or the one to be translated; absent where that is not written yet, or
 *     where the book itself is meant
 * @param title the page's title, or that of the page to be
 * @param place where in the sources
 * @param file the file to be changed, or to be made
 * @param detail what is special about it, such as the marked words, a day, a language or the name
 *     of a kind; may be empty
 * @param number how many words or times it is about; 0 where there is nothing to count
 */
public record Task(
        String id,
        TaskKind kind,
        Book book,
        Optional<Page> page,
        String title,
        Location place,
        String file,
        String detail,
        int number) {

    /** Whether the file is not there yet. */
    public boolean isNewFile() {
        return kind == TaskKind.DRAFT_CHAPTER || kind == TaskKind.MISSING_TRANSLATION;
    }

    Task withId(String other) {
        return new Task(other, kind, book, page, title, place, file, detail, number);
    }

    /** A task about a page as a whole. */
    static Task of(TaskKind kind, Page page, String detail, int number) {
        return of(kind, page, Location.of(page.source()), detail, number);
    }

    /** A task about a place on a page; the place may be in a file that the page includes. */
    static Task of(TaskKind kind, Page page, Location place, String detail, int number) {
        return new Task(
                "",
                kind,
                page.book(),
                Optional.of(page),
                page.title(),
                place,
                place.path(),
                detail,
                number);
    }
}
