package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedirectFromTest {
    @TempDir private Path folder;

    @Test
    void aRedirectThatCannotBeIsReportedWhereItStands() {
        Trial site =
                new Trial(folder)
                        .file("README.md", "---\ntitle: Home\nredirect-from: more/\n---\n")
                        .file("more.md", "# More\n")
                        .file("other.md", "---\nredirect-from:\n  - fine/\n  - ../up\n---\n# B\n");

        assertThat(site.build().err())
                .contains("README.md:3:16: error: redirect from `more/`")
                .contains("other.md:4:5: error: redirect from `../up");
        assertThat(site.built("fine/index.html")).contains("../other/");
    }
}
