package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever was built before, and kept of it: the site is that of a build from nothing. */
class WarmBuildTest {
    private static final int STEPS = 10;

    @TempDir private Path temporary;
    private final List<String> done = new ArrayList<>();
    private Path book;
    private Random random;
    private int number;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anySequenceOfChangesEndsInTheSameSite(long seed) throws IOException, GitAPIException {
        random = new Random(seed);
        book = Files.createDirectory(temporary.resolve("book"));
        Path warm = temporary.resolve("warm");
        Path cold = temporary.resolve("cold");
        write("README.md", "# Home\n\n[One](one.md)\n");
        write("one.md", "# One\n\n## Part\n\nWords.\n");
        try (Git git = Git.init().setDirectory(book.toFile()).setInitialBranch("main").call()) {
            commit(git);
            for (int step = 0; step < STEPS; step++) {
                change(git);
                Colophon first = Colophon.run("build", book, "-o", warm);
                Colophon again = Colophon.run("build", book, "-o", warm);
                Colophon fresh = Colophon.run("build", book, "-o", cold, "--no-cache");

                String steps = "seed " + seed + ": " + String.join(", ", done);
                assertThat(files(warm)).as(steps).isEqualTo(files(cold));
                assertThat(first.err()).as(steps).isEqualTo(fresh.err()).isEqualTo(again.err());
                assertThat(first.code()).as(steps).isEqualTo(fresh.code()).isEqualTo(again.code());
            }
        }
    }

    private void change(Git git) throws IOException, GitAPIException {
        List<Path> pages = pages();
        Path some = pages.get(random.nextInt(pages.size()));
        number++;
        switch (random.nextInt(8)) {
            case 0 -> write("new-" + number + ".md", "# New " + number + "\n\n[Home](README.md)\n");
            case 1 -> edit(some, "\n## Section " + number + "\n\nMore [One](one.md#part) words.\n");
            case 2 -> rename(some);
            case 3 -> remove(some);
            case 4 -> write("site-config.yml", "title: Site " + number + "\n");
            case 5 -> write("themes/commons/assets/own.css", "p { top: " + number + "px }\n");
            case 6 -> write("deep/page-" + number + ".md", "# Deep\n\n![](../a.png)\n");
            default -> write("a.png", "no picture " + number);
        }
        if (random.nextBoolean()) {
            commit(git);
        }
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(book)) {
            return all.filter(each -> each.toString().endsWith(".md")).sorted().toList();
        }
    }

    private void write(String path, String text) throws IOException {
        done.add("write " + path);
        Path file = book.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void edit(Path page, String more) throws IOException {
        done.add("edit " + book.relativize(page));
        Files.writeString(page, Files.readString(page) + more);
    }

    private void rename(Path page) throws IOException {
        done.add("rename " + book.relativize(page));
        Files.move(page, page.resolveSibling("renamed-" + number + ".md"));
    }

    private void remove(Path page) throws IOException {
        if (pages().size() > 2) {
            done.add("remove " + book.relativize(page));
            Files.delete(page);
        }
    }

    private void commit(Git git) throws GitAPIException {
        done.add("commit");
        Instant time = Instant.ofEpochSecond(1_700_000_000L + number * 86_400L);
        String name = "Person " + number % 3;
        PersonIdent person =
                new PersonIdent(name, number % 3 + "@example.org", time, ZoneOffset.UTC);
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        git.commit()
                .setMessage("Step " + number)
                .setAuthor(person)
                .setCommitter(person)
                .setSign(false)
                .call();
    }

    private static Map<String, String> files(Path site) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String path = site.relativize(file).toString();
                files.put(path, new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
