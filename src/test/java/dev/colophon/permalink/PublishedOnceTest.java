package dev.colophon.permalink;

import static dev.colophon.permalink.GitSite.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedOnceTest {
    @TempDir private Path folder;
    @AutoClose private GitSite git;

    @BeforeEach
    void create() {
        git = new GitSite(folder);
        git.write("README.md", page("Home")).write("a.md", page("Apple")).commit("Write");
    }

    private Map<String, String> fates() {
        return Fates.of(git.ledger());
    }

    @Test
    void excludedPagesNeverCount() {
        git.write("drafts/x.md", page("Draft")).write("drafts/y.md", page("Other")).commit("Add");
        git.move("drafts/x.md", "x.md").delete("drafts/y.md").delete("a.md").commit("Publish");
        git.write("site-config.yml", "permalinks:\n  exclude: ['drafts/**']\n").commit("Config");
        assertThat(fates()).containsExactly(Map.entry("a/", "DELETED"));
    }

    @Test
    void patternThatIsNoGlobIsADiagnostic() {
        git.write("site-config.yml", "permalinks:\n  exclude: ['[']\n").commit("Config");
        assertThat(git.ledger().diagnostics())
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.rule().id()).isEqualTo("invalid-config");
                            assertThat(each.location().path()).isEqualTo("site-config.yml");
                        });
    }

    @Test
    void statesBeforeSinceDoNotCount() {
        git.move("a.md", "b.md").commit("Before");
        String since = git.move("b.md", "c.md").commit("From here");
        git.move("c.md", "d.md").commit("After");
        git.write("site-config.yml", "permalinks:\n  since: " + since + "\n").commit("Config");
        assertThat(fates()).containsExactly(Map.entry("c/", "MOVED d/"));
        assertThat(git.ledger().removals()).isEmpty();
    }

    @Test
    void sinceMayNameACommitOfAMergedBranch() {
        String start = git.move("a.md", "b.md").commit("Main");
        git.from(start).write("x.md", page("X"));
        String branch = git.commit("Branch");
        git.from(start).move("b.md", "c.md").commit("Main goes on");
        git.write("x.md", page("X")).merge(branch);
        git.write("site-config.yml", "permalinks:\n  since: " + branch + "\n").commit("Config");
        // What led to the branch does not count; what the main branch did beside it does.
        assertThat(fates()).isEmpty();
    }

    @Test
    void sinceThatIsNoRevisionIsADiagnosticAndEverythingCounts() {
        git.move("a.md", "b.md").commit("Rename");
        git.write("site-config.yml", "permalinks:\n  since: v9.9\n").commit("Config");
        Ledger ledger = git.ledger();
        assertThat(Fates.of(ledger)).containsExactly(Map.entry("a/", "MOVED b/"));
        assertThat(ledger.diagnostics())
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.rule().id()).isEqualTo("invalid-config");
                            assertThat(each.location().path()).isEqualTo("site-config.yml");
                            assertThat(each.message()).contains("v9.9");
                        });
    }

    @Test
    void redirectFromAnAddressThatNoPageHadIsUnused() {
        git.move("a.md", "b.md").commit("Rename");
        git.write("site-config.yml", "redirects:\n  a/: b.md\n  apple/: b.md\n").commit("Config");
        Ledger ledger = git.ledger();
        assertThat(Fates.of(ledger))
                .containsExactly(
                        Map.entry("a/", "REDIRECTED b/"), Map.entry("apple/", "REDIRECTED b/"));
        assertThat(ledger.diagnostics())
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.rule().id()).isEqualTo("unused-redirect");
                            assertThat(each.location().toString()).isEqualTo("site-config.yml:3:3");
                        });
    }

    @Test
    void redirectFromAnExcludedOrAnEarlierPageIsNotUnused() {
        git.write("drafts/x.md", page("Draft")).commit("Add");
        git.move("drafts/x.md", "x.md").commit("Move");
        String redirect = "redirects:\n  drafts/x/: x.md\n";
        git.write("site-config.yml", redirect + "permalinks:\n  exclude: ['drafts/**']\n");
        git.commit("Config");
        assertThat(git.ledger().diagnostics()).isEmpty();
        git.write("site-config.yml", redirect + "permalinks:\n  since: HEAD\n").commit("Config");
        assertThat(git.ledger().diagnostics()).isEmpty();
    }
}
