package dev.colophon.catalog;

import static dev.colophon.catalog.CatalogFixture.entries;
import static dev.colophon.catalog.CatalogFixture.problems;
import static dev.colophon.catalog.CatalogFixture.relations;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogReaderTest {
    @TempDir private Path folder;
    private CatalogFixture book;

    @BeforeEach
    void makeBook() {
        book = new CatalogFixture(folder);
    }

    private static String page(String kind, String rest) {
        return "---\nkind: " + kind + "\n---\n" + rest;
    }

    @Test
    void aBookWhosePagesSayWhatTheyAreIsACatalogWithoutConfig() {
        book.file("goals/find.md", "# **Goal:** Find projects\n\nText.\n")
                .file("questions/who.md", "# **Question:** Who uses it?\n")
                .file("metrics/usage.md", "# **Metric:** Usage\n")
                .file("metrics/index.md", "# Metrics\n\n[Usage](usage.md)\n")
                .file("goals/index.md", "# Goals\n")
                .file("metrics/gqm_metric_template.md", "# **Metric:** Short name\n")
                .file("metrics/plain.md", "# Plain\n");

        Catalog catalog = book.catalog();

        assertThat(entries(catalog))
                .containsExactly(
                        "goal find: Find projects",
                        "question who: Who uses it?",
                        "metric plain: Plain",
                        "metric usage: Usage");
        assertThat(catalog.indexes())
                .extracting(index -> index.kind().id() + " " + index.page().source())
                .containsExactly("goal goals/index.md", "metric metrics/index.md");
        assertThat(catalog.templates()).containsOnlyKeys("metric");
    }

    @Test
    void aBookWithFoldersOfSuchNamesAloneIsNone() {
        book.file("goals/a.md", "# A\n")
                .file("metrics/b.md", "# B\n")
                .file("metrics/c.md", "# C\n");
        assertThat(book.catalogs()).isEmpty();

        book.file("d.md", page("metric", "# D\n")).file("e.md", page("goal", "# E\n"));
        assertThat(book.catalogs()).isEmpty();

        book.file("f.md", page("metric", "# F\n"));
        assertThat(book.catalogs()).hasSize(1);

        book.file("site-config.yml", "catalogs: []\n");
        assertThat(book.catalogs()).isEmpty();
    }

    @Test
    void patternsAreKnownByTheirPatlet() {
        for (String name : new String[] {"one", "two", "three"}) {
            book.file(
                    name + ".md",
                    "## Title\n\nThe "
                            + name
                            + "\n\n"
                            + "## Patlet\n\n"
                            + "A problem.\n"
                            + "A cure.\n\n"
                            + "## Status\n\n"
                            + "* Proven\n"
                            + "* 2017\n\n"
                            + "## Author(s)\n\n"
                            + "* Ada\n"
                            + "* Bo\n\n"
                            + "## Related Patterns\n\n"
                            + "* [One](one.md) - starts it\n");
        }

        Catalog catalog = book.catalog();

        assertThat(entries(catalog)).contains("pattern one: The one");
        assertThat(catalog.entries().get(0).synopsis()).isEqualTo("A problem. A cure.");
        assertThat(catalog.entries().get(0).fields())
                .containsEntry("status", "Proven")
                .containsEntry("authors", "Ada, Bo");
        assertThat(relations(catalog))
                .containsExactly(
                        "one - one: starts it", "three - one: starts it", "two - one: starts it");
    }

    @Test
    void fieldsAreReadFromFrontMatterBoldNamesAndSections() {
        book.gqm()
                .file("a.md", page("metric\nunit: days", "# A\n\n## Unit\n\nWeeks\n"))
                .file(
                        "b.md",
                        page(
                                "metric",
                                "# B\n\n"
                                        + "**Unit of Measurement**: manager levels\n"
                                        + "This is measured in levels, and that takes a while.\n"))
                .file("c.md", page("metric", "# C\n\n## Unit\n\nCommits.\n"))
                .file("d.md", page("metric\nunit: {a: b}", "# D\n"));

        assertThat(book.catalog().entries())
                .extracting(entry -> entry.fields().getOrDefault("unit", "none"))
                .containsExactly("days", "manager levels", "Commits.", "none");
    }

    @Test
    void bothPagesMayStateARelation() {
        book.gqm()
                .file(
                        "who.md",
                        page(
                                "question",
                                "# Who?\n\n"
                                        + "## Related Metrics\n\n"
                                        + "| **Metric** | **How** | G |\n"
                                        + "| --- | --- | --- |\n"
                                        + "| [Usage](usage.md) | Counts | [x](who.md) |\n"))
                .file(
                        "usage.md",
                        page("metric", "# Usage\n\n## Questions\n\n- [Who](who.md): counts\n"))
                .file(
                        "commits.md",
                        page("metric", "# Commits\n\n## Questions\n\n- [Who](who.md#x): adds\n"))
                .file("goal.md", page("goal\nquestions: [who]", "# Goal\n"))
                .file(
                        "more.md",
                        page("goal", "# More\n\n**Related questions**: see [Who](who.md).\n"));

        assertThat(relations(book.catalog()))
                .containsExactly(
                        "goal - who: ",
                        "more - who: ",
                        "who = usage: Counts",
                        "who - commits: adds");
    }

    @Test
    void otherLinksAreNoRelations() {
        book.gqm()
                .file(
                        "who.md",
                        page(
                                "question",
                                "# Who?\n\n"
                                        + "[Usage](usage.md)\n\n"
                                        + "## Metrics\n\n"
                                        + "- [Other](README.md)\n\n"
                                        + "### Below\n\n"
                                        + "- [Usage](usage.md)\n"))
                .file("usage.md", page("metric", "# Usage\n"));

        assertThat(book.catalog().relations()).isEmpty();
        assertThat(problems(book.catalog())).isEmpty();
    }

    @Test
    void aRelationToTheWrongKindOrToNoEntryIsReported() {
        book.gqm()
                .file("who.md", page("question", "# Who?\n\n## Metrics\n\n- [Goal](goal.md)\n"))
                .file("goal.md", page("goal\nquestions: [who, gone]", "# Goal\n"));

        assertThat(problems(book.catalog()))
                .containsExactlyInAnyOrder(
                        "who.md:8:3 wrong-relation: `Goal` is of the kind `goal`; expected `metric`"
                                + " here",
                        "goal.md:3:12 wrong-relation: `questions` names `gone`, which no entry has"
                                + " as its id");
    }

    @Test
    void idsAreUniqueAndThoseThatAreWrittenWin() {
        book.gqm()
                .file("goals/adoption.md", "# A\n")
                .file("metrics/adoption.md", "# B\n")
                .file("metrics/old/adoption.md", "# C\n")
                .file("questions/x.md", page("question\nid: adoption", "# D\n"))
                .file("questions/use/README.md", page("question", "# E\n"))
                .file("questions/y.md", page("question\nid: My Id", "# F\n"));

        Catalog catalog = book.catalog();

        assertThat(catalog.entries())
                .extracting(Entry::id)
                .containsExactlyInAnyOrder(
                        "goal-adoption",
                        "adoption",
                        "use",
                        "my-id",
                        "metric-adoption",
                        "metric-adoption-2");
        assertThat(problems(catalog))
                .hasSize(4)
                .anyMatch(line -> line.startsWith("questions/y.md:3:5 invalid-front-matter: "))
                .anyMatch(line -> line.startsWith("goals/adoption.md:1:1 duplicate-entry-id: "));
    }

    @Test
    void lookupsFindBothEnds() {
        book.gqm()
                .file("goal.md", page("goal", "# Goal\n\n## Questions\n\n- [Who](who.md)\n"))
                .file("who.md", page("question", "# Who?\n\n## Metrics\n\n- [Usage](usage.md)\n"))
                .file("usage.md", page("metric", "# Usage\n"))
                .file("other.md", page("goal", "# Other\n"));
        Catalog catalog = book.catalog();
        Lookup lookup = catalog.lookup();

        assertThat(lookup.from("who")).hasSize(1);
        assertThat(lookup.to("who")).hasSize(1);
        assertThat(lookup.entry("gone")).isEmpty();
        assertThat(lookup.to("gone")).isEmpty();
    }
}
