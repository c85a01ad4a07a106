package dev.colophon.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.permalink.GitSite;
import dev.colophon.source.Cache;
import dev.colophon.source.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not read twice, seen by taking it away. */
class PastPagesTest {
    @TempDir Path folder;
    private GitSite git;
    private String first;
    private String second;

    @BeforeEach
    void begin() {
        git = new GitSite(folder);
        first = git.write("a.md", "# Apple\n").commit("Write");
        second = git.write("a.md", "# Pear\n").commit("Change");
        git.checkOut();
    }

    @AfterEach
    void end() {
        git.close();
    }

    private Optional<String> title(PastPages past, String commit) {
        past.begin(git.site());
        try (past) {
            Optional<String> title = past.read(commit, "a.md").map(PageText::title);
            past.keep();
            return title;
        }
    }

    private PastPages cached() {
        return new PastPages(folder, SourceTree.around(folder), Cache.in(folder));
    }

    private Path entry() {
        String name = Cache.in(folder).names().iterator().next();
        return folder.resolve(Cache.FOLDER).resolve(name);
    }

    @Test
    void whatWasReadOnceIsRememberedByTheSameReader() {
        PastPages past = new PastPages(folder, SourceTree.around(folder), Cache.NONE);
        assertThat(title(past, first)).contains("Apple");

        git.lose(first + ":a.md");
        assertThat(title(past, first)).contains("Apple");
        assertThat(title(past, second)).contains("Pear");
    }

    @Test
    void whatCouldNotBeReadIsAskedForAgain() throws IOException {
        git.lose(first + ":a.md");
        PastPages past = cached();
        assertThat(title(past, first)).isEmpty();
        assertThat(Cache.in(folder).names()).isEmpty();

        bringBack("# Apple\n");
        assertThat(title(past, first)).contains("Apple");
    }

    private void bringBack(String text) throws IOException {
        try (Repository repository =
                        new FileRepositoryBuilder().setWorkTree(folder.toFile()).build();
                ObjectInserter inserter = repository.newObjectInserter()) {
            inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
            inserter.flush();
        }
    }

    @Test
    void afterAnotherCommitLaterRunsReadOnlyWhatIsNew() {
        assertThat(title(cached(), first)).contains("Apple");
        git.lose(first + ":a.md");
        String third = git.write("a.md", "# Plum\n").commit("Change");
        git.checkOut();

        PastPages past = cached();
        past.begin(git.site());
        assertThat(past.read(first, "a.md").map(PageText::title)).contains("Apple");
        assertThat(past.read(third, "a.md").map(PageText::title)).contains("Plum");
        past.close();
    }

    @Test
    void onlyWhatWasAskedForIsKept() throws IOException {
        title(cached(), first);
        title(cached(), second);
        assertThat(Files.readString(entry(), StandardCharsets.ISO_8859_1))
                .contains("Pear")
                .doesNotContain("Apple");
        assertThat(Cache.in(folder).names()).hasSize(1);
    }

    @Test
    void aDamagedEntryOnlyCostsTimeAndAWarning() throws IOException {
        title(cached(), first);
        Files.writeString(entry(), "damaged");

        Cache cache = Cache.in(folder);
        assertThat(title(new PastPages(folder, SourceTree.around(folder), cache), first))
                .contains("Apple");
        assertThat(cache.diagnostics())
                .singleElement()
                .satisfies(each -> assertThat(each.rule().id()).isEqualTo("damaged-cache"));
        Cache again = Cache.in(folder);
        assertThat(title(new PastPages(folder, SourceTree.around(folder), again), first))
                .contains("Apple");
        assertThat(again.diagnostics()).isEmpty();
    }

    @Test
    void aShallowCloneNeitherReadsNorWritesTheCache() {
        git.cutOff(second);
        assertThat(title(cached(), second)).contains("Pear");
        assertThat(Cache.in(folder).names()).isEmpty();
    }
}
