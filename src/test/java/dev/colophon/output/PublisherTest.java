package dev.colophon.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.colophon.render.OutputFile;
import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublisherTest {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    @TempDir private Path folder;

    private Path site() {
        return folder.resolve("_site");
    }

    private static OutputFile file(String path, String text) {
        return new OutputFile(path, () -> text.getBytes(StandardCharsets.UTF_8));
    }

    /** Files that hold their own paths. */
    private static List<OutputFile> files(String... paths) {
        return Arrays.stream(paths).map(path -> file(path, path)).toList();
    }

    private Published publish(boolean swaps, List<OutputFile> files) {
        return new Publisher(swaps).publish(files, site());
    }

    private void write(String path, String text) throws IOException {
        Path file = site().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Every file below the temporary folder's site, with its text, without the marker. */
    private SortedMap<String, String> content() throws IOException {
        SortedMap<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = site().relativize(file).toString().replace('\\', '/');
                content.put(path, Files.readString(file));
            }
        }
        content.remove(SourceTree.MARKER);
        return content;
    }

    private void assertNothingElse() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            assertThat(entries).containsExactly(site());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void writesFilesIntoANewFolder(boolean swaps) throws IOException {
        Published published = publish(swaps, files("index.html", "a/b/c.html"));
        assertThat(published).isEqualTo(new Published(2, 0, 0));
        assertThat(content()).containsOnlyKeys("index.html", "a/b/c.html");
        assertNothingElse();
    }

    @Test
    void makesTheFoldersAround() {
        Path deep = folder.resolve("x/y/site");
        new Publisher().publish(files("index.html"), deep);
        assertThat(deep.resolve("index.html")).isRegularFile();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void replacesWhatItWroteBefore(boolean swaps) throws IOException {
        publish(swaps, files("index.html", "old/page.html", "a", "b/c"));
        Published published =
                publish(
                        swaps,
                        List.of(file("index.html", "new"), file("a/x", "1"), file("b", "2")));
        assertThat(published).isEqualTo(new Published(3, 0, 3));
        assertThat(content()).containsOnlyKeys("index.html", "a/x", "b");
        assertThat(content()).containsEntry("index.html", "new");
        assertThat(site().resolve("old")).doesNotExist();
        assertNothingElse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsTheTimeStampsOfFilesThatDidNotChange(boolean swaps) throws IOException {
        publish(swaps, List.of(file("same.html", "1"), file("other.html", "1")));
        for (String name : List.of("same.html", "other.html", SourceTree.MARKER)) {
            Files.setLastModifiedTime(site().resolve(name), LONG_AGO);
        }
        Published published =
                publish(swaps, List.of(file("same.html", "1"), file("other.html", "2")));
        assertThat(published).isEqualTo(new Published(1, 1, 0));
        assertThat(Files.getLastModifiedTime(site().resolve("same.html"))).isEqualTo(LONG_AGO);
        assertThat(Files.getLastModifiedTime(site().resolve("other.html"))).isGreaterThan(LONG_AGO);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void writesAFileAgainThatSomeoneChanged(boolean swaps) throws IOException {
        publish(swaps, files("index.html"));
        write("index.html", "changed by hand");
        assertThat(publish(swaps, files("index.html"))).isEqualTo(new Published(1, 0, 0));
        assertThat(content()).containsEntry("index.html", "index.html");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsFilesThatItDidNotWrite(boolean swaps) throws IOException {
        publish(swaps, files("index.html", "old/page.html"));
        write("CNAME", "example.org");
        write("old/notes.txt", "mine");
        Files.createDirectories(site().resolve(".git/refs/heads"));
        Files.setLastModifiedTime(site().resolve("CNAME"), LONG_AGO);
        publish(swaps, files("index.html"));
        assertThat(content()).containsOnlyKeys("CNAME", "index.html", "old/notes.txt");
        assertThat(site().resolve(".git/refs/heads")).isDirectory();
        assertThat(Files.getLastModifiedTime(site().resolve("CNAME"))).isEqualTo(LONG_AGO);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesTheOldSiteWhenAFileCannotBeMade(boolean swaps) throws IOException {
        publish(swaps, files("index.html", "old.html"));
        SortedMap<String, String> before = content();
        OutputFile broken =
                new OutputFile(
                        "broken.html",
                        () -> {
                            throw new UncheckedIOException(new IOException("unreadable"));
                        });
        assertThatThrownBy(() -> publish(swaps, List.of(file("index.html", "new"), broken)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("unreadable");
        assertThat(content()).isEqualTo(before);
        assertNothingElse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void doesNotWriteOverFilesOfOthers(boolean swaps) throws IOException {
        publish(swaps, files("index.html"));
        write("note.html", "mine");
        write("data/list.csv", "mine");
        for (String taken : List.of("note.html", "note.html/index.html", "data")) {
            assertThatThrownBy(() -> publish(swaps, files("index.html", taken)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("was not written by Colophon");
        }
        assertThat(content()).containsEntry("note.html", "mine");
        assertThat(publish(swaps, List.of(file("note.html", "mine"))).unchanged()).isEqualTo(1);
    }

    @Test
    void listsWhatItWroteInItsMarker() throws IOException {
        publish(true, files("b.html", "a/c.html"));
        assertThat(Files.readString(site().resolve(SourceTree.MARKER)))
                .isEqualTo("colophon-site 2\na/c.html\nb.html\n");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void replacesASiteWhoseMarkerHasDigests(boolean swaps) throws IOException {
        publish(swaps, files("old.html"));
        write("notes.txt", "mine");
        write(SourceTree.MARKER, "colophon-site 1\n" + "0".repeat(64) + "  old.html\n");
        publish(swaps, files("new.html"));
        assertThat(content()).containsOnlyKeys("new.html", "notes.txt");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void writesTheSameMarkerForTheSameSite(boolean swaps) throws IOException {
        publish(swaps, files("old.html", "b.html", "a.html"));
        publish(swaps, files("b.html", "a.html"));
        byte[] marker = Files.readAllBytes(site().resolve(SourceTree.MARKER));
        Path other = folder.resolve("other");
        new Publisher().publish(files("a.html", "b.html"), other);
        assertThat(other.resolve(SourceTree.MARKER)).hasBinaryContent(marker);
    }

    @Test
    void writesManyFilesWithoutHoldingThemAll() throws IOException {
        List<OutputFile> files =
                IntStream.range(0, 400)
                        .mapToObj(i -> new OutputFile(i % 7 + "/" + i, () -> new byte[1 << 16]))
                        .toList();
        assertThat(publish(true, files).written()).isEqualTo(400);
        assertThat(publish(true, files).unchanged()).isEqualTo(400);
        assertThat(content()).hasSize(400);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cleansUpAfterARunThatWasKilled(boolean swaps) throws IOException {
        publish(swaps, files("index.html"));
        long own = ProcessHandle.current().pid();
        Files.createDirectories(folder.resolve("._site.colophon-" + own + "/new/a"));
        Files.createDirectories(site().resolve(".colophon-" + own + "/new/a"));
        publish(swaps, files("index.html"));
        assertThat(content()).containsOnlyKeys("index.html");
        assertNothingElse();
    }

    @Test
    void putsBackASiteThatAKilledRunHadPutAway() throws IOException {
        publish(true, files("index.html"));
        write("CNAME", "example.org");
        long own = ProcessHandle.current().pid();
        Path away = folder.resolve("._site.colophon-" + own);
        Files.createDirectories(away);
        Files.move(site(), away.resolve("old"));
        assertThat(publish(true, files("index.html")).unchanged()).isEqualTo(1);
        assertThat(content()).containsOnlyKeys("CNAME", "index.html");
        assertNothingElse();
    }

    @Test
    void followsAFolderThatIsASymbolicLink() throws IOException {
        Path real = Files.createDirectory(folder.resolve("real"));
        Path link;
        try {
            link = Files.createSymbolicLink(folder.resolve("link"), real);
        } catch (IOException | UnsupportedOperationException e) {
            return; // Windows without the right to make links.
        }
        new Publisher().publish(files("index.html"), link);
        assertThat(link).isSymbolicLink();
        assertThat(real.resolve("index.html")).isRegularFile();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a",
                "a/",
                "../a",
                "a/../b",
                "a//b",
                "./a",
                "..",
                ".",
                "a/.",
                "a\\b",
                "C:/a",
                "a\nb",
                SourceTree.MARKER
            })
    void rejectsPathsThatLeaveTheFolder(String path) {
        assertThatIllegalStateException().isThrownBy(() -> publish(true, files(path)));
        assertThat(site()).doesNotExist();
    }

    @Test
    void rejectsTwoFilesWithOnePath() {
        assertThatIllegalStateException().isThrownBy(() -> publish(true, files("a", "a")));
        assertThatIllegalStateException().isThrownBy(() -> publish(true, files("a", "a/b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..a", "a..b/c", "...", ".nojekyll", ".well-known/x", "a b/ü.html"})
    void acceptsUnusualNames(String path) throws IOException {
        publish(true, files(path));
        assertThat(content()).containsOnlyKeys(path);
    }
}
