package dev.colophon.render.view;

import java.util.List;

/**
 * The page of what contributors could do next.
 *
 * @param site what all pages share
 * @param language its language
 * @param canonical its full URL; may be empty
 * @param json the same for programs
 * @param count how many tasks there are
 * @param books the books that have some
 */
public record HelpView(
        SiteView site,
        String language,
        String canonical,
        String json,
        int count,
        List<BookTasks> books) {
    public HelpView {
        books = List.copyOf(books);
    }

    /**
     * The tasks of a book.
     *
     * @param id its anchor
     * @param title the book's title
     * @param language the book's language
     * @param count how many there are
     * @param groups the kinds of tasks, the most useful first
     */
    public record BookTasks(
            String id, String title, String language, int count, List<Group> groups) {
        public BookTasks {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Tasks of one kind.
     *
     * @param id its anchor
     * @param name what they are called
     * @param about what is to be done
     * @param count how many there are
     * @param first those that are shown at once
     * @param more those that are folded away
     * @param left how many have no room on the page
     */
    public record Group(
            String id,
            String name,
            String about,
            int count,
            List<Item> first,
            List<Item> more,
            int left) {
        public Group {
            first = List.copyOf(first);
            more = List.copyOf(more);
        }
    }

    /**
     * A task.
     *
     * @param title the page it is about
     * @param href that page; empty when it is not written yet
     * @param text what is special about it; may be empty
     * @param place the file and line, as text
     * @param source the same on the forge; empty when that is not known
     * @param edit the forge's editor; may be empty
     * @param editName the key of the word for it
     * @param issue the forge's form for a new issue, filled in; may be empty
     */
    public record Item(
            String title,
            String href,
            String text,
            String place,
            String source,
            String edit,
            String editName,
            String issue) {

        /** The text in pieces: every second one is code, as it stands between backticks. */
        public List<String> pieces() {
            String[] pieces = text.split("`", -1);
            return pieces.length % 2 == 0 ? List.of(text) : List.of(pieces);
        }
    }
}
