package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.colophon.catalog.Catalog;
import dev.colophon.catalog.CatalogReader;
import dev.colophon.config.TaskKind;
import dev.colophon.diagnostic.Location;
import dev.colophon.freshness.Freshness;
import dev.colophon.freshness.FreshnessReader;
import dev.colophon.freshness.PageChanges;
import dev.colophon.freshness.Translations;
import dev.colophon.site.Site;
import dev.colophon.source.Cache;
import dev.colophon.source.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpWantedTest {
    private static final String LONG = "word ".repeat(PageTasks.STUB_WORDS) + "\n";

    @TempDir private Path folder;
    private SiteFixture book;

    @BeforeEach
    void makeBook() {
        book = new SiteFixture(folder).file("README.md", "# Home\n");
    }

    private List<Task> tasks(DeadLink... dead) {
        Site site = book.site();
        List<Catalog> catalogs = new CatalogReader().read(site);
        Report report = new Checker().check(site, book.ledger(), catalogs, List.of());
        return new HelpWanted(book.tree())
                .find(site, catalogs, report, freshness(site), List.of(dead));
    }

    private Freshness freshness(Site site) {
        Translations translations =
                new FreshnessReader(folder, SourceTree.around(folder), Cache.NONE)
                        .translations(site);
        return new Freshness(translations, PageChanges.NONE, Set.of(), Optional.empty());
    }

    private List<String> lines(DeadLink... dead) {
        return tasks(dead).stream()
                .map(task -> task.kind().id() + " " + task.place() + " " + task.detail())
                .map(String::strip)
                .toList();
    }

    private List<String> marks(String text) {
        book.file("page.md", "# Page\n\n" + LONG + "\n" + text);
        return lines();
    }

    @Test
    void aShortPageIsAStubAndTheFrontPageIsNone() {
        book.file("short.md", "# Short\n\nA few words.\n").file("long.md", "# Long\n\n" + LONG);

        assertThat(tasks())
                .singleElement()
                .satisfies(
                        task -> {
                            assertThat(task.kind()).isEqualTo(TaskKind.STUB);
                            assertThat(task.file()).isEqualTo("short.md");
                            assertThat(task.number()).isEqualTo(3);
                        });
    }

    @Test
    void listsOfLinksPicturesCodeTablesAndTemplatesAreNoStubs() {
        book.file("links.md", "# L\n\n- [One page](a.md)\n- [Another page](a.md)\n")
                .file("a.md", "# A\n\n" + LONG)
                .file("b.md", "# B\n\n![a drawing](b.png)\n")
                .file("b.png", "x")
                .file("c.md", "# C\n\n    code\n")
                .file("d.md", "# D\n\n| a |\n|---|\n| b |\n")
                .file("templates/letter.md", "# Letter\n\nDear\n")
                .file("authors.md", "# Authors\n\n- Ada\n");

        assertThat(lines()).isEmpty();
    }

    @Test
    void wordsAreCountedWithoutSpacesToo() {
        assertThat(WordCount.of("two words, it's 3")).isEqualTo(4);
        assertThat(WordCount.of("トラステッド")).isEqualTo(3);
        assertThat(WordCount.of("")).isZero();
    }

    @Test
    void aPlannedChapterIsAskedForButNotAHeadingOfOthers() {
        book.file(
                "SUMMARY.md",
                "# Summary\n\n- [Home](README.md)\n- [Part]()\n  - [How we meet]()\n");

        assertThat(tasks())
                .singleElement()
                .satisfies(
                        task -> {
                            assertThat(task.kind()).isEqualTo(TaskKind.DRAFT_CHAPTER);
                            assertThat(task.file()).isEqualTo("how-we-meet.md");
                            assertThat(task.place().line()).isEqualTo(5);
                            assertThat(task.isNewFile()).isTrue();
                        });
    }

    @Test
    void aMarkInTextOrInACommentIsFound() {
        assertThat(marks("TODO: say why\n\n<!-- FIXME tell more -->\n\n- Owner: TBD\n"))
                .containsExactly(
                        "todo page.md:5 TODO: say why",
                        "todo page.md:7 FIXME tell more",
                        "todo page.md:9 Owner: TBD");
    }

    @Test
    void aMarkInCodeOrInASentenceIsNone() {
        String fence = "```\nTODO: a\n```\n\n~~~text\nTODO: b\n```\n~~~\n";
        assertThat(marks(fence + "\n`TODO: c`\n\n    TODO: d\n\nWe list TODO marks here.\n"))
                .isEmpty();
    }

    @Test
    void aPageThatATranslatedBookLacksIsAskedForWhereItWouldLie() {
        book.file(
                        "site-config.yml",
                        "language: en\n"
                                + "help-wanted: [missing-translation]\n"
                                + "books:\n"
                                + "  - {id: en, source: guide, path: '', language: en}\n"
                                + "  - {id: ja, source: translation/ja/guide, path: ja/, language:"
                                + " ja}\n")
                .file("guide/README.md", "# Guide\n")
                .file("guide/one/a.md", "# A\n")
                .file("guide/one/b.md", "# B\n")
                .file("guide/two/c.md", "# C\n")
                .file("guide/template.md", "# Template\n")
                .file("translation/ja/guide/a.md", "# あ\n");

        assertThat(tasks())
                .extracting(Task::file, Task::title, Task::detail, Task::isNewFile)
                .containsExactly(
                        tuple("translation/ja/guide/README.md", "Guide", "ja", true),
                        tuple("translation/ja/guide/b.md", "B", "ja", true),
                        tuple("translation/ja/guide/c.md", "C", "ja", true));
    }

    @Test
    void aBookThatHoldsItsTranslationsLacksThemInTheLanguagesThatItHas() {
        book.file("site-config.yml", "language: en\nhelp-wanted: [missing-translation]\n")
                .file("README.es.md", "# Inicio\n")
                .file("deep/page.md", "# Page\n")
                .file("translations/gl/deep/page.md", "# Páxina\n");

        assertThat(tasks())
                .extracting(Task::file, Task::detail)
                .containsExactlyInAnyOrder(
                        tuple("deep/page.es.md", "es"), tuple("translations/gl/README.md", "gl"));
    }

    @Test
    void brokenLinksComeFirstWithTheirPlaceAndHint() {
        book.file("page.md", "# Page\n\n[gone](gone.md) with a few words around it\n");

        assertThat(tasks())
                .extracting(Task::kind)
                .containsExactly(TaskKind.BROKEN_LINK, TaskKind.STUB);
        assertThat(tasks().get(0).place()).isEqualTo(new Location("page.md", 3, 1));
    }

    @Test
    void aDeadLinkIsATaskAsLongAsItIsOnThePage() {
        book.file("page.md", "# Page\n\n" + LONG + "\n[x](https://example.org/a)\n");
        String message = "` leads nowhere: it answers 404";

        assertThat(lines(dead("https://example.org/a"), dead("https://b")))
                .containsExactly("dead-link page.md:5:1 `https://example.org/a" + message);
    }

    @Test
    void aLinkThatADeadOneBeginsWithIsNone() {
        book.file("page.md", "# Page\n\n" + LONG + "\n[x](https://a.org) [y](https://a.org/g#x)\n");

        assertThat(lines(dead("https://a.org/gone"), dead("https://a.org/g"))).isEmpty();
    }

    @Test
    void aDeadAnchorBehindARedirectIsATask() {
        book.file("page.md", "# Page\n\n" + LONG + "\n[x](https://old.org/a#gone)\n");
        String message = "`https://new.org/a` has no anchor `#gone`";

        assertThat(lines(new DeadLink("page.md", "https://old.org/a#gone", message)))
                .containsExactly("dead-link page.md:5:1 " + message);
    }

    private static DeadLink dead(String link) {
        return new DeadLink("page.md", link, "`" + link + "` leads nowhere: it answers 404");
    }

    @Test
    void deadLinksAreKeptForTheNextBuild() {
        DeadLinks.write(folder, List.of(dead("a"), dead("a"), dead("b")));

        assertThat(DeadLinks.read(folder)).containsExactly(dead("a"), dead("b"));
        book.file("dead-links.json", "{");
        assertThat(DeadLinks.read(folder)).isEmpty();
        assertThat(DeadLinks.read(folder.resolve("none"))).isEmpty();
    }

    @Test
    void entriesThatNeedOthersAreAskedFor() {
        book.file("goals/g.md", "# Goal: G\n\n" + LONG)
                .file("questions/q.md", "# Question: Q\n\n" + LONG)
                .file("site-config.yml", "catalogs:\n  - preset: gqm\n");

        assertThat(lines())
                .containsExactly(
                        "missing-relation goals/g.md:1:1 Question",
                        "missing-relation questions/q.md:1:1 Metric",
                        "unused-entry questions/q.md:1:1 Goal");
    }

    @Test
    void aRuleThatIsOffAsksForNothing() {
        book.file("goals/g.md", "# Goal: G\n\n" + LONG)
                .file(
                        "site-config.yml",
                        "catalogs:\n  - preset: gqm\nrules:\n  missing-relation: off\n");

        assertThat(lines()).isEmpty();
    }

    @Test
    void theConfigSaysWhichKindsAreListed() {
        book.file("short.md", "# Short\n\nTODO\n").file("site-config.yml", "help-wanted: [todo]\n");
        assertThat(tasks()).extracting(Task::kind).containsExactly(TaskKind.TODO);

        book.file("site-config.yml", "help-wanted: false\n");
        assertThat(tasks()).isEmpty();
    }

    @Test
    void anIdStaysWhereLinesMove() {
        List<Task> before = tasksOf("TODO: say why\n");
        List<Task> after = tasksOf("Some more words.\n\nTODO: say why\n");

        assertThat(before).hasSize(1);
        assertThat(after.get(0).id()).isEqualTo(before.get(0).id()).matches("todo-[0-9a-f]{12}");
        assertThat(after.get(0).place()).isNotEqualTo(before.get(0).place());
    }

    private List<Task> tasksOf(String text) {
        book.file("page.md", "# Page\n\n" + LONG + "\n" + text);
        return tasks();
    }

    @Test
    void thePageThatMostOthersLinkToComesFirst() {
        book.file("a.md", "# A\n\nFew words.\n")
                .file("b.md", "# B\n\nFew words.\n")
                .file("c.md", "# C\n\nSee [b](b.md) for some more words than these.\n");

        assertThat(tasks()).extracting(Task::title).containsExactly("B", "A", "C");
    }
}
