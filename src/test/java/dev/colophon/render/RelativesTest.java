package dev.colophon.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.catalog.Catalog;
import dev.colophon.catalog.CatalogReader;
import dev.colophon.catalog.Entry;
import dev.colophon.config.ConfigLoader;
import dev.colophon.history.History;
import dev.colophon.site.SiteLoader;
import dev.colophon.source.SourceTree;
import dev.colophon.source.WorkTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelativesTest {
    private static final String STEPS =
            """
            catalogs:
              - kinds:
                  - id: step
                    folders: [s]
                    relations:
                      - { kind: other, sections: [Next], inverse: [Before] }
                      - { kind: step, sections: [Same] }
                  - id: other
                    folders: [o]
                    relations:
                      - { kind: step, sections: [Next], inverse: [Before] }
            """;

    @TempDir private Path folder;

    private Relatives relatives() {
        WorkTree tree = SourceTree.around(folder);
        var loaded = new ConfigLoader().load(tree, "", Optional.empty());
        var site = new SiteLoader(tree, any -> History.NONE).load(loaded.config().orElseThrow());
        List<Catalog> catalogs = new CatalogReader().read(site);
        assertThat(catalogs).hasSize(1);
        return new Relatives(catalogs.get(0));
    }

    private static List<String> ids(List<Relatives.Relative> relatives) {
        return relatives.stream()
                .map(relative -> (relative.forward() ? "to " : "from ") + relative.entry().id())
                .toList();
    }

    @Test
    void aSelfLinkIsARelativeInBothDirections() {
        new CatalogFixture(folder)
                .file("site-config.yml", STEPS)
                .file("s/a.md", "# A\n\n## Same\n\n- [A](a.md)\n- [C](c.md)\n")
                .file("s/c.md", "# C\n");
        Relatives relatives = relatives();
        Entry a = relatives.entry("a");

        assertThat(ids(relatives.of(a))).containsExactly("to a", "to c", "from a");
        assertThat(ids(relatives.of(a, false))).containsExactly("from a");
        assertThat(relatives.across(a, true)).isEmpty();
    }

    @Test
    void twoStepsInACircleEnd() {
        new CatalogFixture(folder)
                .file("site-config.yml", STEPS)
                .file("s/a.md", "# A\n\n## Next\n\n- [B](../o/b.md)\n")
                .file("o/b.md", "# B\n\n## Next\n\n- [A](../s/a.md)\n");
        Relatives relatives = relatives();

        for (String id : List.of("a", "b")) {
            String other = id.equals("a") ? "b" : "a";
            Entry entry = relatives.entry(id);
            assertThat(ids(relatives.of(entry))).containsExactly("to " + other, "from " + other);
            assertThat(relatives.across(entry, true)).isEmpty();
            assertThat(relatives.across(entry, false)).isEmpty();
        }
    }
}
