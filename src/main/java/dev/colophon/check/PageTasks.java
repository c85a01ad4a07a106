package dev.colophon.check;

import dev.colophon.book.BookItem;
import dev.colophon.catalog.Catalog;
import dev.colophon.config.TaskKind;
import dev.colophon.history.Contributor;
import dev.colophon.history.FileHistory;
import dev.colophon.history.Person;
import dev.colophon.markdown.Block;
import dev.colophon.markdown.Document;
import dev.colophon.markdown.Link;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.FolderIndex;
import dev.colophon.source.SourcePath;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tasks of pages as a whole: short ones, old ones, and those that one person wrote alone. */
final class PageTasks {
    /** A page of fewer words is a stub. */
    static final int STUB_WORDS = 60;

    /** Pages that are no text to be added to. */
    private static final Set<String> OTHER =
            Set.of(
                    "authors",
                    "contributors",
                    "credits",
                    "acknowledgements",
                    "acknowledgments",
                    "thanks",
                    "licence",
                    "license",
                    "changelog",
                    "code-of-conduct");

    /** Where so few people write, that one wrote a page says nothing. */
    private static final int FEW = 3;

    private final Site site;
    private final Map<Page, Known> known;
    private final List<Page> pages;

    /** With what is known of each page. */
    PageTasks(Site site, List<Catalog> catalogs, Map<Page, Known> known) {
        this.site = site;
        this.known = known;
        Set<String> overviews = overviews(catalogs);
        pages =
                site.pages().stream()
                        .filter(page -> known.get(page).isText())
                        .filter(page -> !overviews.contains(page.source()))
                        .toList();
    }

    /** Chapters that only introduce those below them, and pages that are there to be copied. */
    private Set<String> overviews(List<Catalog> catalogs) {
        Set<String> found = new HashSet<>();
        site.books().stream()
                .flatMap(book -> book.chapters().stream())
                .filter(chapter -> !chapter.children().isEmpty())
                .map(BookItem.Chapter::source)
                .flatMap(Optional::stream)
                .forEach(found::add);
        catalogs.stream()
                .flatMap(catalog -> catalog.templates().values().stream())
                .map(Page::source)
                .forEach(found::add);
        return found;
    }

    /** Whether a page is no text to be added to, or is there to be copied. */
    static boolean isOther(Page page) {
        String path = "/" + page.source().toLowerCase(Locale.ROOT);
        String name = SourcePath.baseName(path).replace('_', '-');
        return OTHER.contains(name)
                || name.contains("template")
                || path.contains("/template/")
                || path.contains("/templates/");
    }

    Stream<Task> stubs() {
        return pages.stream().flatMap(page -> known.get(page).stub().stream());
    }

    /**
     * Pictures, code and tables say much without words; a list of links has its words elsewhere.
     */
    private static Optional<Task> stub(Page page) {
        Document document = page.document();
        if (!document.embeds().isEmpty() || document.body().text().length() >= STUB_WORDS * 100) {
            return Optional.empty();
        }
        int words = document.sections().stream().mapToInt(s -> WordCount.of(s.text())).sum();
        int linked =
                document.links().stream()
                        .filter(link -> link.kind() == Link.Kind.LINK)
                        .mapToInt(link -> WordCount.of(link.text()))
                        .sum();
        boolean shows =
                document.links().stream().anyMatch(link -> link.kind() != Link.Kind.LINK)
                        || document.blocks().stream().anyMatch(PageTasks::isFigure);
        return words >= STUB_WORDS || shows || linked * 3 > words
                ? Optional.empty()
                : Optional.of(Task.of(TaskKind.STUB, page, "", words));
    }

    private static boolean isFigure(Block block) {
        return block instanceof Block.Code || block instanceof Block.Table;
    }

    /** Those that are known to be old, by their addresses. */
    Stream<Task> stale(Set<String> old) {
        return pages.stream()
                .filter(page -> old.contains(page.address()))
                .flatMap(page -> stale(page).stream());
    }

    private static Optional<Task> stale(Page page) {
        return page.history()
                .updated()
                .map(updated -> updated.atZone(ZoneOffset.UTC).toLocalDate().toString())
                .map(day -> Task.of(TaskKind.STALE, page, day, 0));
    }

    /** Only in books that more people write. */
    Stream<Task> ofSingleAuthors() {
        Map<String, List<Page>> byBook =
                pages.stream()
                        .filter(page -> known.get(page).isCreditWhole())
                        .collect(Collectors.groupingBy(page -> page.book().config().id()));
        return byBook.values().stream().flatMap(this::ofSingleAuthors);
    }

    private Stream<Task> ofSingleAuthors(List<Page> book) {
        long people =
                book.stream()
                        .flatMap(page -> known.get(page).authors().stream())
                        .distinct()
                        .count();
        return people < FEW
                ? Stream.of()
                : book.stream()
                        .filter(page -> known.get(page).authors().size() == 1)
                        .map(page -> Task.of(TaskKind.SINGLE_AUTHOR, page, "", 0));
    }

    /**
     * What follows from a page alone.
     *
     * @param isText whether it is a text to be added to
     * @param stub the task of a short page
     * @param authors who wrote it
     * @param isCreditWhole whether all of them may be named
     */
    record Known(boolean isText, Optional<Task> stub, List<Person> authors, boolean isCreditWhole) {
        static Known of(Page page) {
            FileHistory history = page.history();
            return new Known(
                    !FolderIndex.is(page.source()) && !isOther(page),
                    PageTasks.stub(page),
                    history.contributors().stream().map(Contributor::person).toList(),
                    history.unnamed() == 0);
        }
    }
}
