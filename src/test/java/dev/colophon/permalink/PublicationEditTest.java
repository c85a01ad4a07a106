package dev.colophon.permalink;

import static dev.colophon.permalink.GitSite.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told from the lines of a summary that changed is what reading everything tells. */
class PublicationEditTest {
    private static final String BOOK = "title: Fruit\nbooks:\n  - source: book\n    path: /\n";

    /** With a pattern to exclude, every state is read as a whole. */
    private static final String WHOLE = BOOK + "permalinks:\n  exclude: none/**\n";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void editsTellWhatWholeReadingTells(long seed) {
        Ledger byLines = ledger(folder.resolve("lines"), BOOK, seed);
        Ledger whole = ledger(folder.resolve("whole"), WHOLE, seed);
        assertThat(byLines.former().stream().map(PublicationEditTest::line))
                .isEqualTo(whole.former().stream().map(PublicationEditTest::line).toList())
                .isNotEmpty();
        assertThat(byLines.aliases()).isEqualTo(whole.aliases());
    }

    private static String line(FormerAddress former) {
        return former.address() + " " + former.fate() + " " + former.to() + " " + former.anchors();
    }

    private static Ledger ledger(Path repository, String config, long seed) {
        Random random = new Random(seed);
        List<String> pages = new ArrayList<>(List.of("README.md", "p0.md", "p1.md"));
        try (GitSite git = new GitSite(repository)) {
            git.write("site-config.yml", config);
            pages.forEach(name -> git.write("book/" + name, page(name)));
            summary(git, pages);
            git.commit("Start");
            for (int step = 2; step < 40; step++) {
                change(git, pages, random, step);
                git.commit("Step " + step);
            }
            return git.ledger();
        }
    }

    private static void change(GitSite git, List<String> pages, Random random, int step) {
        String some = pages.get(1 + random.nextInt(pages.size() - 1));
        String next = (random.nextBoolean() ? "part/" : "") + "p" + step + ".md";
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> {
                git.write("book/" + next, page("Page " + step));
                pages.add(1 + random.nextInt(pages.size()), next);
            }
            case 3 -> {
                git.move("book/" + some, "book/" + next);
                Collections.replaceAll(pages, some, next);
            }
            case 4 -> git.write("book/" + some, page("Changed " + step));
            case 5 -> git.write("book/unlisted" + step + ".md", page("Nobody lists " + step));
            case 6 -> {
                if (pages.size() > 4) {
                    pages.remove(some);
                }
            }
            default -> {
                if (pages.size() > 4) {
                    git.delete("book/" + some);
                    pages.remove(some);
                }
            }
        }
        // Now and then the summary follows only later, as it does when people forget it.
        if (random.nextInt(3) > 0) {
            summary(git, pages);
        }
    }

    private static void summary(GitSite git, List<String> pages) {
        StringBuilder text = new StringBuilder("# Summary\n\n");
        pages.forEach(
                name -> text.append("- [").append(name).append("](").append(name).append(")\n"));
        git.write("book/SUMMARY.md", text.toString());
    }
}
