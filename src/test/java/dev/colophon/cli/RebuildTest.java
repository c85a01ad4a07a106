package dev.colophon.cli;

import static dev.colophon.cli.Served.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of changes while a site is served. */
class RebuildTest {
    /** More in one folder than the system tells of. */
    private static final int MANY = 700;

    @TempDir private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("README.md"), "# Home\n\n[Guide](guide.md)\n");
        Files.writeString(folder.resolve("guide.md"), "# Guide\n\nFirst words.\n");
    }

    @Test
    void anEditIsShown() {
        try (Served site = Served.from(folder)) {
            assertThat(site.get("/guide/").body()).contains("First words");

            site.write("guide.md", "# Guide\n\nSecond words.\n");

            eventually(() -> site.shows("/guide/", "Second words"));
            eventually(
                    () ->
                            site.printed()
                                    .matches(
                                            "(?s)\\d\\d:\\d\\d:\\d\\d rebuilt 2 pages in \\d+"
                                                    + " ms\\R.*"));
        }
    }

    @Test
    void anEditOfATitleIsShownOnOtherPagesToo() {
        try (Served site = Served.from(folder)) {
            site.write("guide.md", "# Handbook\n");

            eventually(() -> site.shows("/", "Handbook"));
        }
    }

    @Test
    void anEditorThatWritesByRenamingIsSeen() {
        try (Served site = Served.from(folder)) {
            for (int i = 0; i < 3; i++) {
                String words = "Version " + i;
                site.replace("guide.md", "# Guide\n\n" + words + "\n");
                eventually(() -> site.shows("/guide/", words));
            }
        }
    }

    @Test
    void pagesInNewFoldersAreSeenAndSoAreTheirEdits() {
        try (Served site = Served.from(folder)) {
            site.write("new/deep/page.md", "# Deep\n");
            eventually(() -> site.get("/new/deep/page/").statusCode() == 200);

            site.write("new/deep/page.md", "# Deeper\n");
            eventually(() -> site.shows("/new/deep/page/", "Deeper"));
        }
    }

    @Test
    void aFolderThatMovesTakesItsPagesAlong() {
        try (Served site = Served.from(folder)) {
            site.write("one/page.md", "# Page\n");
            eventually(() -> site.get("/one/page/").statusCode() == 200);

            move("one", "two");
            eventually(() -> site.get("/two/page/").statusCode() == 200);
            assertThat(site.get("/one/page/").statusCode()).isEqualTo(404);

            site.write("two/page.md", "# Other\n");
            eventually(() -> site.shows("/two/page/", "Other"));
        }
    }

    private void move(String from, String to) {
        try {
            Files.move(folder.resolve(from), folder.resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPageThatIsDeletedIsGoneAndLinksToItAreErrors() throws IOException {
        try (Served site = Served.from(folder)) {
            Files.delete(folder.resolve("guide.md"));

            eventually(() -> site.get("/guide/").statusCode() == 404);
            eventually(() -> site.printed().contains("1 error"));
        }
    }

    @Test
    void whatAPageIncludesIsSeen() {
        Served.from(folder).close();
        try (Served site = Served.from(folder)) {
            site.write("_part.txt", "Part one.").write("guide.md", "{{#include _part.txt}}\n");
            eventually(() -> site.shows("/guide/", "Part one."));

            site.write("_part.txt", "Part two.");
            eventually(() -> site.shows("/guide/", "Part two."));
        }
    }

    @Test
    void theOrderOfTheSummaryIsSeen() {
        try (Served site = Served.from(folder)) {
            site.write("SUMMARY.md", "# Summary\n\n- [Home](README.md)\n- [Renamed](guide.md)\n");
            eventually(() -> site.shows("/", "Renamed"));

            site.write("SUMMARY.md", "# Summary\n\n- [Home](README.md)\n- [Again](guide.md)\n");
            eventually(() -> site.shows("/", "Again"));
        }
    }

    @Test
    void changesAreSeenByLooking() {
        try (Served site = Served.polling(folder)) {
            site.write("guide.md", "# Guide\n\nSecond words, more of them.\n");
            eventually(() -> site.shows("/guide/", "Second words"));

            site.write("new/page.md", "# New\n");
            eventually(() -> site.get("/new/page/").statusCode() == 200);
        }
    }

    @Test
    void aBrokenConfigKeepsTheLastGoodSite() {
        try (Served site = Served.from(folder)) {
            site.write("site-config.yml", "title: [Broken\n");
            eventually(() -> site.printed().contains("not rebuilt, 1 error"));
            assertThat(site.get("/guide/").body()).contains("First words");

            site.write("site-config.yml", "title: Mended\n");
            eventually(() -> site.shows("/guide/", "Mended"));
        }
    }

    @Test
    void aSiteThatIsBrokenFromTheStartIsServedOnceItIsMended() {
        write("site-config.yml", "title: [Broken\n");
        try (Served site = Served.from(folder)) {
            assertThat(site.get("/").statusCode()).isEqualTo(503);
            assertThat(site.get("/").body()).contains("/.colophon/reload.js");

            site.write("site-config.yml", "title: Mended\n");
            eventually(() -> site.get("/").statusCode() == 200);
        }
    }

    private void write(String path, String text) {
        try {
            Files.writeString(folder.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aBrokenTemplateKeepsTheLastGoodThemeWithNewWords() {
        try (Served site = Served.from(folder)) {
            site.write(
                    "themes/commons/404.jte",
                    "@param dev.colophon.render.view.NotFoundView page\nMine");
            eventually(() -> site.shows("/none", "Mine"));

            site.write("themes/commons/404.jte", "@if(\n");
            eventually(() -> site.printed().contains("1 error"));
            site.write("guide.md", "# Guide\n\nSecond words.\n");

            eventually(() -> site.shows("/guide/", "Second words"));
            assertThat(site.get("/none").body()).contains("Mine");
        }
    }

    @Test
    void aCommitIsSeenAndFormerAddressesLeadOn() throws Exception {
        try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
            commit(git);
            try (Served site = Served.from(folder)) {
                assertThat(site.get("/guide/").body()).contains("Ada");
                assertThat(site.get("/manual/").statusCode()).isEqualTo(404);

                move("guide.md", "manual.md");
                eventually(() -> site.get("/manual/").statusCode() == 200);
                commit(git);

                eventually(() -> site.shows("/guide/", "../manual/"));
                eventually(() -> site.shows("/manual/", "Ada"));
            }
        }
    }

    @Test
    void aCheckoutOfManyFilesIsSeenAsAWhole() throws Exception {
        try (Git git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call()) {
            commit(git);
            git.checkout().setCreateBranch(true).setName("other").call();
            for (int i = 0; i < MANY; i++) {
                writeMany(i);
            }
            commit(git);
            git.checkout().setName("main").call();
            try (Served site = Served.from(folder, "--no-history")) {
                assertThat(site.get("/flat/page-0/").statusCode()).isEqualTo(404);

                git.checkout().setName("other").call();
                eventually(() -> allAreServed(site));
                site.write("deep/" + (MANY - 1) + "/page.md", "# Edited afterwards\n");
                eventually(() -> site.shows("/deep/" + (MANY - 1) + "/page/", "Edited after"));
            }
        }
    }

    private void writeMany(int number) throws IOException {
        Files.createDirectories(folder.resolve("flat"));
        Files.createDirectories(folder.resolve("deep/" + number));
        write("flat/page-" + number + ".md", "# Flat " + number + "\n");
        write("deep/" + number + "/page.md", "# Deep " + number + "\n");
    }

    private static boolean allAreServed(Served site) {
        return IntStream.range(0, MANY)
                .allMatch(
                        i ->
                                site.get("/flat/page-" + i + "/").statusCode() == 200
                                        && site.get("/deep/" + i + "/page/").statusCode() == 200);
    }

    private static void commit(Git git) throws GitAPIException {
        git.add().addFilepattern(".").call();
        git.add().setUpdate(true).addFilepattern(".").call();
        PersonIdent ada = new PersonIdent("Ada", "ada@example.org");
        git.commit().setMessage("Write").setAuthor(ada).setCommitter(ada).setSign(false).call();
    }
}
