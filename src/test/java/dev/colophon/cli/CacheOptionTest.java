package dev.colophon.cli;

import static dev.colophon.permalink.GitSite.page;
import static dev.colophon.permalink.GitSite.section;
import static org.assertj.core.api.Assertions.assertThat;

import dev.colophon.permalink.GitSite;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheOptionTest {
    @TempDir private Path temporary;
    private Path folder;

    @BeforeEach
    void create() throws IOException {
        folder = Files.createDirectory(temporary.resolve("site"));
        try (GitSite git = new GitSite(folder)) {
            git.write("README.md", page("Home")).write("b.md", page("Banana"));
            git.write("a.md", page("Apple") + section("Peel")).commit("Write");
            git.move("a.md", "c.md").commit("Rename");
            git.write("c.md", page("Apple") + section("Skin", "Peel")).delete("b.md");
            git.commit("Change");
            git.checkOut();
        }
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(out), arguments);
        return code + "\n" + out;
    }

    private Map<String, String> build(String name, String... more) throws IOException {
        Path output = temporary.resolve(name);
        String[] arguments =
                Stream.concat(
                                Stream.of("build", folder.toString(), "-o", output.toString()),
                                Stream.of(more))
                        .toArray(String[]::new);
        assertThat(run(arguments)).startsWith("0\n");
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(output)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(
                        output.relativize(file).toString(),
                        Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void siteIsTheSameWithAndWithoutACache() throws IOException {
        Map<String, String> without = build("one", "--no-cache");
        assertThat(folder.resolve(".colophon")).doesNotExist();
        assertThat(build("two")).isEqualTo(without);
        assertThat(folder.resolve(".colophon/cache")).isNotEmptyDirectory();
        assertThat(build("three")).isEqualTo(without);
        assertThat(without).containsKeys("a/index.html", "b/index.html");
    }

    @Test
    void reportIsTheSameWithAndWithoutACache() {
        String without = run("check", folder.toString(), "--no-cache", "--since", "HEAD~1");
        assertThat(run("check", folder.toString(), "--since", "HEAD~1")).isEqualTo(without);
        assertThat(run("check", folder.toString(), "--since", "HEAD~1")).isEqualTo(without);
        assertThat(without).contains("lost-address", "carried-anchor");
    }
}
