package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.freshness.Freshness;
import dev.colophon.freshness.PageChanges;
import dev.colophon.freshness.Translations;
import dev.colophon.history.Change;
import dev.colophon.history.FileHistory;
import dev.colophon.history.Person;
import dev.colophon.history.Revision;
import dev.colophon.site.Page;
import dev.colophon.site.Site;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tasks that come from history, which is made up here. */
class PageTasksTest {
    private static final String LONG = "word ".repeat(PageTasks.STUB_WORDS) + "\n";

    @TempDir private Path folder;
    private final Map<String, FileHistory> histories = new HashMap<>();
    private SiteFixture book;

    @BeforeEach
    void makeBook() {
        book = new SiteFixture(folder).file("README.md", "# Home\n");
    }

    private void page(String path, String day, Person... authors) {
        book.file(path, "# Page\n\n" + LONG);
        Revision revision =
                new Revision(
                        "a1",
                        Instant.parse(day + "T00:00:00Z"),
                        Arrays.asList(authors),
                        List.of(),
                        List.of(),
                        List.of(),
                        "Write");
        Change change = new Change(revision, Change.Kind.ADDED, path, true);
        histories.put(path, new FileHistory(List.of(change)));
    }

    private static Person person(int number, boolean hidden) {
        return new Person(
                number,
                "P" + number,
                Optional.empty(),
                Person.Kind.HUMAN,
                Optional.empty(),
                Optional.empty(),
                hidden);
    }

    private List<String> lines(String... stale) {
        Site site = book.site();
        List<Page> pages = site.pages().stream().map(this::withHistory).toList();
        Site past =
                new Site(
                        site.config(),
                        site.repository(),
                        site.history(),
                        site.books(),
                        pages,
                        site.assets(),
                        site.links(),
                        site.stewards(),
                        site.diagnostics());
        Report report = new Report(List.of());
        Freshness freshness =
                new Freshness(Translations.NONE, PageChanges.NONE, Set.of(stale), Optional.empty());
        return new HelpWanted(book.tree())
                .find(past, List.of(), report, freshness, List.of()).stream()
                        .map(task -> task.kind().id() + " " + task.file() + " " + task.detail())
                        .map(String::strip)
                        .toList();
    }

    private Page withHistory(Page page) {
        return new Page(
                page.book(),
                page.address(),
                page.title(),
                page.language(),
                page.document(),
                histories.getOrDefault(page.source(), FileHistory.NONE),
                page.targets());
    }

    @Test
    void anOldPageIsAskedForAndNotTheFrontPage() {
        page("new.md", "2010-03-01", person(1, false));
        page("old.md", "2008-02-29", person(1, false));
        page("README.md", "2001-01-01", person(1, false));

        assertThat(lines("old/", "")).containsExactly("stale old.md 2008-02-29");
    }

    @Test
    void aSingleAuthorIsNamedAsATaskWhereAtLeastThreeWrite() {
        page("a.md", "2010-03-01", person(1, false));
        page("b.md", "2010-03-01", person(1, false), person(2, false));
        assertThat(lines()).isEmpty();

        page("c.md", "2010-03-01", person(2, false), person(3, false));
        assertThat(lines()).containsExactly("single-author a.md");
    }

    @Test
    void whoIsNotToBeNamedCountsAsAnAuthor() {
        page("a.md", "2010-03-01", person(1, false), person(4, true));
        page("b.md", "2010-03-01", person(1, false), person(2, false), person(3, false));

        assertThat(lines()).isEmpty();
    }

    @Test
    void anOldPageOfOneAuthorIsAskedForOnce() {
        page("a.md", "2001-03-01", person(1, false));
        page("b.md", "2010-03-01", person(1, false), person(2, false), person(3, false));

        assertThat(lines("a/")).containsExactly("stale a.md 2001-03-01");
    }
}
