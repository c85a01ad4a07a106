package dev.colophon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Configs that cannot be used: each is a finding with its place, and never a stack trace. */
class ConfigTroubleTest {
    @TempDir private Path book;

    private Colophon build(String file, String config) throws IOException {
        Files.writeString(book.resolve("README.md"), "# Home\n");
        Files.writeString(book.resolve(file), config);
        Colophon run = Colophon.run("build", book);
        assertThat(run.all()).doesNotContain("Exception", "\tat ");
        return run;
    }

    private void assertFinding(String config, String expected) throws IOException {
        Colophon run = build("site-config.yml", config);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("site-config.yml").contains(expected);
        assertThat(run.err()).contains("Nothing was built");
        assertThat(book.resolve("_site")).doesNotExist();
    }

    @Test
    void empty() throws IOException {
        assertFinding("", "the file is empty; expected a mapping");
        assertFinding("# only a comment\n", "the file is empty");
        assertFinding("---\n...\n", "the file is empty");
    }

    @Test
    void aList() throws IOException {
        assertFinding("- one\n- two\n", "the file is a list; expected a mapping");
    }

    @Test
    void aWord() throws IOException {
        assertFinding("title\n", "; expected a mapping");
    }

    @Test
    void noYaml() throws IOException {
        assertFinding("title: [unclosed\n", "not YAML");
        assertFinding("title: a: b\n", "not YAML");
        assertFinding("\ttitle: tab\n", "not YAML");
        assertFinding("title: x\ntitle: y\n", "title");
        assertFinding("title: \u0007\n", "U+0007");
    }

    @Test
    void severalDocuments() throws IOException {
        assertFinding("title: a\n---\ntitle: b\n", "not YAML");
    }

    @Test
    void javaObjects() throws IOException {
        Colophon run = build("site-config.yml", "title: !!javax.script.ScriptEngineManager []\n");

        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    @Timeout(10)
    void tenMegabytesOfAliases() throws IOException {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; yaml.length() < 10_000_000; i++) {
            String alias = "*a" + (i - 1);
            yaml.append("a" + i + ": &a" + i + " [")
                    .append((alias + ", ").repeat(50))
                    .append("x]\n");
        }
        assertFinding(yaml.toString(), "at most");
    }

    @Test
    @Timeout(10)
    void aBillionLaughs() throws IOException {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            String alias = "*a" + (i - 1);
            yaml.append("a" + i + ": &a" + i + " [")
                    .append((alias + ", ").repeat(9))
                    .append("x]\n");
        }
        assertFinding(yaml.toString(), "alias");
    }

    @Test
    @Timeout(10)
    void deeplyNested() throws IOException {
        assertFinding("title: " + "[".repeat(100_000) + "]".repeat(100_000) + "\n", "site-config");
        assertFinding("title: " + "{a: ".repeat(100_000) + "\n", "site-config");
    }

    @Test
    @Timeout(10)
    void anAliasOfItself() throws IOException {
        assertFinding("title: &a [*a]\n", "title");
        assertFinding("&a a: &b\n  c: *b\n", "site-config");
    }

    @Test
    void wrongTypesAndValues() throws IOException {
        assertFinding("title: [a]\n", "`title` is a list; expected text");
        assertFinding("books: cooking\n", "`books` is");
        assertFinding("books:\n  - id: A B\n    source: .\n", "`id` is `A B`");
        assertFinding("books:\n  - source: nowhere\n", "there is no such folder");
        assertFinding("books:\n  - source: ../..\n", "lies outside");
        assertFinding("url: nowhere\n", "`url` is `nowhere`");
        assertFinding("rules:\n  broken-pag: off\n", "broken-page");
        assertFinding("rules:\n  broken-page: fatal\n", "expected `error`");
        assertFinding("theme: ../evil\n", "there is no such theme");
    }

    @Test
    void brokenFilesOfOtherTools() throws IOException {
        Files.createDirectories(book.resolve("src"));
        Files.writeString(book.resolve("src/SUMMARY.md"), "# Summary\n");

        Colophon toml = build("book.toml", "[book\ntitle = ");
        Files.delete(book.resolve("book.toml"));
        Colophon gitbook = build(".gitbook.yaml", "root: [./]\n");

        assertThat(toml.code()).isEqualTo(1);
        assertThat(toml.err()).contains("book.toml:").contains("[invalid-config]");
        assertThat(gitbook.code()).isEqualTo(1);
        assertThat(gitbook.err()).contains(".gitbook.yaml:1:7: error: `root` is a list");
    }
}
