package dev.colophon.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.config.ContributorConfig;
import dev.colophon.config.PeopleConfig;
import dev.colophon.source.Cache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterTest {
    private static final ContributorConfig ADA =
            new ContributorConfig(
                    "Ada Lovelace",
                    List.of("countess", "ADA@old.example.org", "7+al@users.noreply.github.com"),
                    Optional.of("https://example.org/ada"),
                    Optional.of("Trusted Committer"),
                    Optional.of("Engines"),
                    false);
    private static final ContributorConfig GRACE =
            new ContributorConfig(
                    "Grace Hopper",
                    List.of("grace@example.org"),
                    Optional.of("https://github.com/grace"),
                    Optional.of("Admiral"),
                    Optional.empty(),
                    true);

    @TempDir private Path folder;

    @Test
    void allThatTheConfigListsIsOnePerson() {
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            git.by("Countess", "c@example.org").write("a.md", "1").commit("One");
            git.by("x", "ada@OLD.example.org").write("a.md", "2").commit("Two");
            git.by("y", "al@users.noreply.github.com").write("a.md", "3").commit("Three");
            git.by("Ada Lovelace", "new@example.org").write("a.md", "4").commit("Four");

            List<Contributor> found = read(ADA).contributors();

            assertThat(found).hasSize(1);
            Person ada = found.get(0).person();
            assertThat(found.get(0).commits()).isEqualTo(4);
            assertThat(ada.name()).isEqualTo("Ada Lovelace");
            assertThat(ada.profile()).contains("https://example.org/ada");
            assertThat(ada.role()).contains("Trusted Committer");
            assertThat(ada.organization()).contains("Engines");
        }
    }

    @Test
    void whoAskedNotToBeNamedIsCountedAndNotShown() {
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            git.by("Grace", "grace@example.org").write("a.md", "1").commit("One");
            git.by("gh", "9+Grace@users.noreply.github.com").write("a.md", "2").commit("Two");
            git.by("Ada", "ada@example.org")
                    .write("a.md", "3")
                    .commit("Three\n\nReviewed-by: Grace <grace@example.org>");

            FileHistory history = read(GRACE);

            assertThat(history.contributors())
                    .extracting(one -> one.person().name())
                    .containsExactly("Ada");
            assertThat(history.reviewers()).isEmpty();
            assertThat(history.unnamed()).isEqualTo(1);
            assertThat(history.changes()).hasSize(3);
            assertThat(history.toString())
                    .contains(Person.UNNAMED)
                    .doesNotContainIgnoringCase("grace")
                    .doesNotContain("Admiral");
        }
    }

    @Test
    void mailmapAndConfigWorkTogether() throws Exception {
        Files.writeString(folder.resolve(".mailmap"), "Ada B. <ada@new.example.org> <ada@x>\n");
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            git.by("countess", "ada@x").write("a.md", "1").commit("One");

            assertThat(read(ADA).contributors())
                    .extracting(one -> one.person().name())
                    .containsExactly("Ada Lovelace");
        }
    }

    @Test
    void botsOfTheConfigAreNoPeople() {
        try (RepositoryFixture git = new RepositoryFixture(folder)) {
            git.by("Docs-Sync", "x@example.org").write("a.md", "1").commit("One");
            git.by("Jenkins", "j@ci.example.org").write("a.md", "2").commit("Two");
            git.by("Abc(x", "j@cixexample.org").write("a.md", "3").commit("Three");
            PeopleConfig config =
                    new PeopleConfig(List.of(), List.of("docs-sync", "*@ci.example.org", "*c(x*x"));

            assertThat(read(config).contributors())
                    .extracting(one -> one.person().name())
                    .containsExactly("Abc(x");
        }
    }

    private FileHistory read(ContributorConfig contributor) {
        return read(new PeopleConfig(List.of(contributor), List.of()));
    }

    private FileHistory read(PeopleConfig config) {
        return new HistoryReader(config, Cache.NONE).read(folder, List.of("a.md")).of("a.md");
    }
}
