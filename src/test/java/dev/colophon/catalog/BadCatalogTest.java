package dev.colophon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.site.Site;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Catalogs that make no sense: read as they are, and fast. */
class BadCatalogTest {
    private static final String STEPS =
            "catalogs:\n  - id: steps\n    kinds:\n      - id: step\n        folders: [s]\n"
                    + "        relations:\n          - kind: step\n            sections: [Next]\n"
                    + "            inverse: [Before]\n";

    @TempDir private Path folder;
    private CatalogFixture book;

    @BeforeEach
    void makeBook() {
        book = new CatalogFixture(folder);
    }

    @Test
    void circlesAndSelfLinksAreRelationsLikeOthers() {
        book.file("site-config.yml", STEPS)
                .file("s/a.md", "# A\n\n## Next\n\n- [A](a.md)\n- [B](b.md)\n- [B](b.md)\n")
                .file("s/b.md", "# B\n\n## Next\n\n- [A](a.md)\n");
        Catalog catalog = book.catalog();

        assertThat(CatalogFixture.relations(catalog))
                .containsExactly("a - a: ", "a - b: ", "b - a: ");
        assertThat(catalog.lookup().from("a")).extracting(Relation::to).containsExactly("a", "b");
        assertThat(catalog.lookup().to("a")).extracting(Relation::from).containsExactly("a", "b");
    }

    @Test
    void frontMatterOfAnyTypeIsRead() {
        String[] values = {
            "[]", "{}", "null", "[a, {b: c}]", "1", "''", "\"x y\"", "[[a]]", "!x y"
        };
        book.gqm();
        Random random = new Random(4);
        for (int i = 0; i < 60; i++) {
            StringBuilder page = new StringBuilder("---\n");
            for (String key : new String[] {"kind", "id", "unit", "status", "questions"}) {
                String value = values[random.nextInt(values.length)];
                page.append(key).append(": ").append(value).append('\n');
            }
            book.file("p" + i + ".md", page + "---\n\n# **Metric:** P" + i + "\n");
        }
        book.file("last.md", "# **Metric:** Last\n");

        Catalog catalog = book.catalog();

        assertThat(catalog.entries())
                .extracting(Entry::id)
                .doesNotHaveDuplicates()
                .contains("last");
    }

    @Test
    void fiveThousandEntriesTakeTimeInProportion() {
        book.file("site-config.yml", STEPS);
        int count = 5000;
        for (int i = 0; i < count; i++) {
            int next = (i + 1) % count;
            book.file(
                    "s/n" + i + ".md",
                    "# Step "
                            + i
                            + "\n\n## Next\n\n- [Next](n"
                            + next
                            + ".md): on\n"
                            + "- [First](n0.md)\n\n## Before\n\nNone\n");
        }
        Site site = book.site();

        long start = System.nanoTime();
        Catalog catalog = new CatalogReader().read(site).get(0);
        Lookup lookup = catalog.lookup();
        long millis = (System.nanoTime() - start) / 1_000_000;

        assertThat(catalog.entries()).hasSize(count);
        assertThat(catalog.relations()).hasSize(2 * count - 1);
        assertThat(lookup.to("n0")).hasSize(count);
        assertThat(millis).isLessThan(8000);
    }
}
