package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    @TempDir private Path temporary;
    private Path book;

    @BeforeEach
    void makeBook() throws IOException {
        book = temporary.resolve("book");
        Files.createDirectories(book.resolve("chapters"));
        Files.writeString(book.resolve("README.md"), "# Home\n");
        Files.writeString(book.resolve("chapters/one.md"), "# One\n");
    }

    private static void assertRefused(Colophon run, int code, String why) {
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err()).startsWith("colophon: ").contains(why).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aFileIsNeverOverwritten() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "mine");

        assertRefused(Colophon.run("build", book, "-o", file), 3, "file");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aFolderBelowAFileCannotBeMade() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "mine");

        assertRefused(Colophon.run("build", book, "-o", file.resolve("site")), 3, "file");
    }

    @Test
    void aFolderThatIsNotOursIsLeftAlone() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("mine"));
        Files.writeString(folder.resolve("thesis.txt"), "mine");

        assertRefused(Colophon.run("build", book, "-o", folder), 3, "mine");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("thesis.txt"));
        }
    }

    @Test
    void anEmptyFolderIsFine() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("empty"));

        assertThat(Colophon.run("build", book, "-o", folder).code()).isZero();
        assertThat(folder.resolve("index.html")).exists();
    }

    @Test
    void aReadOnlyFolderCannotBeWritten() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("readonly"));
        assumeFalse("root".equals(System.getProperty("user.name")), "root may write anywhere");
        assumeFalse(Files.getFileStore(folder).type().contains("NTFS"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));

        assertRefused(Colophon.run("build", book, "-o", folder.resolve("site")), 3, "readonly");
    }

    @Test
    void theSourcesAreNoOutputFolder() {
        assertRefused(Colophon.run("build", book, "-o", book), 2, "sources of the book");
        assertRefused(
                Colophon.run("build", book, "-o", temporary),
                3,
                "files that Colophon did not write");
        assertThat(book.resolve("README.md")).hasContent("# Home\n");
    }

    @Test
    void aFolderAmongTheSourcesIsNoOutputFolder() {
        Path inside = book.resolve("chapters/site");

        assertRefused(Colophon.run("build", book, "-o", inside), 2, "lies inside the sources");
        assertThat(inside).doesNotExist();
    }

    @Test
    void aFailedRunLeavesTheOldSiteAsItWas() throws IOException {
        Path site = temporary.resolve("site");
        Colophon.run("build", book, "-o", site);
        String before = Files.readString(site.resolve("index.html"));
        Files.writeString(book.resolve("site-config.yml"), "titel: Wrong\n");

        Colophon run = Colophon.run("build", book, "-o", site);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "site-config.yml:1:1: error", "did you mean `title`", "Nothing was built");
        assertThat(site.resolve("index.html")).hasContent(before);
    }

    @Test
    void whatDidNotChangeKeepsItsTimeStamp() throws IOException {
        Path site = temporary.resolve("site");
        Colophon.run("build", book, "-o", site);
        FileTime past = FileTime.fromMillis(1_000_000_000_000L);
        Path one = site.resolve("chapters/one/index.html");
        Files.setLastModifiedTime(one, past);
        Files.setLastModifiedTime(site.resolve("assets/commons.css"), past);
        Files.writeString(book.resolve("README.md"), "# Home, changed\n");

        Colophon.run("build", book, "-o", site);

        assertThat(Files.getLastModifiedTime(site.resolve("assets/commons.css"))).isEqualTo(past);
        assertThat(Files.readString(site.resolve("index.html"))).contains("Home, changed");
    }

    @Test
    void aSecondBuildChangesNoTimeStampAtAll() throws IOException {
        Path site = temporary.resolve("site");
        Colophon.run("build", book, "-o", site);
        FileTime past = FileTime.fromMillis(1_000_000_000_000L);
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, past);
            }
        }

        Colophon.run("build", book, "-o", site);

        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.getLastModifiedTime(file)).as(file.toString()).isEqualTo(past);
            }
        }
    }

    @Test
    void theFolderOfTheCacheIsAsGoodAsAnyOther() throws Exception {
        Git.init().setDirectory(book.toFile()).call().close();

        Colophon run = Colophon.run("build", book, "-o", book.resolve(".colophon"));

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
    }
}
