package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.permalink.GitSite;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbedCommandTest {
    private static final String CONFIG =
            """
            title: Garden
            url: https://example.org/garden/
            embedding: true
            books:
              - {id: tools, title: Tools, source: tools}
            """;
    private static final String URL = "https://example.org/garden/";
    private static final String SPADE =
            "# Spade \"X\" & \\<Y>\n\nWhat it is.\n\n## Blade\n\nSteel.\n";

    @TempDir private Path folder;

    @BeforeEach
    void write() {
        try (GitSite git = new GitSite(folder.resolve("site"))) {
            git.write("site-config.yml", CONFIG)
                    .write("tools/README.md", "# Tools\n")
                    .write("tools/shovel.md", SPADE.replace("Blade", "Sheet"));
            git.commit("Write");
            git.delete("tools/shovel.md").write("tools/spade.md", SPADE);
            git.commit("Rename");
            git.checkOut();
        }
    }

    private void config(String text) {
        new Trial(folder.resolve("site")).file("site-config.yml", text);
    }

    private Colophon run(String address, Object... options) {
        Object[] all = new Object[options.length + 3];
        all[0] = "embed";
        all[1] = address;
        all[2] = folder.resolve("site");
        System.arraycopy(options, 0, all, 3, options.length);
        return Colophon.run(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tools/spade/",
                "tools/spade.md",
                "https://example.org/garden/tools/spade/",
                "tools/shovel/"
            })
    void aPageIsFoundByAddressFileUrlAndFormerAddress(String address) {
        Colophon run = run(address);

        assertThat(run.code()).as(run.all()).isZero();
        assertThat(run.out())
                .contains("Page:\n" + URL + "tools/spade/\n")
                .contains("Frame:\n" + URL + "embed/tools/spade/\n")
                .contains("oEmbed:\n" + URL + "embed/tools/spade/oembed.json\n")
                .contains(
                        "<iframe src=\"" + URL + "embed/tools/spade/\" title=\"Spade &quot;X&quot;")
                .contains("<ac:structured-macro ac:name=\"iframe\">")
                .contains("<ri:url ri:value=\"" + URL + "embed/tools/spade/\" />")
                .contains("](" + URL + "tools/spade/). Tools, Garden, 2020-01-01.")
                .contains("|" + URL + "tools/spade/]")
                .contains("[" + URL + "tools/spade/ Spade");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tools/spade/#blade", "tools/spade.md#sheet"})
    void aSectionIsNamedByItsPresentAnchor(String address) {
        assertThat(run(address).out())
                .contains(": Blade\n")
                .contains("Page:\n" + URL + "tools/spade/#blade\n")
                .contains("Frame:\n" + URL + "embed/tools/spade/?section=blade\n");
    }

    @Test
    void whatIsNotThereIsSaidWithWhatMayBeMeant() {
        assertThat(run("tools/spad/").err())
                .isEqualTo(
                        "colophon: there is no page `tools/spad/`; did you mean `tools/spade/`?"
                                + System.lineSeparator());
        Colophon run = run("tools/spade/#blde");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("`tools/spade.md` has no heading or anchor `#blde`")
                .contains("did you mean `#blade`?");
    }

    @Test
    void aSiteWithoutPagesToEmbedSaysWhatIsMissing() {
        config(CONFIG.replace("embedding: true\n", ""));
        assertThat(run("tools/spade/").err())
                .contains("this site has no pages to embed; expected `embedding: true`");
    }

    @Test
    void aSiteWithoutUrlIsToldHowToGiveOne() {
        config(CONFIG.replaceAll("url: .*\n", ""));
        assertThat(run("tools/spade/").err())
                .contains("the site's URL is not known; expected `url` in its config");
        assertThat(run("tools/spade/", "--base-url", "https://wiki.example/x").out())
                .contains("https://wiki.example/x/embed/tools/spade/");
    }
}
