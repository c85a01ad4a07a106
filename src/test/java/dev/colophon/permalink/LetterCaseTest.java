package dev.colophon.permalink;

import static dev.colophon.permalink.GitSite.page;
import static dev.colophon.permalink.GitSite.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LetterCaseTest {
    @TempDir private Path folder;
    @AutoClose private GitSite git;

    @BeforeEach
    void create() {
        git = new GitSite(folder);
        git.write("README.md", page("Home")).write("Guide.md", page("Guide")).commit("Write");
    }

    @Test
    void addressInOtherLettersLeadsToThePage() {
        git.move("Guide.md", "guide.md").commit("Lower");
        assertThat(Fates.lines(git.ledger())).containsExactly("Guide/ MOVED guide/");
    }

    @Test
    void letterCaseOfAFolderCountsToo() {
        git.write("Docs/a.md", page("Apple")).commit("Add");
        git.move("Docs/a.md", "docs/a.md").commit("Lower");
        assertThat(Fates.lines(git.ledger())).containsExactly("Docs/a/ MOVED docs/a/");
    }

    @Test
    void thereAndBackLeavesTheOtherLettersAndTheAnchors() {
        git.move("Guide.md", "guide.md").write("guide.md", page("Guide") + section("Core"));
        git.commit("Lower");
        git.move("guide.md", "Guide.md").write("Guide.md", page("Guide")).commit("Upper");
        Ledger ledger = git.ledger();
        assertThat(Fates.lines(ledger)).containsExactly("guide/ MOVED Guide/");
        assertThat(ledger.aliases("Guide/")).containsExactly(Map.entry("core", "guide"));
    }

    @Test
    void otherPageInOtherLettersDoesNotHideThatThePageIsGone() {
        git.delete("Guide.md").write("guide.md", page("Cherry")).commit("Replace");
        Ledger ledger = git.ledger();
        assertThat(Fates.lines(ledger)).containsExactly("Guide/ DELETED");
        assertThat(ledger.aliases("guide/")).containsKey("guide");
    }

    @Test
    void pageThatMovedOnIsFoundUnderTheLettersThatAnotherPageNowHas() {
        git.move("Guide.md", "handbook.md").write("guide.md", page("Cherry")).commit("Replace");
        assertThat(Fates.lines(git.ledger())).containsExactly("Guide/ MOVED handbook/");
    }

    @Test
    void changeThatIsNotCommittedYetIsARemovalThatIsCarriedOn() throws IOException {
        git.checkOut();
        Files.move(folder.resolve("Guide.md"), folder.resolve("guide.md"));
        assertThat(git.ledger("HEAD").removals())
                .containsExactly(new Ledger.Removal("Guide.md", "Guide/", "", "guide/", 1));
    }
}
