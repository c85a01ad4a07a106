package dev.colophon.permalink;

import static dev.colophon.permalink.GitSite.page;
import static dev.colophon.permalink.GitSite.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymbolicLinkTest {
    @TempDir private Path folder;
    @AutoClose private GitSite git;

    @BeforeEach
    void create() {
        git = new GitSite(folder);
        git.write("README.md", page("Home")).write("a.md", page("Apple") + section("Core"));
        git.commit("Write");
    }

    @Test
    void linkedPageHasTheAnchorsOfItsTarget() {
        git.link("b.md", "./a.md").commit("Link");
        git.write("a.md", page("Apple")).commit("Drop the core");
        Ledger ledger = git.ledger();
        assertThat(Fates.lines(ledger)).isEmpty();
        assertThat(ledger.aliases("a/")).containsOnlyKeys("core");
        assertThat(ledger.aliases("b/")).containsOnlyKeys("core");
    }

    @Test
    void pageThatBecomesALinkKeepsItsAddress() {
        git.move("a.md", "docs/a.md").link("a.md", "docs/a.md").commit("Link");
        assertThat(Fates.lines(git.ledger())).isEmpty();
        git.delete("a.md").commit("Drop the link");
        assertThat(Fates.lines(git.ledger())).containsExactly("a/ MERGED docs/a/");
    }

    @Test
    void linkWhoseTargetGoesIsNoPageAnyMore() {
        git.link("b.md", "a.md").commit("Link");
        git.delete("a.md").commit("Dangling");
        assertThat(Fates.lines(git.ledger())).containsExactly("a/ DELETED", "b/ DELETED");
    }

    @Test
    void pagesBehindALinkedFolderAreFollowed() {
        git.write("SUMMARY.md", "- [Home](README.md)\n- [X](docs/x.md)\n");
        git.link("docs", "content").write("content/x.md", page("X") + section("Old"));
        git.commit("Link");
        git.write("content/x.md", page("X")).commit("Edit");
        assertThat(git.ledger().aliases("docs/x/")).containsOnlyKeys("old");
        git.move("content/x.md", "content/y.md");
        git.write("SUMMARY.md", "- [Home](README.md)\n- [Y](docs/y.md)\n").commit("Rename");
        assertThat(Fates.lines(git.ledger())).contains("docs/x/ MOVED docs/y/");
    }

    @Test
    void linksOutOfTheRepositoryInCirclesAndToNothingAreNoPages() {
        git.link("out.md", "../../etc/hosts").link("root.md", "/etc/hosts");
        git.link("one.md", "two.md").link("two.md", "one.md").link("none.md", "nothing.md");
        git.link("folder.md", ".").commit("Bad links");
        for (String name : List.of("out", "root", "one", "two", "none", "folder")) {
            git.delete(name + ".md");
        }
        git.commit("Drop them");
        Ledger ledger = git.ledger();
        assertThat(Fates.lines(ledger)).isEmpty();
        assertThat(ledger.diagnostics()).isEmpty();
    }
}
