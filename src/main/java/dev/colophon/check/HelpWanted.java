package dev.colophon.check;

import dev.colophon.book.Book;
import dev.colophon.catalog.Catalog;
import dev.colophon.config.TaskKind;
import dev.colophon.freshness.Freshness;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import dev.colophon.source.Digest;
import dev.colophon.source.Memo;
import dev.colophon.source.SourceTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what a contributor could do next: in the findings, the summaries, the catalogs, the texts
 * and the history. Each source of tasks is a class of its own, which is named in {@link #all}. It
 * remembers what it knows of pages, for whoever asks about a site again and again. For one thread.
 */
public final class HelpWanted {
    private static final int ID_LENGTH = 12;

    /** Of these, only the first is asked for of one page. */
    private static final Set<TaskKind> ABOUT_PAGES =
            Set.of(
                    TaskKind.OUTDATED_TRANSLATION,
                    TaskKind.STUB,
                    TaskKind.STALE,
                    TaskKind.SINGLE_AUTHOR);

    /** These stay the same task when their details change. */
    private static final Set<TaskKind> PASSING =
            Set.of(TaskKind.STALE, TaskKind.OUTDATED_TRANSLATION);

    private final TodoTasks todos;
    private final Memo<Page, PageTasks.Known> known = new Memo<>(PageTasks.Known::of);

    /** With the sources, where authors may have left marks. */
    public HelpWanted(SourceTree tree) {
        todos = new TodoTasks(tree);
    }

    /**
     * The tasks of a site, as far as its config wants them: book by book, the most useful kinds
     * first, and of a kind the pages first that most others link to.
     *
     * @param report what is wrong with the site
     * @param freshness what is old
     * @param dead the links to other sites that the last check found dead
     */
    public List<Task> find(
            Site site,
            List<Catalog> catalogs,
            Report report,
            Freshness freshness,
            List<DeadLink> dead) {
        Set<TaskKind> kinds = site.config().help().kinds();
        if (kinds.isEmpty()) {
            return List.of();
        }
        List<Task> found =
                all(site, kinds, catalogs, report, freshness, dead)
                        .filter(task -> kinds.contains(task.kind()))
                        .map(ranking(site))
                        .sorted(Ranked.ORDER)
                        .map(Ranked::task)
                        .toList();
        return named(withoutEchoes(found));
    }

    /** A page that says little needs no fresh eyes, and an old one is known to need them. */
    private static List<Task> withoutEchoes(List<Task> tasks) {
        Map<String, TaskKind> first = new HashMap<>();
        tasks.stream()
                .filter(task -> ABOUT_PAGES.contains(task.kind()))
                .forEach(task -> first.merge(address(task), task.kind(), HelpWanted::earlier));
        return tasks.stream()
                .filter(
                        task ->
                                !ABOUT_PAGES.contains(task.kind())
                                        || first.get(address(task)) == task.kind())
                .toList();
    }

    private static TaskKind earlier(TaskKind one, TaskKind other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Stream<Task> all(
            Site site,
            Set<TaskKind> kinds,
            List<Catalog> catalogs,
            Report report,
            Freshness freshness,
            List<DeadLink> dead) {
        PageTasks pages = new PageTasks(site, catalogs, known.of(site.pages()));
        LinkTasks links = new LinkTasks(site);
        TranslationTasks translations = new TranslationTasks(site, freshness.translations());
        return Stream.of(
                        links.broken(report),
                        links.dead(dead),
                        DraftTasks.find(site),
                        RelationTasks.find(site, catalogs),
                        kinds.contains(TaskKind.TODO) ? todos.find(site) : Stream.<Task>of(),
                        translations.outdated(),
                        translations.missing(),
                        kinds.contains(TaskKind.STUB) ? pages.stubs() : Stream.<Task>of(),
                        pages.stale(freshness.stale()),
                        pages.ofSingleAuthors())
                .flatMap(tasks -> tasks);
    }

    private static Function<Task, Ranked> ranking(Site site) {
        Map<String, Integer> books = new HashMap<>();
        site.books().forEach(book -> books.put(id(book), books.size()));
        Map<String, Integer> pages = new HashMap<>();
        site.pages().forEach(page -> pages.put(page.address(), pages.size()));
        return task ->
                new Ranked(
                        task,
                        books.get(id(task.book())),
                        task.page().map(page -> site.links().to(page.address()).size()).orElse(0),
                        pages.getOrDefault(address(task), -1));
    }

    /**
     * A task, and what its place in the list depends on.
     *
     * @param book which book it is in
     * @param links how many pages link to its page
     * @param page which page it is about
     */
    private record Ranked(Task task, int book, int links, int page) {
        /** What many come to is worth most. */
        static final Comparator<Ranked> ORDER =
                Comparator.comparingInt(Ranked::book)
                        .thenComparing((Ranked one) -> one.task().kind())
                        .thenComparing(Comparator.comparingInt(Ranked::links).reversed())
                        .thenComparingInt(Ranked::page)
                        .thenComparing((Ranked one) -> one.task().place())
                        .thenComparing((Ranked one) -> one.task().detail());
    }

    private static String id(Book book) {
        return book.config().id();
    }

    private static String address(Task task) {
        return task.page().map(Page::address).orElse("");
    }

    /** Gives each a name that neither a line nor the order of the tasks is part of. */
    private static List<Task> named(List<Task> tasks) {
        Map<String, Integer> seen = new HashMap<>();
        List<Task> named = new ArrayList<>();
        for (Task task : tasks) {
            String words = PASSING.contains(task.kind()) ? "" : task.detail();
            String key =
                    String.join("\0", task.kind().id(), task.place().path(), task.file(), words);
            int before = seen.merge(key, 1, Integer::sum) - 1;
            String digest = Digest.of(key + "\0" + before).substring(0, ID_LENGTH);
            named.add(task.withId(task.kind().id() + "-" + digest));
        }
        return named;
    }
}
