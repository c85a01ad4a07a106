package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.source.Cache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastBuildTest {
    private static final PersonIdent ADA =
            new PersonIdent("Ada", "ada@example.org", Instant.EPOCH, ZoneOffset.UTC);

    @TempDir private Path temporary;
    private Path book;
    private Path site;

    @BeforeEach
    void makeBook() throws IOException, GitAPIException {
        book = Files.createDirectory(temporary.toRealPath().resolve("book"));
        site = temporary.resolve("site");
        write("README.md", "# Home\n\n[more](more.md) ![](a.png) [gone](gone.md)\n");
        write("more.md", "# More\n");
        write("deep/page.md", "# Page\n");
        write("a.png", "no picture");
        write("b.png", "not linked");
        write("themes/commons/assets/own.css", "p { color: red }\n");
        write("themes/commons/words/en.properties", "edit=Mend this page\n");
        write(".mailmap", "Ada Lovelace <ada@example.org>\n");
        try (Git git = Git.init().setDirectory(book.toFile()).setInitialBranch("main").call()) {
            git.add().addFilepattern(".").call();
            commit(git, "start");
        }
        settle();
    }

    private void write(String path, String text) throws IOException {
        Path file = book.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void commit(Git git, String message) throws GitAPIException {
        git.commit().setMessage(message).setAuthor(ADA).setCommitter(ADA).setSign(false).call();
    }

    /** What was written just now could still change without a new time. */
    private static void settle() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Colophon build(String... more) {
        return Colophon.run(
                Stream.concat(Stream.of("build", book, "-o", site), Stream.of(more)).toArray());
    }

    private void assertUnchanged() {
        assertThat(build().out()).startsWith("Nothing changed: ");
    }

    private void assertBuilds() {
        settle();
        assertThat(build().out()).startsWith("Built ");
        settle();
        assertUnchanged();
    }

    @Test
    void theSecondBuildSaysTheSameAndWritesNothing() throws IOException {
        Colophon first = build();
        FileTime written = Files.getLastModifiedTime(site.resolve("index.html"));
        Colophon second = build();

        assertThat(first.out()).startsWith("Built 3 pages of 1 book, 1 contributor, 1 error");
        assertThat(second.out())
                .startsWith("Nothing changed: 3 pages of 1 book, 1 contributor, 1 error");
        assertThat(second.code()).isEqualTo(first.code()).isEqualTo(1);
        assertThat(second.err()).isEqualTo(first.err()).contains("gone.md");
        assertThat(Files.getLastModifiedTime(site.resolve("index.html"))).isEqualTo(written);
    }

    @Test
    void otherWordsOnTheCommandLineAreAnotherBuild() {
        build();

        assertThat(build("--strict").out()).startsWith("Built");
        assertThat(build("--no-cache").out()).startsWith("Built");
        assertThat(build("--no-cache").out()).startsWith("Built");
        assertThat(build("--no-history").out()).startsWith("Built");
    }

    @Test
    void whateverWasReadIsNoticedWhenItChanges() throws IOException {
        build();

        write("more.md", "# Less\n");
        assertBuilds();
        write("a.png", "other");
        assertBuilds();
        write("themes/commons/assets/own.css", "p { color: blue }\n");
        assertBuilds();
        write("themes/commons/words/en.properties", "edit=Edit\n");
        assertBuilds();
        write(".mailmap", "Ada King <ada@example.org>\n");
        assertBuilds();
    }

    @Test
    void aFileOfTheSameSizeAndTimeIsNoticed() throws IOException {
        build();
        FileTime time = Files.getLastModifiedTime(book.resolve("more.md"));

        write("more.md", "# Most\n".substring(0, 5) + "e\n");
        Files.setLastModifiedTime(book.resolve("more.md"), time);

        assertBuilds();
    }

    @Test
    void whateverWasNotThereIsNoticedWhenItAppears() throws IOException {
        build();

        write("gone.md", "# Gone\n");
        assertBuilds();
        write("deep/new.md", "# New\n");
        assertBuilds();
        write("site-config.yml", "title: Named\n");
        assertBuilds();
        write(".git-blame-ignore-revs", "");
        assertBuilds();
        write(".colophon/external/dead-links.json", "{}");
        assertBuilds();
        Files.delete(book.resolve("deep/new.md"));
        assertBuilds();
        Files.move(book.resolve("deep"), book.resolve("deeper"));
        assertBuilds();
    }

    @Test
    void whatGitKnowsIsNoticed() throws IOException, GitAPIException {
        build();

        try (Git git = Git.open(book.toFile())) {
            commit(git, "nothing");
            assertBuilds();
            git.checkout().setCreateBranch(true).setName("other").call();
            assertBuilds();
            git.getRepository()
                    .getConfig()
                    .setString("remote", "origin", "url", "https://example.org/a/b.git");
            git.getRepository().getConfig().save();
            assertBuilds();
        }
    }

    @Test
    void aSiteThatSomebodyTouchedIsWrittenAgain() throws IOException {
        build();

        Files.writeString(site.resolve("index.html"), "mine");
        assertBuilds();
        assertThat(site.resolve("index.html")).content().contains("Home");
        Files.delete(site.resolve("more/index.html"));
        assertBuilds();
    }

    @Test
    void aDamagedRecordIsLeftAlone() throws IOException {
        build();
        for (Path record : records()) {
            byte[] bytes = Files.readAllBytes(record);
            bytes[bytes.length - 2] ^= 1;
            Files.write(record, bytes);
        }

        Colophon run = build();

        assertThat(run.out()).startsWith("Built");
        assertThat(run.err()).contains(".colophon/cache", "cannot be read", "[damaged-cache]");
        assertBuilds();
    }

    @Test
    void aCacheThatIsDamagedAsAWholeGivesOneWarning() throws IOException {
        build();
        String before = Files.readString(site.resolve("more/index.html"));
        Set<String> names = Cache.in(book).names();
        for (String name : names) {
            Files.writeString(book.resolve(Cache.FOLDER).resolve(name), "damaged");
        }
        write("more.md", "# More and more\n");

        assertThat(names).hasSizeGreaterThan(3);
        assertThat(build().err()).containsOnlyOnce("[damaged-cache]");
        write("more.md", "# More\n");
        assertThat(build().err()).doesNotContain("[damaged-cache]");
        assertThat(site.resolve("more/index.html")).content().isEqualTo(before);
    }

    @Test
    void aCacheThatSomebodyCommittedIsNotTrusted() throws IOException, GitAPIException {
        build();
        String name = entry("documents-");
        byte[] forged = Cache.in(book).read(name).orElseThrow();
        String text = new String(forged, StandardCharsets.ISO_8859_1);
        byte[] evil = text.replace("Home", "Hack").getBytes(StandardCharsets.ISO_8859_1);
        Cache.in(book).write(name, evil);
        write("more.md", "# More and more\n");
        assertThat(build().code()).isEqualTo(1);
        assertThat(site.resolve("index.html")).content().contains("Hack");

        try (Git git = Git.open(book.toFile())) {
            Files.delete(book.resolve(Cache.FOLDER).resolve(".gitignore"));
            git.add().addFilepattern(".").call();
            commit(git, "attack");
        }
        build();
        assertThat(site.resolve("index.html")).content().doesNotContain("Hack");
    }

    private String entry(String kind) {
        return Cache.in(book).names().stream()
                .filter(name -> name.startsWith(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRecordThatMakesNoSenseIsLeftAlone() throws IOException {
        build();
        for (Path record : records()) {
            byte[] content = "1\0?".getBytes(StandardCharsets.UTF_8);
            Cache.in(book).write(record.getFileName().toString(), content);
        }

        assertThat(build().out()).startsWith("Built");
        assertUnchanged();
    }

    private List<Path> records() throws IOException {
        try (Stream<Path> all = Files.list(book.resolve(".colophon/cache"))) {
            return all.filter(each -> each.getFileName().toString().startsWith("build-")).toList();
        }
    }

    /** The flight recorder sees every file that is read, by whatever class. */
    @Test
    void everyFileThatABuildReadsIsNoted() throws IOException {
        Path events = temporary.resolve("events.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.FileRead").withThreshold(Duration.ZERO);
            recording.start();
            build();
            recording.stop();
            recording.dump(events);
        }
        Set<String> read = new TreeSet<>();
        for (RecordedEvent event : RecordingFile.readAllEvents(events)) {
            Path file = Path.of(event.getString("path"));
            if (file.startsWith(book)) {
                read.add(book.relativize(file).toString().replace('\\', '/'));
            }
        }
        read.removeIf(path -> path.startsWith(".git/objects/") || path.startsWith(".colophon/"));
        byte[] record =
                Cache.in(book).read(records().get(0).getFileName().toString()).orElseThrow();
        String noted = new String(record, StandardCharsets.UTF_8).replace('\\', '/');

        assertThat(read).contains("README.md", ".git/HEAD", ".mailmap", "a.png");
        assertThat(read).allSatisfy(path -> assertThat(noted).contains("\0F" + path + "\0"));
    }
}
