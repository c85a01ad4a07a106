package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.catalog.CatalogReader;
import dev.colophon.site.Site;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogRulesTest {
    @TempDir private Path folder;
    private SiteFixture book;

    @BeforeEach
    void makeBook() {
        book = new SiteFixture(folder).file("README.md", "# Home\n");
    }

    private List<String> findings() {
        Site site = book.site();
        return SiteFixture.lines(CatalogRules.check(site, new CatalogReader().read(site)));
    }

    private void catalog(String kind) {
        book.file(
                "site-config.yml",
                "catalogs:\n  - id: test\n    kinds:\n      - id: note\n        folders: [n]\n"
                        + kind);
    }

    @Test
    void aBoldNameIsASectionToo() {
        catalog("        sections:\n          - {titles: [Why], required: true}\n");
        book.file("n/a.md", "# A\n\n**WHY:** because\n")
                .file("n/b.md", "# B\n\n### why (optional)\n\nx\n");

        assertThat(findings()).isEmpty();
    }

    @Test
    void aPageWithoutHeadingIsReportedAsAWhole() {
        catalog("        sections:\n          - {titles: [Why], required: true}\n");
        book.file("n/a.md", "Text.\n");

        assertThat(findings())
                .containsExactly(
                        "n/a.md missing-section: found no section `Why`; expected one in a note"
                                + " (add `## Why`)");
    }

    @Test
    void onlySectionsThatHaveToMoveAreOutOfOrder() {
        catalog(
                "        sections:\n"
                        + "          - titles: A\n"
                        + "          - titles: B\n"
                        + "          - titles: C\n");
        book.file("n/a.md", "# T\n\n## C\n\nx\n\n## A\n\nx\n\n## Other\n\nx\n\n## B\n\nx\n");

        assertThat(findings())
                .containsExactly(
                        "n/a.md:3:1 section-order: the section `C` is not in its place; expected it"
                                + " after `B` (move it there)");
    }

    @Test
    void eachOfManyValuesHasToBeKnown() {
        catalog("        fields:\n          - {id: tags, values: [red, blue], many: true}\n");
        book.file("n/a.md", "---\ntags: [Red, bleu]\n---\n\n# A\n");

        assertThat(findings())
                .containsExactly(
                        "n/a.md:2:7 unknown-value: `tags` is `bleu`; expected `red`, `blue` (did"
                                + " you mean `blue`?)");
    }

    @Test
    void aTextOfTheTemplateIsReportedUnlessMostEntriesKeepIt() {
        catalog("        prefixes: [\"Note:\"]\n        sections:\n          - titles: Why\n");
        String kept = "\n[back to all notes](../README.md)\n\n## Why\n\n";
        String rest = "\n\nPlease discuss this with us.\n";
        book.file("n/note_template.md", "# Note: Name it\n" + kept + "Say why it matters." + rest);
        for (String name : List.of("a", "b", "c", "d")) {
            book.file("n/" + name + ".md", "# Note: " + name + kept + "It does." + rest);
        }
        book.file("n/e.md", "# Note: e" + kept + "Say why it matters." + rest);

        assertThat(findings())
                .containsExactly(
                        "n/e.md:6:1 unfilled-template: `Say why it matters.` is left from the"
                                + " template; expected your own text (write what belongs here, or"
                                + " remove it)");
    }

    @Test
    void aSectionWithHeadingsBelowItIsNotEmpty() {
        catalog("        sections:\n          - titles: Why\n          - titles: How\n");
        book.file("n/a.md", "# A\n\n## Why\n\n### More\n\nx\n\n## How\n\n![](a.png)\n");

        assertThat(findings()).isEmpty();
    }

    @Test
    void aFrontPageThatListsNoEntryNeedNotListAny() {
        catalog("");
        book.file("n/a.md", "# A\n").file("n/b.md", "# B\n").file("n/index.md", "# All\n");
        assertThat(findings()).isEmpty();

        book.file("n/index.md", "# All\n\nSee [A](a.md).\n");
        assertThat(findings())
                .containsExactly(
                        "n/index.md:3:5 unlisted-entry: `B` is not listed here; expected it, as"
                                + " other entries of this folder are (add `[B](b.md)`)");
    }

    @Test
    void aRelationIsOneWayOnlyWhereThePageHasASectionForIt() {
        catalog(
                "        relations:\n"
                    + "          - {kind: note, sections: Next, inverse: Before, mutual: true}\n");
        book.file("n/a.md", "# A\n\n## Next\n\n- [B](b.md)\n").file("n/b.md", "# B\n");
        assertThat(findings()).isEmpty();

        book.file("n/b.md", "# B\n\n## Before\n\nNothing.\n");
        assertThat(findings())
                .containsExactly(
                        "n/b.md:3:1 one-way-relation: `A` is not named here; expected it, as it"
                            + " says that it relates to this note (n/a.md:5:3) (add `[A](a.md)`)");
    }

    @Test
    void anUnknownKindIsReportedInCatalogsAndWhereItIsNearlyKnown() {
        book.file("a.md", "---\nkind: guide\n---\n")
                .file("b.md", "---\nkind: mind-map\n---\n")
                .file("c.md", "---\nkind: mindmap\n---\n");
        assertThat(findings())
                .containsExactly(
                        "c.md:2:7 unknown-kind: there is no kind `mindmap` (did you mean"
                                + " `mind-map`?)");

        catalog("");
        book.file("n/a.md", "# A\n").file("c.md", "# C\n");
        assertThat(findings())
                .containsExactly(
                        "a.md:2:7 unknown-kind: there is no kind `guide` (kinds are: mind-map,"
                                + " note)");

        book.file("site-config.yml", "catalogs: []\n");
        assertThat(findings()).isEmpty();
    }
}
