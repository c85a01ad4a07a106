package dev.colophon.check;

import dev.colophon.book.Book;
import dev.colophon.book.BookItem;
import dev.colophon.config.TaskKind;
import dev.colophon.markdown.Slug;
import dev.colophon.site.Site;
import dev.colophon.source.SourcePath;
import java.util.Optional;
import java.util.stream.Stream;

/** Tasks of chapters that a summary plans and nobody has written. */
final class DraftTasks {

    private DraftTasks() {}

    static Stream<Task> find(Site site) {
        return site.books().stream()
                .filter(book -> book.config().summary().isPresent())
                .flatMap(
                        book ->
                                book.items().stream()
                                        .filter(BookItem.Chapter.class::isInstance)
                                        .map(BookItem.Chapter.class::cast)
                                        .flatMap(chapter -> find(book, chapter, folder(book))));
    }

    private static String folder(Book book) {
        return book.config().source();
    }

    private static Stream<Task> find(Book book, BookItem.Chapter chapter, String folder) {
        String below = chapter.source().map(SourcePath::parent).orElse(folder);
        Stream<Task> children = chapter.children().stream().flatMap(c -> find(book, c, below));
        return Stream.concat(task(book, chapter, folder).stream(), children);
    }

    /** A draft with chapters below it is a heading for them rather than a text to be written. */
    private static Optional<Task> task(Book book, BookItem.Chapter chapter, String folder) {
        String name = chapter.isDraft() ? Slug.gitBook(chapter.title()) : "";
        if (!chapter.children().isEmpty() || name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Task(
                        "",
                        TaskKind.DRAFT_CHAPTER,
                        book,
                        Optional.empty(),
                        chapter.title(),
                        chapter.location(),
                        SourcePath.join(folder, name + ".md"),
                        "",
                        0));
    }
}
