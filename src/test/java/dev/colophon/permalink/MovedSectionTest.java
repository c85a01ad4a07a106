package dev.colophon.permalink;

import static dev.colophon.permalink.GitSite.page;
import static dev.colophon.permalink.GitSite.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A section that goes to another page while its own page stays. */
class MovedSectionTest {
    @TempDir private Path folder;

    @Test
    void formerAnchorOfAPageThatStaysKnowsTheOtherPage() {
        try (GitSite git = new GitSite(folder)) {
            String moved = section("Peel", "peel");
            git.write("README.md", page("Home"));
            git.write("a.md", page("Apple") + moved).write("b.md", page("Banana")).commit("Write");
            git.write("a.md", page("Apple")).write("b.md", page("Banana") + moved).commit("Move");
            Ledger ledger = git.ledger();
            assertThat(ledger.elsewhere("a/")).containsEntry("peel", "b/#peel");
            assertThat(ledger.former()).isEmpty();
        }
    }
}
