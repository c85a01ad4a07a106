package dev.colophon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A book in a repository that is changed at random, the same for the same seed. */
final class ChangingBook implements AutoCloseable {
    private final Path folder;
    private final Random random;
    private final Git git;
    private final List<String> done = new ArrayList<>();
    private int number;

    ChangingBook(Path folder, long seed) throws IOException, GitAPIException {
        this.folder = folder;
        random = new Random(seed);
        done.add("seed " + seed);
        write("README.md", "# Home\n\n[One](one.md)\n");
        write("one.md", "# One\n\n## Part\n\nWords.\n");
        git = Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call();
        commit();
    }

    /** The seed and what was done so far, for messages. */
    String story() {
        return String.join(", ", done);
    }

    void change() throws IOException, GitAPIException {
        List<Path> pages = pages();
        Path some = pages.get(random.nextInt(pages.size()));
        number++;
        switch (random.nextInt(17)) {
            case 0 -> write("new-" + number + ".md", "# New " + number + "\n\n[Home](README.md)\n");
            case 1 -> edit(some, "\n## Section " + number + "\n\nMore [One](one.md#part) words.\n");
            case 2 -> rename(some);
            case 3 -> remove(some);
            case 4 -> write("site-config.yml", "title: Site " + number + "\n");
            case 5 -> write("themes/commons/assets/own.css", "p { top: " + number + "px }\n");
            case 6 -> write("deep/page-" + number + ".md", "# Deep\n\n![](../a.png)\n");
            case 7 -> write("one.md", "# Title " + number + "\n\n## Part\n\n[](README.md)\n");
            case 8 -> write("part.txt", "An included part " + number + ".\n");
            case 9 -> edit(some, "\n{{#include part.txt}}\n\nTODO: say " + number + "\n");
            case 10 ->
                    edit(some, "\n```mermaid\ngraph LR\n```\n\n[gone](gone-" + number + ".md)\n");
            case 11 -> summary(pages);
            case 12 -> write(".mailmap", "Somebody " + number + " <1@example.org>\n");
            case 13 -> write("one.md", "# One\n\n## Part " + number + "\n\n![](a.png) [](#part)\n");
            case 14 -> unseen(some);
            case 15 -> inTheWay();
            default -> write("a.png", "no picture " + number);
        }
        if (random.nextBoolean()) {
            commit();
        }
    }

    private List<Path> pages() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(each -> each.toString().endsWith(".md"))
                    .filter(each -> !each.endsWith("SUMMARY.md"))
                    .sorted()
                    .toList();
        }
    }

    private void write(String path, String text) throws IOException {
        done.add("write " + path);
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** A file whose address is the folder of a page, and a page that shows it. */
    private void inTheWay() throws IOException {
        write("one", "no picture " + number);
        write("deep/shows.md", "# Shows\n\n![](../one) ![](../a.png)\n");
    }

    private void edit(Path page, String more) throws IOException {
        done.add("edit " + folder.relativize(page));
        Files.writeString(page, Files.readString(page) + more);
    }

    private void rename(Path page) throws IOException {
        done.add("rename " + folder.relativize(page));
        Files.move(page, page.resolveSibling("renamed-" + number + ".md"));
    }

    private void remove(Path page) throws IOException {
        if (pages().size() > 2) {
            done.add("remove " + folder.relativize(page));
            Files.delete(page);
        }
    }

    /** A summary of all pages there are, in an order of its own; or none any more. */
    private void summary(List<Path> pages) throws IOException {
        if (Files.deleteIfExists(folder.resolve("SUMMARY.md"))) {
            done.add("remove SUMMARY.md");
            return;
        }
        StringBuilder text = new StringBuilder("# Summary\n\n");
        for (Path page : pages) {
            text.append("- [Chapter %d](%s)%n".formatted(number, folder.relativize(page)));
        }
        write("SUMMARY.md", text.toString());
    }

    /** A file that is published but that nobody is told of comes or goes before an edit. */
    private void unseen(Path page) throws IOException {
        if (Files.deleteIfExists(folder.resolve("node_modules/b.png"))) {
            done.add("remove node_modules/b.png");
        } else {
            write("node_modules/b.png", "no picture");
        }
        edit(page, "\n![b](/node_modules/b.png)\n");
    }

    private void commit() throws GitAPIException {
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

    @Override
    public void close() {
        git.close();
    }
}
