package dev.colophon.permalink;

import static dev.colophon.permalink.Fates.at;
import static dev.colophon.permalink.GitSite.page;
import static dev.colophon.permalink.GitSite.section;
import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.permalink.FormerAddress.Fate;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierPageTest {
    @TempDir private Path folder;
    @AutoClose private GitSite git;

    @BeforeEach
    void create() {
        git = new GitSite(folder);
        git.write("README.md", page("Home"));
    }

    @Test
    void anchorsOfAnEarlierPageAtAFormerAddressLeadToThatPage() {
        git.write("a.md", page("Apple") + section("Peel") + section("Both", "Apple both"));
        git.commit("More");
        git.move("a.md", "b.md").commit("Move");
        git.write("a.md", page("Cherry") + section("Both", "Cherry both")).commit("Reuse");
        git.move("a.md", "c.md").commit("Move that too");
        Ledger ledger = git.ledger();
        assertThat(at("a/", ledger).to()).isEqualTo("c/");
        assertThat(at("a/", ledger).anchors())
                .containsEntry("apple", "b/#apple")
                .containsEntry("peel", "b/#peel")
                .doesNotContainKey("both");
    }

    @Test
    void anchorsOfAnEarlierPageAtATombstoneLeadToThatPage() {
        git.write("a.md", page("Apple") + section("Peel")).commit("More");
        git.move("a.md", "b.md").commit("Move");
        git.write("a.md", page("Cherry")).commit("Reuse");
        git.delete("a.md").commit("Delete that");
        FormerAddress former = at("a/", git.ledger());
        assertThat(former.fate()).isEqualTo(Fate.DELETED);
        assertThat(former.anchors())
                .containsEntry("peel", "b/#peel")
                .containsEntry("apple", "b/#apple")
                .containsEntry("cherry", "");
    }

    @Test
    void nameInAHeadingThatIsGoneLeadsToWhatCarriesItsSectionOn() {
        git.write("a.md", page("Apple") + section("<a name=\"skin\"></a>Peel", "Peel"));
        git.commit("Name");
        git.write("a.md", page("Apple") + section("Hide", "Peel")).commit("Rename");
        assertThat(git.ledger().aliases("a/")).containsEntry("skin", "hide");
    }
}
