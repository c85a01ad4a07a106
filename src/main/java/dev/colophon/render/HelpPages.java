package dev.colophon.render;

import dev.colophon.book.Book;
import dev.colophon.check.Json;
import dev.colophon.check.Task;
import dev.colophon.config.TaskKind;
import dev.colophon.markdown.Url;
import dev.colophon.render.view.HelpView;
import dev.colophon.site.Addresses;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page of what contributors could do next, and {@code help-wanted.json}, the same for a kanban
 * board, as {@code docs/help-wanted.schema.json} says.
 */
final class HelpPages {
    private static final int SCHEMA = 1;

    /** How many tasks of a kind and book are shown at once. */
    private static final int SHOWN = 10;

    /** How many tasks of a kind and book are on the page; the file for programs has all. */
    private static final int MOST = 100;

    private final Site site;
    private final Views views;
    private final Theme theme;
    private final HelpPlace place;
    private final HelpWords words;

    HelpPages(Site site, Views views, Theme theme, HelpPlace place) {
        this.site = site;
        this.views = views;
        this.theme = theme;
        this.place = place;
        words = new HelpWords(site, views, theme.words(site.config().language()));
    }

    void put(OutputFiles files) {
        if (!place.isOff()) {
            files.put(
                    Addresses.file(place.address()), () -> theme.render("helpWanted.jte", page()));
            files.put(place.json(), this::json);
        }
    }

    private HelpView page() {
        String address = place.address();
        String language = site.config().language();
        List<HelpView.BookTasks> books = byBook().values().stream().map(this::book).toList();
        return new HelpView(
                views.site(address, Optional.empty(), language),
                language,
                views.canonical(address),
                BodyFilling.href(address, place.json(), ""),
                place.tasks().size(),
                books);
    }

    private Map<String, List<Task>> byBook() {
        return place.tasks().stream()
                .collect(
                        Collectors.groupingBy(
                                task -> task.book().config().id(),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    private HelpView.BookTasks book(List<Task> tasks) {
        Book book = tasks.get(0).book();
        Map<TaskKind, List<Task>> byKind =
                tasks.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Task::kind, LinkedHashMap::new, Collectors.toList()));
        List<HelpView.Group> groups = new ArrayList<>();
        byKind.forEach((kind, some) -> groups.add(group(book, kind, some)));
        return new HelpView.BookTasks(
                HelpPlace.anchor(book),
                views.names().of(book),
                book.config().language(),
                tasks.size(),
                groups);
    }

    private HelpView.Group group(Book book, TaskKind kind, List<Task> tasks) {
        List<HelpView.Item> items = tasks.stream().limit(MOST).map(this::item).toList();
        int shown = Math.min(items.size(), SHOWN);
        return new HelpView.Group(
                HelpPlace.anchor(book) + "." + kind.id(),
                words.word(kind, "name"),
                words.word(kind, "about"),
                tasks.size(),
                items.subList(0, shown),
                items.subList(shown, items.size()),
                tasks.size() - items.size());
    }

    private HelpView.Item item(Task task) {
        return new HelpView.Item(
                task.title(),
                task.page()
                        .map(page -> BodyFilling.href(place.address(), page.address(), ""))
                        .orElse(""),
                words.text(task),
                task.place().line() == 0
                        ? task.place().path()
                        : task.place().path() + ":" + task.place().line(),
                words.source(task),
                words.edit(task),
                task.isNewFile() ? "task.write" : "task.edit",
                words.issue(task));
    }

    private byte[] json() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("schema", SCHEMA);
        root.put("generator", SiteRenderer.GENERATOR);
        root.put("title", site.config().title());
        root.put("language", site.config().language());
        site.config().url().ifPresent(url -> root.put("url", url));
        site.history().head().ifPresent(head -> root.put("commit", head));
        root.put("tasks", place.tasks().stream().map(this::fields).toList());
        return Json.data(root);
    }

    private Map<String, Object> fields(Task task) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", task.id());
        fields.put("kind", task.kind().id());
        fields.put("book", task.book().config().id());
        fields.put("title", words.title(task));
        put(fields, "text", words.text(task));
        task.page().map(Page::address).ifPresent(at -> fields.put("address", Url.encodePath(at)));
        put(fields, "url", task.page().map(Page::address).map(views::canonical).orElse(""));
        fields.put("file", task.file());
        fields.put("source", task.place().path());
        fields.put("line", task.place().line());
        put(fields, "edit", words.edit(task));
        put(fields, "issue", words.issue(task));
        return fields;
    }

    private static void put(Map<String, Object> fields, String key, String value) {
        if (!value.isEmpty()) {
            fields.put(key, value);
        }
    }
}
