package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.permalink.FormerAddress;
import dev.colophon.permalink.Ledger;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkReportTest {
    private static final Ledger LEDGER =
            new Ledger(
                    List.of(
                            former("old/", FormerAddress.Fate.MOVED, "setup/"),
                            former("part/", FormerAddress.Fate.MERGED, "setup/#editor"),
                            former("gone/", FormerAddress.Fate.DELETED, "")),
                    Map.of("setup/", Map.of("ide", "editor", "start", "")),
                    Map.of(),
                    Set.of(),
                    List.of(),
                    Map.of(),
                    true,
                    List.of());

    @TempDir private Path folder;
    private SiteFixture site;

    private static FormerAddress former(String address, FormerAddress.Fate fate, String to) {
        FormerAddress.Gone gone =
                new FormerAddress.Gone("0123456789abcdef", "", Instant.EPOCH, "Tidy up");
        return new FormerAddress(address, fate, to, "", Optional.of(gone), List.of(), Map.of());
    }

    @BeforeEach
    void write() {
        site = new SiteFixture(folder);
        site.file("site-config.yml", "title: Site\nurl: https://example.org/docs/\n");
        site.file("README.md", "# Home\n\n[a](setup.md#editor)\n\n[b](setup.md#nothing)\n");
        site.file(
                "setup.md",
                "# Setup\n\n## Editor\n\n[home](README.md) [web](https://example.org/)\n"
                        + "[form](form.pdf) [no](missing.md) [up](#editor)\n");
        site.file("form.pdf", "form");
    }

    private Optional<String> describe(String page) {
        return new LinkReport().describe(site.site(), LEDGER, page);
    }

    @Test
    void aPageIsDescribedWithAllItsLinks() {
        assertThat(describe("setup.md").orElseThrow())
                .isEqualTo(
                        """
                        setup.md: Setup
                          address: setup/

                        links to:
                          setup.md:5:1: `README.md` → page /
                          setup.md:5:19: `https://example.org/` → outside of the site
                          setup.md:6:1: `form.pdf` → file form.pdf
                          setup.md:6:18: `missing.md` → broken: page `missing.md` does not exist [broken-page]
                          setup.md:6:35: `#editor` → page setup/#editor

                        linked from:
                          README.md:3:1 → #editor
                          README.md:5:1 → (broken)

                        former addresses:
                          old/ (moved in 0123456: Tidy up)
                          part/ (merged in 0123456: Tidy up) → #editor

                        former anchors:
                          #ide → #editor
                          #start → its top
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "./setup.md",
                "setup/",
                "/setup",
                "setup/index.html",
                "https://example.org/docs/setup/#editor",
                "old/",
                "https://example.org/docs/part/"
            })
    void aPageHasManyNames(String name) {
        assertThat(describe(name)).isEqualTo(describe("setup.md")).isPresent();
    }

    @Test
    void theHomePageHasNoFormerAddressThatIsGone() {
        assertThat(describe("README.md").orElseThrow())
                .contains("address: /", "former addresses: nothing", "former anchors: nothing");
        assertThat(describe("https://example.org/docs/")).isEqualTo(describe("README.md"));
    }

    @Test
    void forAnythingElseTheNextBestIsSuggested() {
        assertThat(describe("stup.md")).isEmpty();
        assertThat(new LinkReport().similar(site.site(), "stup.md")).contains("setup.md");
        assertThat(new LinkReport().similar(site.site(), "something/else/")).isEmpty();
    }
}
