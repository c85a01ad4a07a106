package dev.colophon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Builds the sites in {@code src/test/sites/}; {@code -Dgolden=update} rewrites what they hold. */
class GoldenSiteTest {
    @TempDir private Path folder;

    static List<GoldenSite> sites() {
        return GoldenSite.all();
    }

    @ParameterizedTest
    @MethodSource("sites")
    void aSiteIsBuiltAsExpected(GoldenSite site) {
        Path sources = folder.resolve("book");
        site.copySources(sources);
        GoldenSite.Result built = GoldenSite.build(sources, folder.resolve("site"));
        if ("update".equals(System.getProperty("golden"))) {
            site.update(built);
        }
        GoldenSite.Result golden = site.golden();
        boolean hasErrors = built.diagnostics().contains(": error: ");

        assertThat(built.diagnostics()).isEqualTo(golden.diagnostics());
        assertThat(built.expected().get("addresses.txt"))
                .isEqualTo(golden.expected().get("addresses.txt"));
        assertThat(built.expected()).isEqualTo(golden.expected());
        assertThat(built.run().code()).isEqualTo(hasErrors ? 1 : 0);
    }
}
