package dev.colophon.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.config.ConfigLoader;
import dev.colophon.config.SiteConfig;
import dev.colophon.history.History;
import dev.colophon.permalink.FormerAddress;
import dev.colophon.permalink.FormerAddress.Fate;
import dev.colophon.permalink.Ledger;
import dev.colophon.site.Site;
import dev.colophon.site.SiteLoader;
import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixerTest {
    private static final String CONFIG =
            """
            url: https://example.org/docs/
            repository:
              url: https://github.com/example/docs
            """;

    @TempDir private Path folder;
    private final List<FormerAddress> former = new ArrayList<>();
    private final Map<String, Map<String, String>> aliases = new TreeMap<>();
    private final Set<String> guesses = new HashSet<>();
    private final Map<String, String> renamed = new TreeMap<>();

    @BeforeEach
    void writeSite() throws IOException {
        write("site-config.yml", CONFIG);
        write("guide/setup.md", "# Setup\n\n## The Editor\n\n## C++ & more\n");
        write("new place/install.md", "# Install\n\n## Step one\n");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private void moved(String address, String to) {
        former.add(
                new FormerAddress(
                        address, Fate.MOVED, to, "", Optional.empty(), List.of(), Map.of()));
    }

    /** What a line of the page guide/README.md is after its fixes. */
    private String fixed(String markdown) throws IOException {
        String text = "# Guide\n\n" + markdown + "\n";
        write("guide/README.md", text);
        return applied("guide/README.md", text).substring("# Guide\n\n".length()).stripTrailing();
    }

    private String applied(String path, String text) {
        StringBuilder now = new StringBuilder(text);
        List<Edit> edits = fixes();
        for (int i = edits.size() - 1; i >= 0; i--) {
            Edit edit = edits.get(i);
            if (edit.path().equals(path)) {
                assertThat(text.substring(edit.start(), edit.start() + edit.length()))
                        .isEqualTo(edit.former());
                now.replace(edit.start(), edit.start() + edit.length(), edit.replacement());
            }
        }
        return now.toString();
    }

    private List<Edit> fixes() {
        SourceTree tree = SourceTree.around(folder);
        SiteConfig config =
                new ConfigLoader().load(tree, "", Optional.empty()).config().orElseThrow();
        Site site = new SiteLoader(tree, paths -> History.NONE).load(config);
        Ledger ledger =
                new Ledger(former, aliases, Map.of(), guesses, List.of(), renamed, true, List.of());
        return new Fixer(tree).fixes(site, ledger);
    }

    @Test
    void correctsTheLetterCaseAndKeepsAllElse() throws IOException {
        assertThat(fixed("[a](./Setup.md#the-editor 'T')"))
                .isEqualTo("[a](./setup.md#the-editor 'T')");
        assertThat(fixed("[a](SETUP.MD)")).isEqualTo("[a](setup.md)");
        assertThat(fixed("<a href='Setup.md'>a</a>")).isEqualTo("<a href='setup.md'>a</a>");
        assertThat(fixed("[a](/Guide/Setup.md)")).isEqualTo("[a](/guide/setup.md)");
    }

    @Test
    void leavesTheLetterCaseWhereTwoFilesDifferInItOnly() throws IOException {
        write("guide/SETUP.md", "# Other\n");
        if (Files.readString(folder.resolve("guide/setup.md")).startsWith("# Setup")) {
            assertThat(fixed("[a](Setup.md)")).isEqualTo("[a](Setup.md)");
        }
    }

    @Test
    void followsAPageThatHasMoved() throws IOException {
        moved("guide/install/", "new place/install/");
        assertThat(fixed("[a](install.md)")).isEqualTo("[a](../new%20place/install.md)");
        assertThat(fixed("[a](<install.md#step-one>)"))
                .isEqualTo("[a](<../new place/install.md#step-one>)");
        assertThat(fixed("[a](install)")).isEqualTo("[a](../new%20place/install)");
        assertThat(fixed("[a](install.markdown)")).isEqualTo("[a](../new%20place/install.md)");
        assertThat(fixed("[a](install.html)")).isEqualTo("[a](../new%20place/install.html)");
        assertThat(fixed("[a](/guide/install.md)")).isEqualTo("[a](/new%20place/install.md)");
        assertThat(fixed("[a](https://example.org/docs/guide/install/#step-one)"))
                .isEqualTo("[a](../new%20place/install.md#step-one)");
        assertThat(fixed("<https://example.org/docs/guide/install/>"))
                .isEqualTo("<https://example.org/docs/new%20place/install/>");
        assertThat(fixed("https://github.com/example/docs/blob/main/guide/install.md"))
                .isEqualTo("https://github.com/example/docs/blob/main/new%20place/install.md");
    }

    @Test
    void followsAFileThatTheNewestChangeRenamed() throws IOException {
        renamed.put("old/install.md", "new place/install.md");
        assertThat(fixed("[a][x] and [b][x]\n\n[x]: ../old/install.md"))
                .isEqualTo("[a][x] and [b][x]\n\n[x]: ../new%20place/install.md");
        assertThat(fixed("```mermaid\ngraph TD\n  click A \"../old/install.md\"\n```"))
                .isEqualTo("```mermaid\ngraph TD\n  click A \"../new%20place/install.md\"\n```");
    }

    @Test
    void followsAnAnchorWhoseSectionIsSure() throws IOException {
        aliases.put("guide/setup/", Map.of("an-editor", "the-editor", "lost", "the-editor"));
        guesses.add("guide/setup/#lost");
        assertThat(fixed("[a](setup.md?x=1#an-editor)")).isEqualTo("[a](setup.md?x=1#the-editor)");
        assertThat(fixed("[a](setup.md#lost)")).isEqualTo("[a](setup.md#lost)");
        assertThat(fixed("[a](setup.md#The-Editor)")).isEqualTo("[a](setup.md#the-editor)");
    }

    @Test
    void anAnchorOfAPageThatHasMovedIsFollowedToo() throws IOException {
        moved("guide/install/", "new place/install/");
        aliases.put("new place/install/", Map.of("first-step", "step-one"));
        assertThat(fixed("[a](install.md#first-step)"))
                .isEqualTo("[a](../new%20place/install.md#step-one)");
    }

    @Test
    void writesAnchorsInGitHubsDialect() throws IOException {
        assertThat(fixed("[a](setup.md#c--more)")).isEqualTo("[a](setup.md#c--more)");
        assertThat(fixed("[a](setup.md#c-and-more)")).isEqualTo("[a](setup.md#c--more)");
    }

    @Test
    void writesPathsForFullUrls() throws IOException {
        assertThat(fixed("[a](https://example.org/docs/guide/setup/#the-editor)"))
                .isEqualTo("[a](setup.md#the-editor)");
        assertThat(fixed("[a](https://github.com/example/docs/blob/main/guide/setup.md)"))
                .isEqualTo("[a](setup.md)");
        assertThat(fixed("[a](https://github.com/example/docs/edit/main/guide/setup.md)"))
                .contains("/edit/main/");
        assertThat(fixed("see https://example.org/docs/guide/setup/ there"))
                .isEqualTo("see https://example.org/docs/guide/setup/ there");
    }

    @Test
    void neverGuesses() throws IOException {
        assertThat(fixed("[a](setpu.md) [b](setup.md#editr) [c](gone.md) ![d](x.png)"))
                .isEqualTo("[a](setpu.md) [b](setup.md#editr) [c](gone.md) ![d](x.png)");
        former.add(
                new FormerAddress(
                        "guide/gone/",
                        Fate.MERGED,
                        "guide/setup/",
                        "guide/gone.md",
                        Optional.empty(),
                        List.of(),
                        Map.of()));
        assertThat(fixed("[c](gone.md)")).isEqualTo("[c](gone.md)");
    }

    @Test
    void aRuleThatIsOffFixesNothing() throws IOException {
        write("site-config.yml", CONFIG + "rules:\n  letter-case: off\n");
        assertThat(fixed("[a](Setup.md)")).isEqualTo("[a](Setup.md)");
    }

    @Test
    void fixesAnIncludedFileOnceAndSeenFromThere() throws IOException {
        write("parts/note.txt", "See [a](../guide/Setup.md).\n");
        write("guide/other.md", "# Other\n\n{{#include ../parts/note.txt}}\n");
        assertThat(fixed("{{#include ../parts/note.txt}}")).contains("{{#include");
        assertThat(fixes())
                .extracting(Edit::path, Edit::former, Edit::replacement)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "parts/note.txt", "../guide/Setup.md", "../guide/setup.md"));
    }

    @Test
    void whatPagesWantOtherwiseInOneIncludedFileStays() throws IOException {
        aliases.put("guide/other/", Map.of("x", "yes"));
        write("parts/note.txt", "See [a](#x).\n");
        write("guide/other.md", "# Yes\n\n{{#include ../parts/note.txt}}\n");
        fixed("# X\n\n{{#include ../parts/note.txt}}");
        assertThat(fixes()).isEmpty();
    }
}
