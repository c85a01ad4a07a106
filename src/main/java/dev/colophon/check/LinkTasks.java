package dev.colophon.check;

import dev.colophon.book.Book;
import dev.colophon.config.TaskKind;
import dev.colophon.diagnostic.Diagnostic;
import dev.colophon.diagnostic.Location;
import dev.colophon.diagnostic.Rule;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.site.Target;
import dev.colophon.source.SourcePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tasks of links that lead nowhere, on this site and on others. */
final class LinkTasks {
    private static final Set<Rule> BROKEN =
            EnumSet.of(
                    Rule.BROKEN_PAGE,
                    Rule.BROKEN_ANCHOR,
                    Rule.BROKEN_ASSET,
                    Rule.BROKEN_INCLUDE,
                    Rule.LETTER_CASE,
                    Rule.MISSING_CHAPTER);

    private final Site site;
    private final Map<String, Page> pages = new HashMap<>();

    LinkTasks(Site site) {
        this.site = site;
        site.pages().forEach(page -> pages.putIfAbsent(page.source(), page));
    }

    Stream<Task> broken(Report report) {
        return report.findings().stream()
                .map(Finding::diagnostic)
                .filter(diagnostic -> BROKEN.contains(diagnostic.rule()))
                .flatMap(diagnostic -> task(diagnostic).stream());
    }

    private Optional<Task> task(Diagnostic found) {
        String path = found.location().path();
        String hint = found.hint().isEmpty() ? "" : " (" + found.hint() + ")";
        String detail = found.message() + hint;
        Page page = pages.get(path);
        if (page != null) {
            return Optional.of(Task.of(TaskKind.BROKEN_LINK, page, found.location(), detail, 0));
        }
        return book(path)
                .map(
                        book ->
                                new Task(
                                        "",
                                        TaskKind.BROKEN_LINK,
                                        book,
                                        Optional.empty(),
                                        SourcePath.fileName(path),
                                        found.location(),
                                        path,
                                        detail,
                                        0));
    }

    /** The book whose folder a file is in, the nearest where there are several. */
    private Optional<Book> book(String path) {
        return site.books().stream()
                .filter(book -> SourcePath.isBelow(book.config().source(), path))
                .max(Comparator.comparing(book -> book.config().source().length()));
    }

    /** Only links that still stand on their page: it may have been mended since. */
    Stream<Task> dead(List<DeadLink> dead) {
        List<Task> tasks = new ArrayList<>();
        for (DeadLink each : dead) {
            Page page = pages.get(each.path());
            if (page != null) {
                place(page, each.link())
                        .map(at -> Task.of(TaskKind.DEAD_LINK, page, at, each.message(), 0))
                        .ifPresent(tasks::add);
            }
        }
        return tasks.stream();
    }

    private static Optional<Location> place(Page page, String url) {
        int number = page.targets().indexOf(new Target.External(url));
        return Optional.of(number)
                .filter(any -> any >= 0)
                .map(any -> page.document().links().get(any).location());
    }
}
