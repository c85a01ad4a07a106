package dev.colophon.cli;

import static dev.colophon.permalink.GitSite.page;
import static dev.colophon.permalink.GitSite.section;
import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.permalink.GitSite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckSinceTest {
    @TempDir private Path temporary;
    private Path folder;
    @AutoClose private GitSite git;
    private String base;

    @BeforeEach
    void create() throws IOException {
        folder = Files.createDirectory(temporary.resolve("site"));
        git = new GitSite(folder);
        git.write("README.md", page("Home") + "\n[Gone](gone.md)\n");
        git.write("a.md", page("Apple") + section("Peel") + "\n[Lost](lost.md)\n");
        base = git.commit("Write");
    }

    /** What a run wrote, and its exit code. */
    private record Run(int code, String out, String err) {
        List<String> lines(String rule) {
            return out.lines().filter(line -> line.endsWith("[" + rule + "]")).toList();
        }
    }

    private Run check(String... more) {
        git.checkOut();
        return run(more);
    }

    private Run run(String... more) {
        List<String> arguments = new ArrayList<>(List.of("check", folder.toString()));
        arguments.addAll(List.of(more));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                Main.run(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        arguments.toArray(String[]::new));
        return new Run(code, out.toString(), err.toString());
    }

    private Run checkSince() {
        git.commit("Change");
        return check("--since", base);
    }

    @Test
    void withoutAComparisonAllFindingsCount() {
        Run run = check();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines("broken-page")).hasSize(2);
    }

    @Test
    void findingsThatWereThereBeforeDoNotFail() {
        git.write("b.md", page("Banana"));
        Run run = checkSince();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("2 of them were there before");
    }

    @Test
    void findingsThatTheChangeBringsFail() {
        git.write("b.md", page("Banana") + "\n[Nowhere](nowhere.md)\n");
        Run run = checkSince();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("2 of them were there before").contains("nowhere.md");
    }

    @Test
    void sameMistakeOnceMoreIsNew() {
        git.write("README.md", page("Home") + "\n[Gone](gone.md)\n\n[Gone](gone.md)\n");
        assertThat(checkSince().code()).isEqualTo(1);
    }

    @Test
    void findingsStayOldWhenTheirLineMoves() {
        git.write("README.md", page("Home") + "\nNew words above.\n\n[Gone](gone.md)\n");
        assertThat(checkSince().code()).isZero();
    }

    @Test
    void findingsStayOldWhenTheirFileIsRenamed() {
        git.move("a.md", "sub/b.md");
        Run run = checkSince();
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("2 of them were there before");
    }

    @Test
    void addressOfARenamedPageIsListedAsCarriedOn() {
        git.move("a.md", "b.md");
        Run run = checkSince();
        assertThat(run.code()).isZero();
        assertThat(run.lines("carried-address"))
                .containsExactly(
                        "a.md: info: the address `a/` is redirected to `b/` [carried-address]");
    }

    @Test
    void addressInOtherLettersIsSaidToHaveNoPageOfItsOwn() {
        git.move("a.md", "A.md");
        assertThat(checkSince().out())
                .contains("the address `a/` is redirected to `A/` [carried-address]")
                .contains("hint: they differ in letter case only");
    }

    @Test
    void renameThatIsNotCommittedYetIsSeenToo() throws IOException {
        git.checkOut();
        Files.move(folder.resolve("a.md"), folder.resolve("b.md"));
        Run run = run("--since", "HEAD");
        assertThat(run.code()).isZero();
        assertThat(run.lines("carried-address")).hasSize(1);
    }

    @Test
    void addressThatNothingCarriesOnFails() {
        git.delete("a.md");
        Run run = checkSince();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines("lost-address")).hasSize(1);
        assertThat(run.out()).contains("redirect-from: a/", "`redirects:`", "`removed:`");
    }

    @Test
    void redirectFromInFrontMatterCarriesAnAddressOn() {
        git.delete("a.md");
        git.write("b.md", "---\nredirect-from: a/\n---\n" + page("Banana"));
        Run run = checkSince();
        assertThat(run.code()).isZero();
        assertThat(run.lines("carried-address")).hasSize(1);
    }

    @Test
    void redirectInTheConfigCarriesAnAddressOn() {
        git.delete("a.md").write("site-config.yml", "redirects:\n  a/: README.md\n");
        assertThat(checkSince().code()).isZero();
    }

    @Test
    void redirectToAnotherSiteCarriesAnAddressOn() {
        git.delete("a.md");
        git.write("site-config.yml", "redirects:\n  a/: https://example.org/a\n");
        assertThat(checkSince().code()).isZero();
    }

    @Test
    void addressThatIsMeantToBeGoneIsFine() {
        git.delete("a.md").write("site-config.yml", "removed: [a/]\n");
        Run run = checkSince();
        assertThat(run.code()).isZero();
        assertThat(run.lines("lost-address")).isEmpty();
    }

    @Test
    void anchorThatNothingCarriesOnFails() {
        git.write("a.md", page("Apple") + "\n[Lost](lost.md)\n");
        Run run = checkSince();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines("lost-anchor")).hasSize(1);
        assertThat(run.out()).contains("{#peel}", "a/#peel");
    }

    @Test
    void anchorLostOnAPageThatMovesFails() {
        git.delete("a.md").write("b.md", page("Apple") + "\n[Lost](lost.md)\n");
        Run run = checkSince();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines("lost-anchor")).hasSize(1);
    }

    @Test
    void anchorOfARenamedHeadingIsListedAsCarriedOn() {
        git.write("a.md", page("Apple") + section("Skin", "Peel") + "\n[Lost](lost.md)\n");
        Run run = checkSince();
        assertThat(run.code()).isZero();
        assertThat(run.lines("carried-anchor"))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("`a/#peel`", "`a/#skin`"));
    }

    @Test
    void formerIdOnAHeadingCarriesAnAnchorOn() {
        git.write("a.md", page("Apple") + section("Other {#peel}") + "\n[Lost](lost.md)\n");
        Run run = checkSince();
        assertThat(run.code()).isZero();
        assertThat(run.lines("lost-anchor")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/#peel", "a/", "/a/#peel"})
    void anchorThatIsMeantToBeGoneIsFine(String removed) {
        git.write("a.md", page("Apple") + "\n[Lost](lost.md)\n");
        git.write("site-config.yml", "removed: ['" + removed + "']\n");
        assertThat(checkSince().code()).isZero();
    }

    @Test
    void addressesThatWereLostBeforeTheChangeAreNobodysFaultNow() {
        git.delete("a.md");
        base = git.commit("Lose it");
        git.write("b.md", page("Banana"));
        Run run = checkSince();
        assertThat(run.code()).isZero();
        assertThat(run.lines("lost-address")).isEmpty();
    }

    @Test
    void whatTheMainBranchDidMeanwhileIsNotTheChange() {
        String change = git.write("b.md", page("Banana")).commit("Change");
        String main = git.from(base).write("c.md", page("Cherry")).commit("Meanwhile");
        git.from(change);
        Run run = check("--since", main);
        assertThat(run.code()).isZero();
        assertThat(run.lines("lost-address")).isEmpty();
    }

    @Test
    void unusedRedirectThatWasThereBeforeIsOld() {
        git.write("site-config.yml", "redirects:\n  never/: a.md\n");
        base = git.commit("Config");
        git.write("b.md", page("Banana"));
        git.write("site-config.yml", "# Fruit\nredirects:\n  never/: a.md\n");
        git.commit("Change");
        Run run = check("--since", base, "--strict");
        assertThat(run.lines("unused-redirect")).isEmpty();
        assertThat(run.out()).contains("3 older findings");
        assertThat(run.code()).isZero();
    }

    @Test
    void unusedRedirectThatTheChangeBringsIsNew() {
        git.write("site-config.yml", "redirects:\n  never/: a.md\n");
        git.commit("Config");
        assertThat(check("--since", base, "--strict").code()).isEqualTo(1);
    }

    @Test
    void unknownRevisionFailsClosed() {
        Run run = check("--since", "nowhere");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("cannot compare", "no revision `nowhere`", "fetch-depth: 0");
    }

    @Test
    void historyOfItsOwnFailsClosed() {
        String other = git.commit("Same");
        git.orphan().write("README.md", page("Home")).commit("No past");
        Run run = check("--since", other);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("no commit in common");
    }

    @Test
    void folderWithoutRepositoryFailsClosed() throws IOException {
        folder = Files.createDirectory(temporary.resolve("plain"));
        Files.writeString(folder.resolve("README.md"), page("Home"));
        Run run = run("--since", "main");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("in no Git repository");
    }

    @Test
    void shallowCloneFailsClosed() {
        git.write("b.md", page("Banana")).commit("Change");
        git.checkOut().cutOff(base);
        Run run = run("--since", base);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("not all there", "fetch-depth: 0");
    }
}
