package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InventoryCheckerTest {
    private static final String INVENTORY =
            """
            {"schema": 1, "generator": "Colophon", "site": {"title": "Handbook"},
             "books": [{"id": "guide", "address": "guide/"}],
             "pages": [
               {"address": "guide/setup/", "anchors": ["editor", "größe"],
                "aliases": [{"old": "ide", "new": "editor"}, {"old": "gone", "new": ""}]},
               {"address": "guide/usage.html", "anchors": ["counts"], "aliases": []},
               {"address": "guide/%C3%A4%20b/", "anchors": [], "aliases": []}],
             "former": [
               {"address": "setup.html", "fate": "moved", "to": "older/", "anchors": []},
               {"address": "older/", "fate": "moved", "to": "guide/setup/", "anchors": []},
               {"address": "split/", "fate": "merged", "to": "guide/setup/#editor"},
               {"address": "start/", "fate": "moved", "to": ""},
               {"address": "chat/", "fate": "redirected", "to": "https://example.com/chat"},
               {"address": "circle/", "fate": "moved", "to": "circle/"},
               {"address": "deleted/", "fate": "deleted", "to": "", "anchors": []}]}
            """;

    @TempDir private Path folder;
    private SiteFixture site;

    @BeforeEach
    void write() {
        site = new SiteFixture(folder.resolve("site"));
        site.file("inventories/handbook.json", INVENTORY);
    }

    private void config(String file) {
        site.file(
                "site-config.yml",
                "title: Site\ninventories:\n  - name: the handbook\n"
                        + "    url: https://example.org/docs\n    file: "
                        + file
                        + "\n");
    }

    private List<String> check(String url, boolean fetch) {
        site.file("README.md", "# Links\n\n[x](<" + url + ">)\n");
        return SiteFixture.lines(
                new InventoryChecker()
                        .check(site.site(), site.tree(), folder.resolve("cache"), fetch));
    }

    private List<String> check(String url) {
        config("inventories/handbook.json");
        return check(url, false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/docs/guide/setup/",
                "https://example.org/docs/guide/setup",
                "https://example.org/docs/guide/setup/index.html#editor",
                "http://EXAMPLE.org/docs/guide/setup/?q=1#editor",
                "https://example.org/docs/guide/setup/#gr%C3%B6%C3%9Fe",
                "https://example.org/docs/guide/setup/#:~:text=words",
                "https://example.org/docs/guide/usage#counts",
                "https://example.org/docs/guide/ä b/",
                "https://example.org/docs/guide/#anything",
                "https://example.org/docs",
                "https://example.org/docs#anything",
                "https://example.org/docs/files/form.pdf",
                "https://example.org/docs-of-others/",
                "https://example.com/docs/guide/nothing/"
            })
    void aLinkToWhatIsThereOrNotKnownIsFine(String url) {
        assertThat(check(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "guide/setup/#ide, guide/setup/#editor",
        "guide/setup/#gone, guide/setup/",
        "setup.html, guide/setup/",
        "setup.html#editor, guide/setup/#editor",
        "setup.html#ide, guide/setup/#editor",
        "start/, ''",
        "split/, guide/setup/#editor",
        "split/index.html#other, guide/setup/#editor"
    })
    void aLinkToWhatHasMovedIsToldItsPresentAddress(String old, String now) {
        String start = "https://example.org/docs/";

        assertThat(check(start + old))
                .containsExactly(
                        ("README.md:3:1 moved-link: `%1$s%2$s` has moved for good to `%1$s%3$s`"
                                        + " (write `%1$s%3$s`)")
                                .formatted(start, old, now));
    }

    @Test
    void aFormerAddressMayLeadToAnotherSite() {
        assertThat(check("https://example.org/docs/chat/"))
                .singleElement()
                .asString()
                .endsWith("(write `https://example.com/chat`)");
    }

    @Test
    void aPageThatIsNotThereIsBroken() {
        assertThat(check("https://example.org/docs/guide/setups/"))
                .containsExactly(
                        "README.md:3:1 broken-link: `https://example.org/docs/guide/setups/` is no"
                                + " page of the handbook (did you mean"
                                + " `https://example.org/docs/guide/setup/`?)");
        assertThat(check("https://example.org/docs/deleted/"))
                .containsExactly(
                        "README.md:3:1 broken-link: `https://example.org/docs/deleted/` was deleted"
                                + " from the handbook");
        assertThat(check("https://example.org/docs/circle/")).hasSize(1);
    }

    @Test
    void anAnchorThatIsNotThereIsBroken() {
        assertThat(check("https://example.org/docs/guide/setup/#editors"))
                .containsExactly(
                        "README.md:3:1 broken-link: `https://example.org/docs/guide/setup/` of the"
                                + " handbook has no anchor `#editors` (did you mean"
                                + " `https://example.org/docs/guide/setup/#editor`?)");
        assertThat(check("https://example.org/docs/setup.html#nothing"))
                .singleElement()
                .asString()
                .contains("broken-link", "no anchor `#nothing`");
    }

    @Test
    void theWebIsNotAskedForWhatAnInventoryKnows() {
        config("inventories/handbook.json");
        site.file(
                "README.md",
                "[a](https://example.org/docs/guide/) [b](https://example.org/docs/form.pdf)\n");
        ExternalSettings settings = ExternalSettings.of(folder.resolve("links.json"));

        assertThat(ExternalLink.of(site.site(), settings))
                .extracting(ExternalLink::written)
                .containsExactly("https://example.org/docs/form.pdf");
    }

    @Test
    void anInventoryThatIsNotThereIsReportedOnceAtItsPlace() {
        config("inventories/missing.json");

        assertThat(check("https://example.org/docs/nothing/", false))
                .containsExactly(
                        "site-config.yml:5:11 invalid-config: the inventory"
                                + " `inventories/missing.json` of the handbook does not exist (copy"
                                + " the site's file there)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "", "{\"schema\": 2, \"pages\": []}", "{\"schema\": 1}"})
    void anInventoryThatCannotBeReadIsReportedOnce(String text) {
        site.file("inventories/handbook.json", text);

        assertThat(check("https://example.org/docs/nothing/"))
                .containsExactly(
                        "site-config.yml:5:11 invalid-config: the inventory"
                                + " `inventories/handbook.json` of the handbook is no inventory"
                                + " that can be read; expected a Colophon site's `inventory.json`");
    }

    @Test
    void anInventoryOnTheWebIsFetchedWhenAskedToAndKept() throws IOException {
        String link = "https://example.org/docs/guide/setup/#editors";
        try (LoopbackServer server = new LoopbackServer()) {
            server.page("/inventory.json", INVENTORY);
            config(server.url("/inventory.json"));

            assertThat(check(link, false))
                    .singleElement()
                    .asString()
                    .contains("site-config.yml:5:11 unchecked-links", "has not been fetched yet");
            assertThat(server.requests()).isEmpty();
            assertThat(check(link, true)).singleElement().asString().contains("broken-link");
            assertThat(check(link, false)).singleElement().asString().contains("broken-link");
            assertThat(server.requests()).hasSize(1);
        }

        assertThat(check(link, true))
                .hasSize(2)
                .anyMatch(line -> line.contains("broken-link"))
                .anyMatch(line -> line.contains("cannot be fetched"));
    }
}
