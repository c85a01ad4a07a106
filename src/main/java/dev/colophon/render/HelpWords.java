package dev.colophon.render;

import dev.colophon.check.Task;
import dev.colophon.config.RepositoryConfig;
import dev.colophon.config.TaskKind;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.util.Map;
import java.util.Optional;

/** What a task is called, and where it can be done. */
final class HelpWords {
    /** Browsers and forges take no longer addresses than about 8,000 characters. */
    private static final int LONGEST = 1000;

    private final Site site;
    private final Views views;
    private final Map<String, String> words;

    HelpWords(Site site, Views views, Map<String, String> words) {
        this.site = site;
        this.views = views;
        this.words = words;
    }

    String word(TaskKind kind, String what) {
        return word("task." + kind.id() + "." + what);
    }

    private String word(String key) {
        return words.getOrDefault(key, key);
    }

    /** What is to be done, in a few words that can stand alone. */
    String title(Task task) {
        return word(task.kind(), "title")
                .replace("{detail}", detail(task))
                .replace("{title}", task.title());
    }

    /** What is special about it; may be empty. */
    String text(Task task) {
        return switch (task.kind()) {
            case BROKEN_LINK, DEAD_LINK, TODO -> task.detail();
            case STUB -> count(task.number());
            case OUTDATED_TRANSLATION -> sections(task);
            case STALE -> word(task.kind(), "text").replace("{date}", date(task.detail()));
            case MISSING_RELATION, UNUSED_ENTRY, MISSING_TRANSLATION ->
                    word(task.kind(), "text").replace("{detail}", detail(task));
            case DRAFT_CHAPTER, SINGLE_AUTHOR -> "";
        };
    }

    private String detail(Task task) {
        return task.kind() == TaskKind.MISSING_TRANSLATION
                ? views.translated().name(task.detail())
                : task.detail();
    }

    private String sections(Task task) {
        return word(task.kind(), task.number() == 1 ? "text.one" : "text.other")
                .replace("{n}", String.valueOf(task.number()))
                .replace("{detail}", task.detail());
    }

    private String count(int n) {
        String form = n == 0 ? "none" : n == 1 ? "one" : "other";
        return word("task.stub.text." + form).replace("{n}", String.valueOf(n));
    }

    private String date(String day) {
        return word(day.endsWith("-01") ? "date.first" : "date")
                .replace("{d}", day.substring(8).replaceFirst("^0", ""))
                .replace("{month}", word("month." + day.substring(5, 7)))
                .replace("{y}", day.substring(0, 4));
    }

    /** The forge's editor for the file, or its form for a new one; empty when it is not known. */
    String edit(Task task) {
        Optional<RepositoryConfig> forge = site.repository();
        return task.isNewFile()
                ? forge.map(f -> f.newFile(task.file(), "# " + task.title() + "\n\n")).orElse("")
                : forge.map(f -> f.edit(task.file())).orElse("");
    }

    /** Where it is in the sources, on the forge; empty when that is not known. */
    String source(Task task) {
        int line = task.place().line();
        String path = task.place().path();
        return site.repository().map(f -> line > 0 ? f.line(path, line) : f.blob(path)).orElse("");
    }

    /** The forge's form for a new issue about it; empty when the forge is not known. */
    String issue(Task task) {
        return site.repository().map(f -> f.newIssue(cut(title(task)), body(task))).orElse("");
    }

    private String body(Task task) {
        String page = task.page().map(Page::address).map(views::canonical).orElse("");
        return word("task.issue")
                .replace("{page}", page.isEmpty() ? task.title() : page)
                .replace("{source}", source(task))
                .replace("{about}", word(task.kind(), "about"))
                .replace("{text}", cut(text(task)))
                .strip();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
