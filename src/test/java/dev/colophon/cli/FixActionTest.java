package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.check.Fixer;
import dev.colophon.config.ConfigLoader;
import dev.colophon.config.SiteConfig;
import dev.colophon.history.HistoryReader;
import dev.colophon.permalink.Ledger;
import dev.colophon.permalink.LedgerReader;
import dev.colophon.site.Site;
import dev.colophon.site.SiteLoader;
import dev.colophon.source.SourceTree;
import dev.colophon.source.WorkTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FixActionTest {
    private static final String PAGE =
            "# Setup\n\nHow the machines of a team are set up, with all that belongs to it, in a"
                    + " few paragraphs.\n\n## Which editor to take\n\nTake any editor that shows"
                    + " trailing blanks and does not add any of its own.\n";

    @TempDir private Path folder;
    private String output = "";

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private static void commit(Git git, String message) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().setUpdate(true).addFilepattern(".").call();
        git.commit().setMessage(message).setAuthor("A", "a@b.org").setSign(false).call();
    }

    private int fix(boolean dryRun) {
        WorkTree tree = SourceTree.around(folder);
        SiteConfig config =
                new ConfigLoader().load(tree, "", Optional.empty()).config().orElseThrow();
        Site site =
                new SiteLoader(tree, paths -> new HistoryReader().read(tree.root(), paths))
                        .load(config);
        Ledger ledger = new LedgerReader(tree, Optional.empty()).read(site, "HEAD");
        StringWriter text = new StringWriter();
        int fixes =
                FixAction.run(
                        tree, new Fixer(tree).fixes(site, ledger), dryRun, new PrintWriter(text));
        output = text.toString().replace("\r\n", "\n");
        return fixes;
    }

    @Test
    void linksFollowPagesAndAnchorsThatHaveMovedInHistory() throws Exception {
        try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
            write(
                    "README.md",
                    "# Home\r\n\r\n[e](setup.md#which-editor-to-take) [S](Guide.md)\r\n");
            write("setup.md", PAGE);
            write("guide.md", "# Guide\n");
            commit(git, "Begin");
            write("start/setup.md", PAGE);
            Files.delete(folder.resolve("setup.md"));
            commit(git, "Move a page");
            write("start/setup.md", PAGE.replace("Which editor to take", "Editors"));
            commit(git, "Rename a section");
            assertThat(fix(true)).isEqualTo(2);
            assertThat(output).contains("+[e](start/setup.md#editors) [S](guide.md)\n");
            assertThat(fix(false)).isEqualTo(2);
            assertThat(folder.resolve("README.md"))
                    .hasContent("# Home\r\n\r\n[e](start/setup.md#editors) [S](guide.md)\r\n");
            assertThat(output)
                    .isEqualTo(
                            """
                            README.md: `setup.md#which-editor-to-take` → `start/setup.md#editors` [broken-page]
                            README.md: `Guide.md` → `guide.md` [letter-case]
                            Fixed 2 links in 1 file.
                            """);
            assertThat(fix(false)).isZero();
            assertThat(output).isEqualTo("Nothing to fix for certain.\n");
        }
    }
}
