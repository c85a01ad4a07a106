package dev.colophon.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ForgeTest {
    private static RepositoryConfig on(Forge forge) {
        return new RepositoryConfig("https://example.org/a/b", "main", forge);
    }

    @Test
    void eachForgeHasItsFormForANewIssue() {
        assertThat(on(Forge.GITHUB).newIssue("A & b", "c\nd"))
                .isEqualTo("https://example.org/a/b/issues/new?title=A%20%26%20b&body=c%0Ad");
        assertThat(on(Forge.GITLAB).newIssue("A", "b"))
                .isEqualTo(
                        "https://example.org/a/b/-/issues/new?issue%5Btitle%5D=A"
                                + "&issue%5Bdescription%5D=b");
        assertThat(on(Forge.GITEA).newIssue("A", "b"))
                .isEqualTo("https://example.org/a/b/issues/new?title=A&body=b");
    }

    @Test
    void eachForgeHasItsFormForANewFile() {
        assertThat(on(Forge.GITHUB).newFile("x y/z.md", "# Z"))
                .isEqualTo("https://example.org/a/b/new/main/x%20y?filename=z.md&value=%23%20Z");
        assertThat(on(Forge.GITLAB).newFile("x/z.md", "# Z"))
                .isEqualTo("https://example.org/a/b/-/new/main/x?file_name=z.md");
        assertThat(on(Forge.GITEA).newFile("z.md", "# Z"))
                .isEqualTo("https://example.org/a/b/_new/main");
    }

    @Test
    void eachForgeShowsALineOfTheSource() {
        assertThat(on(Forge.GITHUB).line("a.md", 7))
                .isEqualTo("https://example.org/a/b/blob/main/a.md?plain=1#L7");
        assertThat(on(Forge.GITEA).line("a.md", 7))
                .isEqualTo("https://example.org/a/b/src/branch/main/a.md?display=source#L7");
    }
}
