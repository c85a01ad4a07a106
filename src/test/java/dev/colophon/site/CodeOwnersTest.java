package dev.colophon.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeOwnersTest {
    private static List<String> gitHub(String text, String path) {
        return CodeOwners.parse(text, false).of(path);
    }

    private static List<String> gitLab(String text, String path) {
        return CodeOwners.parse(text, true).of(path);
    }

    /** The examples of GitHub's documentation. */
    @ParameterizedTest
    @CsvSource({
        "*, a/b.md, true",
        "*.js, a/b.js, true",
        "*.js, a/b.md, false",
        "/build/logs/, build/logs/x/y.log, true",
        "/build/logs/, a/build/logs/x.log, false",
        "docs/*, docs/getting-started.md, true",
        "docs/*, docs/build-app/troubleshooting.md, false",
        "apps/, a/apps/b/c.md, true",
        "apps/, apps.md, false",
        "/docs/, docs/a/b.md, true",
        "**/logs, build/logs/a.log, true",
        "**/logs, deeply/nested/logs/a.log, true",
        "/apps/github, apps/github/x.md, true",
        "/apps/github, apps/github.md, false",
        "docs/api.md, a/docs/api.md, false",
        "a/**/b.md, a/b.md, true",
        "a/**/b.md, a/x/y/b.md, true",
        "a?c.md, abc.md, true",
        "/README.md, docs/README.md, false"
    })
    void aPatternIsLikeThoseOfGitIgnore(String pattern, String path, boolean matches) {
        assertThat(gitHub(pattern + " @ada", path).contains("@ada")).isEqualTo(matches);
    }

    @Test
    void theLastLineThatMatchesCounts() {
        String text = "# All\n* @all # the rest\n\n/docs/ @docs ada@example.org\n/docs/free/\n";

        assertThat(gitHub(text, "a.md")).containsExactly("@all");
        assertThat(gitHub(text, "docs/a.md")).containsExactly("@docs", "ada@example.org");
        assertThat(gitHub(text, "docs/free/a.md")).isEmpty();
    }

    @Test
    void onGitLabEachSectionHasItsOwners() {
        String text =
                """
                * @all
                [Docs][2] @docs/team
                docs/
                *.md @md
                ^[Optional Things]
                docs/guide/ @guide
                !docs/guide/secret.md
                docs/guide/secret.md @late
                """;

        assertThat(gitLab(text, "x/docs/a.txt")).containsExactly("@all", "@docs/team");
        assertThat(gitLab(text, "docs/guide/a.md")).containsExactly("@all", "@md", "@guide");
        assertThat(gitLab(text, "docs/guide/secret.md")).containsExactly("@all", "@md");
    }

    @Test
    void aSpaceInAPathHasABackslash() {
        assertThat(gitLab("/a\\ b/ @ada", "a b/c.md")).containsExactly("@ada");
    }

    @Test
    void badLinesDoNoHarm() {
        String stars = "/" + "**/*a".repeat(150) + "z @ada\n";
        String text = stars + "!\n[\n[]\n/\n// @x\n\\\n" + "x".repeat(10_000);

        assertThat(gitLab(text, "a/".repeat(200) + "b.md")).isEmpty();
        assertThat(
                        Assertions.assertTimeoutPreemptively(
                                Duration.ofSeconds(5),
                                () -> gitHub(stars, "a/".repeat(500) + "b.md")))
                .isEmpty();
    }
}
